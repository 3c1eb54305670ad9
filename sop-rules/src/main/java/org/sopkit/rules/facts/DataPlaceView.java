package org.sopkit.rules.facts;

import java.util.List;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.gdpr.GdprTopic;

/**
 * A country from which the data are processed.
 *
 * @param subject the engagement
 * @param thresholds the numbers to compare with
 * @param path where the person or the company is
 * @param who whose country it is
 * @param country ISO 3166-1 alpha-2
 * @param outside whether it lies outside the EEA
 * @param declared whether a transfer to that country is declared
 */
public record DataPlaceView(
    Subject subject,
    Thresholds thresholds,
    String path,
    String who,
    String country,
    boolean outside,
    boolean declared)
    implements FurtherFact {

  @Override
  public GdprTopic topic() {
    return GdprTopic.TRANSFERS;
  }

  @Override
  public List<String> evidence() {
    return List.of(who);
  }
}
