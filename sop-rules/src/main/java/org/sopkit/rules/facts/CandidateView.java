package org.sopkit.rules.facts;

import java.util.List;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;

/**
 * A task of the list, chosen to begin with or not.
 *
 * @param subject the roll-out
 * @param thresholds the numbers to compare with
 * @param path where it is
 * @param taskId the task
 * @param chosen whether it is one to begin with
 * @param listed whether it is on the list
 * @param classified whether frequency, time and complexity are known
 * @param classificationDue whether the list should be classified by now
 * @param comesBack whether it comes back, as far as anybody knows
 * @param documented whether it has a procedure
 * @param inBase whether the base has it with the same procedure; true if the base is not known
 * @param sopDue whether procedures should be written by now
 * @param linkDue whether base and procedures should be linked by now
 * @param better tasks that the ranking puts before it and nobody chose; empty if it is well chosen
 */
public record CandidateView(
    Subject subject,
    Thresholds thresholds,
    String path,
    String taskId,
    boolean chosen,
    boolean listed,
    boolean classified,
    boolean classificationDue,
    boolean comesBack,
    boolean documented,
    boolean inBase,
    boolean sopDue,
    boolean linkDue,
    List<String> better)
    implements Fact {

  /** Makes a view. */
  public CandidateView {
    better = List.copyOf(better);
  }

  @Override
  public List<String> evidence() {
    return List.of(taskId);
  }
}
