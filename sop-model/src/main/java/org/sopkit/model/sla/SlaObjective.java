package org.sopkit.model.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.calendar.DstPolicy;
import org.sopkit.model.calendar.EdgePolicy;

/**
 * One thing that a policy promises about a task, such as its first answer or its resolution, with a
 * clock of its own. A recurring target is due at its first occurrence after the start of each
 * cycle; the occurrences after it are obligations of their own, which {@link Obligation#list}
 * lists.
 *
 * @param name what it is called, unique in its policy: {@code resolution}, {@code first-response};
 *     it means one start and one stop in all policies of a set to which a change of priority can
 *     lead
 * @param target what was promised; null if only {@code byPriority} or stored deadlines promise
 * @param byPriority what was promised to tasks of a priority, in place of {@code target}
 * @param calendar the id of the calendar on which it is counted
 * @param start which event starts the clock; {@link Start#CREATED} when left out
 * @param stop which event fulfils it; {@link Stop#COMPLETED} when left out
 * @param pauses whether pauses of the task stop the clock; {@link Pauses#STOP_THE_CLOCK} when left
 *     out
 * @param deadline whether a deadline stored by the host wins; {@link Deadline#COMPUTED} when left
 *     out
 * @param warnings when to warn before the deadline
 * @param escalations whom to tell before and after the deadline
 * @param edgePolicy where a deadline on a closing lies, in place of the calendar's own policy; null
 *     for that of the calendar
 * @param dstPolicy what a second is when clocks change, in place of the calendar's own policy; null
 *     for that of the calendar
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SlaObjective(
    String name,
    @Nullable SlaTarget target,
    Map<Priority, SlaTarget> byPriority,
    String calendar,
    Start start,
    Stop stop,
    Pauses pauses,
    Deadline deadline,
    List<WarningThreshold> warnings,
    List<EscalationStep> escalations,
    @Nullable EdgePolicy edgePolicy,
    @Nullable DstPolicy dstPolicy) {

  /** Which event starts the clock. A reopened task starts a new cycle when it is reopened. */
  public enum Start {
    /** The task came into being. */
    CREATED,
    /** Somebody first took the task; in a new cycle the reopening, if it has an owner already. */
    ASSIGNED,
    /** The earliest event of the task, whatever it is. */
    FIRST_EVENT
  }

  /** Which event fulfils the objective. Completing the task fulfils each of them. */
  public enum Stop {
    /** Somebody took the task. Owed once: reopening starts no new cycle. */
    ASSIGNED,
    /** The first real answer. Owed once: reopening starts no new cycle. */
    FIRST_ANSWERED,
    /**
     * The next update: owed again and again while the task is open. Each update fulfils one cycle
     * and starts the next, so "told every 4 working hours" is four hours from the last time. An
     * obligation that comes on fixed days, whenever it was last done, is an {@link Obligation}.
     */
    UPDATED,
    /** The work is done. Reopening starts a new cycle. */
    COMPLETED
  }

  /** Whether pauses of the task stop the clock. */
  public enum Pauses {
    /** The clock stands still while the task is paused. */
    STOP_THE_CLOCK,
    /** The clock runs on. */
    IGNORED
  }

  /** Where the deadline comes from. */
  public enum Deadline {
    /** From the target; one stored by the host is ignored. */
    COMPUTED,
    /** From the host where it stores one, a date that no pause moves; else from the target. */
    STORED_FIRST,
    /** Only from the host; a task without one has no target. */
    STORED_ONLY
  }

  /**
   * Makes an objective.
   *
   * @throws InvalidSlaException if the name or the calendar is blank, nothing is promised, or a
   *     warning or escalation is there twice
   */
  public SlaObjective {
    Checks.text("name", name);
    Checks.text("calendar", calendar);
    byPriority = copy(byPriority);
    start = start == null ? Start.CREATED : start;
    stop = stop == null ? Stop.COMPLETED : stop;
    pauses = pauses == null ? Pauses.STOP_THE_CLOCK : pauses;
    deadline = deadline == null ? Deadline.COMPUTED : deadline;
    warnings = Checks.list("warnings", warnings);
    escalations = Checks.list("escalations", escalations);
    if (target == null && byPriority.isEmpty() && deadline == Deadline.COMPUTED) {
      throw new InvalidSlaException(
          "target",
          "is missing: objective "
              + name
              + " promises nothing. Maybe target: \"24h ouvrées\", or deadline: STORED_ONLY.");
    }
    Checks.distinct("warnings", warnings, WarningThreshold::label);
    Checks.distinct("escalations", escalations, EscalationStep::label);
  }

  /** Says whether it starts and stops with what another one does. */
  boolean hasSpanOf(SlaObjective other) {
    return start == other.start && stop == other.stop;
  }

  private static Map<Priority, SlaTarget> copy(@Nullable Map<Priority, SlaTarget> targets) {
    if (targets == null || targets.isEmpty()) {
      return Map.of();
    }
    targets.forEach((key, value) -> Checks.present("byPriority." + key, value, "24h ouvrées"));
    return Collections.unmodifiableMap(new EnumMap<>(targets));
  }

  /**
   * Promises the resolution of a task, counted from its creation.
   *
   * @param name what it is called
   * @param target what was promised
   * @param calendar the id of the calendar
   * @return the objective
   */
  public static SlaObjective of(String name, SlaTarget target, String calendar) {
    return usual(name, target, calendar, Deadline.COMPUTED);
  }

  /**
   * Takes the deadlines that the host stores; a task without one has no target.
   *
   * @param name what it is called
   * @param calendar the id of the calendar, for quiet hours
   * @return the objective
   */
  public static SlaObjective stored(String name, String calendar) {
    return usual(name, null, calendar, Deadline.STORED_ONLY);
  }

  /**
   * Returns what is promised to a task of a priority.
   *
   * @param priority the priority
   * @return the target, or null if nothing is
   */
  public @Nullable SlaTarget targetOf(Priority priority) {
    SlaTarget special = byPriority.get(priority);
    return special == null ? target : special;
  }

  /**
   * Returns the same objective with another target for a priority.
   *
   * @param priority the priority
   * @param special what is promised to tasks of it
   * @return the objective
   */
  public SlaObjective withTarget(Priority priority, SlaTarget special) {
    Map<Priority, SlaTarget> targets = new EnumMap<>(Priority.class);
    targets.putAll(byPriority);
    targets.put(priority, special);
    return changed(draft -> draft.byPriority = targets);
  }

  /**
   * Returns the same objective between other events.
   *
   * @param from which event starts the clock
   * @param to which event fulfils it
   * @return the objective
   */
  public SlaObjective between(Start from, Stop to) {
    return changed(
        draft -> {
          draft.start = from;
          draft.stop = to;
        });
  }

  /**
   * Returns the same objective with another treatment of pauses.
   *
   * @param treatment whether pauses of the task stop the clock
   * @return the objective
   */
  public SlaObjective withPauses(Pauses treatment) {
    return changed(draft -> draft.pauses = treatment);
  }

  /**
   * Returns the same objective with another source of deadlines.
   *
   * @param source whether a deadline stored by the host wins
   * @return the objective
   */
  public SlaObjective withDeadline(Deadline source) {
    return changed(draft -> draft.deadline = source);
  }

  /**
   * Returns the same objective with these warnings.
   *
   * @param thresholds when to warn
   * @return the objective
   */
  public SlaObjective withWarnings(WarningThreshold... thresholds) {
    return changed(draft -> draft.warnings = Arrays.asList(thresholds));
  }

  /**
   * Returns the same objective with these escalation steps.
   *
   * @param steps whom to tell
   * @return the objective
   */
  public SlaObjective withEscalations(EscalationStep... steps) {
    return changed(draft -> draft.escalations = Arrays.asList(steps));
  }

  /**
   * Returns the same objective with another edge policy than its calendar.
   *
   * @param policy where a deadline on a closing lies
   * @return the objective
   */
  public SlaObjective withEdgePolicy(EdgePolicy policy) {
    return changed(draft -> draft.edgePolicy = policy);
  }

  /**
   * Returns the same objective with another policy for changes of clocks than its calendar.
   *
   * @param policy what a second is when clocks change
   * @return the objective
   */
  public SlaObjective withDstPolicy(DstPolicy policy) {
    return changed(draft -> draft.dstPolicy = policy);
  }

  /** Makes an objective whose every other part is the usual one. */
  private static SlaObjective usual(
      String name, @Nullable SlaTarget target, String calendar, Deadline deadline) {
    return new SlaObjective(
        name,
        target,
        Map.of(),
        calendar,
        Start.CREATED,
        Stop.COMPLETED,
        Pauses.STOP_THE_CLOCK,
        deadline,
        List.of(),
        List.of(),
        null,
        null);
  }

  private SlaObjective changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return new SlaObjective(
        name,
        target,
        draft.byPriority,
        calendar,
        draft.start,
        draft.stop,
        draft.pauses,
        draft.deadline,
        draft.warnings,
        draft.escalations,
        draft.edgePolicy,
        draft.dstPolicy);
  }

  /** The parts of an objective that another one can differ in. */
  private static final class Draft {

    private Map<Priority, SlaTarget> byPriority;
    private Start start;
    private Stop stop;
    private Pauses pauses;
    private Deadline deadline;
    private List<WarningThreshold> warnings;
    private List<EscalationStep> escalations;
    private @Nullable EdgePolicy edgePolicy;
    private @Nullable DstPolicy dstPolicy;

    Draft(SlaObjective objective) {
      byPriority = objective.byPriority;
      start = objective.start;
      stop = objective.stop;
      pauses = objective.pauses;
      deadline = objective.deadline;
      warnings = objective.warnings;
      escalations = objective.escalations;
      edgePolicy = objective.edgePolicy;
      dstPolicy = objective.dstPolicy;
    }
  }
}
