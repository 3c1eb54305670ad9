package org.sopkit.rules.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.gdpr.GdprItem;

/**
 * The access log of one system.
 *
 * @param subject the engagement
 * @param thresholds the numbers to compare with
 * @param path where it is, or should be
 * @param system the system
 * @param logged whether there is a log
 * @param retentionMonths for how many months entries are kept; -1 if not known
 * @param reasonGiven whether a reason for that span is written down
 * @param reviewedOn the day it was last read; null: never
 * @param daysSinceReview the days since then, or since the mission began if it was never read
 * @param missionActive whether the mission runs today
 */
public record AccessLogView(
    Subject subject,
    Thresholds thresholds,
    String path,
    String system,
    boolean logged,
    int retentionMonths,
    boolean reasonGiven,
    @Nullable LocalDate reviewedOn,
    long daysSinceReview,
    boolean missionActive)
    implements GdprFact {

  @Override
  public GdprItem item() {
    return GdprItem.LOG_AND_INCIDENTS;
  }

  /** Returns whether it is known for how long entries are kept. */
  public boolean retentionKnown() {
    return retentionMonths >= 0;
  }

  @Override
  public List<String> evidence() {
    return List.of(system);
  }
}
