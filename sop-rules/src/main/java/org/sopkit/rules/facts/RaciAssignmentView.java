package org.sopkit.rules.facts;

import java.util.List;
import org.sopkit.model.raci.RaciRole;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;

/**
 * One role given to one party.
 *
 * @param subject the matrix, or the procedure it belongs to
 * @param thresholds the numbers to compare with
 * @param path where it is
 * @param activity what is done
 * @param role the role
 * @param party the id of the party
 * @param known whether a party has that id
 */
public record RaciAssignmentView(
    Subject subject,
    Thresholds thresholds,
    String path,
    String activity,
    RaciRole role,
    String party,
    boolean known)
    implements Fact {

  @Override
  public List<String> evidence() {
    return List.of(party);
  }
}
