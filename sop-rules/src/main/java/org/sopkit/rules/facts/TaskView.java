package org.sopkit.rules.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;

/**
 * One row of the back-office base.
 *
 * @param subject the base
 * @param thresholds the numbers to compare with
 * @param path where the row is
 * @param id the host's key of the task
 * @param title the task or process
 * @param priority how urgent it is; null if not set
 * @param current whether it is open or comes back; rows that are over are left in peace
 * @param owned whether it has an owner
 * @param promised whether it has an SLA
 * @param sop the id of its procedure; empty if it has none
 * @param sopExists whether there is such a procedure; true if the procedures are not known
 * @param kpis how many figures are followed for it
 * @param checklistItems points of its quality checklist
 * @param statusDays full days since its status changed; 0 if not known or not open
 * @param repeated whether a row before it has the same id
 * @param otherSla the id of an earlier row with the same procedure and another SLA; empty if none
 * @param gapDays the fewest days between two times it comes; 0 if it does not come back
 * @param promisedDays the fewest calendar days that its SLA leaves; 0 if that is no length of time
 * @param otherRhythm whether its SLA comes back in another rhythm than the task, or never
 */
public record TaskView(
    Subject subject,
    Thresholds thresholds,
    String path,
    String id,
    String title,
    @Nullable Priority priority,
    boolean current,
    boolean owned,
    boolean promised,
    String sop,
    boolean sopExists,
    int kpis,
    int checklistItems,
    long statusDays,
    boolean repeated,
    String otherSla,
    int gapDays,
    long promisedDays,
    boolean otherRhythm)
    implements Fact {

  /** Returns whether its priority is critical or high. */
  public boolean urgent() {
    return priority == Priority.CRITICAL || priority == Priority.HIGH;
  }

  /** Returns whether it comes again before the last one is due. */
  public boolean overtaken() {
    return gapDays > 0 && promisedDays > gapDays;
  }

  @Override
  public List<String> evidence() {
    return List.of(title);
  }
}
