package org.sopkit.rules.facts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.raci.Party;
import org.sopkit.model.raci.RaciActivity;
import org.sopkit.model.raci.RaciMatrix;
import org.sopkit.model.raci.RaciRole;
import org.sopkit.model.sla.SlaEvaluation;
import org.sopkit.model.sla.SlaNotice;
import org.sopkit.model.sla.SlaStatus;
import org.sopkit.rules.Thresholds;

/**
 * All that is known about the deadlines of one task. Immutable and thread-safe.
 *
 * <pre>{@code
 * rules.judge(SlaCase.of(evaluation).withRoles(sop.header().raci()));
 * }</pre>
 *
 * @param evaluation where its objectives stand
 * @param history what happened to it; null if not known, so that its pauses are not counted
 * @param pauseStatuses the host's names of statuses that pause it, as in its policy
 * @param roles who holds which role, for escalations; null if not known
 */
public record SlaCase(
    SlaEvaluation evaluation,
    @Nullable TaskTimeline history,
    Set<String> pauseStatuses,
    @Nullable RaciMatrix roles) {

  /** Makes a case. */
  public SlaCase {
    Objects.requireNonNull(evaluation, "evaluation");
    pauseStatuses = Set.copyOf(pauseStatuses);
  }

  /**
   * Makes a case of which only the deadlines are known.
   *
   * @param evaluation where its objectives stand
   * @return the case
   */
  public static SlaCase of(SlaEvaluation evaluation) {
    return new SlaCase(evaluation, null, Set.of(), null);
  }

  /**
   * Returns the same case with its history.
   *
   * @param timeline what happened
   * @param statuses the host's names of statuses that pause it
   * @return the case
   */
  public SlaCase withHistory(TaskTimeline timeline, Set<String> statuses) {
    return new SlaCase(evaluation, timeline, statuses, roles);
  }

  /**
   * Returns the same case with the roles of its procedure.
   *
   * @param matrix who holds which role, in any of its activities
   * @return the case
   */
  public SlaCase withRoles(RaciMatrix matrix) {
    return new SlaCase(evaluation, history, pauseStatuses, matrix);
  }

  /**
   * Prepares the facts that the rules see. A task that no policy covers is one of them.
   *
   * @param thresholds the numbers to compare with
   * @return the facts
   */
  public List<SlaFact> facts(Thresholds thresholds) {
    Priority priority = evaluation.priority();
    List<SlaFact> facts = new ArrayList<>();
    boolean open = false;
    for (SlaStatus status : evaluation.statuses()) {
      facts.add(SlaView.of(status, priority, thresholds));
      if (status.state().isOpen()) {
        open = true;
        addEscalations(status, thresholds, facts);
      }
    }
    if (!evaluation.isCovered()) {
      facts.add(SlaView.uncovered(evaluation.taskId(), priority, thresholds));
    }
    if (history != null) {
      int pauses = pauses(history);
      facts.add(new PauseView(evaluation.taskId(), priority, open, pauses, thresholds));
    }
    return facts;
  }

  private void addEscalations(SlaStatus status, Thresholds thresholds, List<SlaFact> facts) {
    int number = 0;
    for (SlaNotice notice : status.notices()) {
      RaciRole role = notice.role();
      if (notice.kind() == SlaNotice.Kind.ESCALATION && role != null) {
        facts.add(
            new EscalationView(
                status.taskId(),
                status.objective(),
                number++,
                evaluation.priority(),
                role,
                roles != null,
                holders(role),
                notice.at(),
                thresholds));
      }
    }
  }

  private List<String> holders(RaciRole role) {
    if (roles == null) {
      return List.of();
    }
    Set<String> names = new LinkedHashSet<>();
    for (RaciActivity activity : roles.activities()) {
      for (String id : activity.holders(role)) {
        names.add(roles.party(id).map(Party::name).orElse(id));
      }
    }
    return List.copyOf(names);
  }

  /** Counts how often the clock was stopped since the task was created or last reopened. */
  private int pauses(TaskTimeline timeline) {
    int pauses = 0;
    boolean paused = false;
    for (TaskEvent event : timeline.events()) {
      TaskEventType type = event.type();
      String value = event.value();
      boolean status = type == TaskEventType.STATUS_CHANGED && value != null;
      boolean pausing = type == TaskEventType.PAUSED || status && pauseStatuses.contains(value);
      if (type == TaskEventType.REOPENED) {
        pauses = 0;
        paused = false;
      } else if (pausing && !paused) {
        pauses++;
        paused = true;
      } else if (type == TaskEventType.RESUMED || status && !pausing) {
        paused = false;
      }
    }
    return pauses;
  }
}
