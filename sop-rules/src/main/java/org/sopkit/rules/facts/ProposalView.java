package org.sopkit.rules.facts;

import java.time.LocalDate;
import java.util.List;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;

/**
 * A proposal to do a procedure better.
 *
 * @param subject the procedure
 * @param thresholds the numbers to compare with
 * @param path where it is
 * @param text the proposal
 * @param madeOn the day it was made
 * @param openDays the days it has been waiting for an answer; 0 once it is answered
 */
public record ProposalView(
    Subject subject,
    Thresholds thresholds,
    String path,
    String text,
    LocalDate madeOn,
    long openDays)
    implements Fact {

  @Override
  public List<String> evidence() {
    return List.of(text);
  }
}
