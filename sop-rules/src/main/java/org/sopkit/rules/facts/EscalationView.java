package org.sopkit.rules.facts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.raci.RaciRole;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;

/**
 * Somebody has to be told of a deadline, because the policy says so and the task is still open.
 *
 * @param taskId the task
 * @param objective the objective, such as {@code resolution}
 * @param number its place among the escalations of this objective, from 0
 * @param priority how urgent the task is; null if not set
 * @param role whom the policy names
 * @param rolesKnown whether it is known who holds the roles
 * @param parties names of those who hold the role; empty if nobody does or that is not known
 * @param since since when
 * @param thresholds the numbers to compare with
 */
public record EscalationView(
    String taskId,
    String objective,
    int number,
    @Nullable Priority priority,
    RaciRole role,
    boolean rolesKnown,
    List<String> parties,
    Instant since,
    Thresholds thresholds)
    implements SlaFact {

  /** Makes a view. */
  public EscalationView {
    parties = List.copyOf(parties);
  }

  @Override
  public Subject subject() {
    return new Subject(Subject.Kind.TASK, taskId);
  }

  @Override
  public String path() {
    return "/objectives/" + objective + "/escalations/" + number;
  }

  /** Returns whether the policy names a role that nobody holds. */
  public boolean leadsNowhere() {
    return rolesKnown && parties.isEmpty();
  }

  /** Returns the names of those who hold the role, for a message; empty if not known. */
  public String names() {
    return String.join(", ", parties);
  }

  @Override
  public List<String> evidence() {
    return parties;
  }
}
