package org.sopkit.rules.facts;

import java.util.List;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;

/**
 * One row of a responsibility matrix. Holders are counted once, however often they are written.
 *
 * @param subject the matrix, or the procedure it belongs to
 * @param thresholds the numbers to compare with
 * @param path where the row is
 * @param activity what is done
 * @param responsible who does it
 * @param accountable who answers for it
 * @param consulted who is asked before
 * @param informed who is told afterwards
 * @param doingAndAnswering who is both responsible and accountable
 * @param answeringForProvider who is accountable and stands on the provider's side
 * @param controlNeeded whether somebody else must check the work
 * @param clientAnswers whether the client cannot hand over its answer for it
 */
public record RaciActivityView(
    Subject subject,
    Thresholds thresholds,
    String path,
    String activity,
    List<String> responsible,
    List<String> accountable,
    List<String> consulted,
    List<String> informed,
    List<String> doingAndAnswering,
    List<String> answeringForProvider,
    boolean controlNeeded,
    boolean clientAnswers)
    implements Fact {

  @Override
  public List<String> evidence() {
    return List.of(activity);
  }
}
