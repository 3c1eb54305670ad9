package org.sopkit.rules.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.gdpr.GdprTopic;

/**
 * Evidence that has to be renewed: a register, a rehearsed procedure, an audit.
 *
 * @param subject the engagement
 * @param thresholds the numbers to compare with
 * @param path where it is
 * @param topic the topic
 * @param reference where to find it; empty if there is none yet
 * @param on the day it was last renewed; null: never, as far as anybody knows
 * @param days days since then, or since the mission began
 * @param missionActive whether the mission runs today
 */
public record RenewalView(
    Subject subject,
    Thresholds thresholds,
    String path,
    GdprTopic topic,
    String reference,
    @Nullable LocalDate on,
    long days,
    boolean missionActive)
    implements FurtherFact {

  /** Returns whether it was ever dated. */
  public boolean dated() {
    return on != null;
  }

  @Override
  public List<String> evidence() {
    return List.of(reference);
  }
}
