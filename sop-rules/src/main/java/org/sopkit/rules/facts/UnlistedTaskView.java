package org.sopkit.rules.facts;

import java.util.List;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;

/**
 * A task of the base that the list of the roll-out lacks.
 *
 * @param subject the roll-out
 * @param thresholds the numbers to compare with
 * @param path where the list is
 * @param taskId the task
 * @param title what it is
 */
public record UnlistedTaskView(
    Subject subject, Thresholds thresholds, String path, String taskId, String title)
    implements Fact {

  @Override
  public List<String> evidence() {
    return List.of(title);
  }
}
