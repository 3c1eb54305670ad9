package org.sopkit.rules.facts;

import java.util.List;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;

/**
 * One of the provider's people and the procedures of the first tasks.
 *
 * @param subject the roll-out
 * @param thresholds the numbers to compare with
 * @param path where the person is
 * @param personId the person
 * @param untrained procedures on which the person has no training of a day by today
 * @param examples some of them
 * @param due whether the provider should be trained by now
 */
public record TraineeView(
    Subject subject,
    Thresholds thresholds,
    String path,
    String personId,
    int untrained,
    List<String> examples,
    boolean due)
    implements Fact {

  /** Makes a view. */
  public TraineeView {
    examples = List.copyOf(examples);
  }

  @Override
  public List<String> evidence() {
    return List.of(personId);
  }
}
