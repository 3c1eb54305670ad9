package org.sopkit.rules.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.gdpr.GdprItem;

/**
 * The incident procedure.
 *
 * @param subject the engagement
 * @param thresholds the numbers to compare with
 * @param path where it is
 * @param reference where to find it
 * @param testedOn the day it was last tried; null: never
 * @param daysSinceTest the days since then, or since the mission began if it was never tried
 * @param missionActive whether the mission runs today
 */
public record ProcedureView(
    Subject subject,
    Thresholds thresholds,
    String path,
    String reference,
    @Nullable LocalDate testedOn,
    long daysSinceTest,
    boolean missionActive)
    implements GdprFact {

  @Override
  public GdprItem item() {
    return GdprItem.LOG_AND_INCIDENTS;
  }

  @Override
  public List<String> evidence() {
    return List.of(reference);
  }
}
