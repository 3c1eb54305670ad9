package org.sopkit.rules.facts;

import java.util.List;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;

/**
 * A party of a responsibility matrix.
 *
 * @param subject the matrix, or the procedure it belongs to
 * @param thresholds the numbers to compare with
 * @param path where it is
 * @param id its id
 * @param name its name
 * @param roles in how many places it holds a role
 * @param repeated whether a party before it has the same id
 */
public record RaciPartyView(
    Subject subject,
    Thresholds thresholds,
    String path,
    String id,
    String name,
    int roles,
    boolean repeated)
    implements Fact {

  @Override
  public List<String> evidence() {
    return List.of(name);
  }
}
