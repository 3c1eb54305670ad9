package org.sopkit.rules.facts;

import java.util.List;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;

/**
 * A tool or an access among the prerequisites of a procedure.
 *
 * @param subject the procedure
 * @param thresholds the numbers to compare with
 * @param path where it is listed
 * @param name its name as written
 * @param used whether a step uses or mentions it
 * @param shared whether it is an account that several people share
 */
public record ResourceView(
    Subject subject, Thresholds thresholds, String path, String name, boolean used, boolean shared)
    implements Fact {

  @Override
  public List<String> evidence() {
    return List.of(name);
  }
}
