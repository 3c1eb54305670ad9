package org.sopkit.rules.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.gdpr.EndOfMission;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.gdpr.GdprItem;

/**
 * What is kept during a mission and what became of it at the end.
 *
 * @param subject the engagement
 * @param thresholds the numbers to compare with
 * @param path where the retention is
 * @param categories categories that have a retention; -1 if not known
 * @param missionEnd the last day of the mission; null while it is open
 * @param daysSinceMission days since then; 0 or less while it runs
 * @param certifiedOn the day of the certificate; null if there is none
 * @param daysToCertificate days from the end of the mission to the certificate; 0 without one
 * @param uncovered copies that the certificate does not cover
 */
public record DataEndView(
    Subject subject,
    Thresholds thresholds,
    String path,
    int categories,
    @Nullable LocalDate missionEnd,
    long daysSinceMission,
    @Nullable LocalDate certifiedOn,
    long daysToCertificate,
    List<EndOfMission.Copy> uncovered)
    implements GdprFact {

  /** Makes a view. */
  public DataEndView {
    uncovered = List.copyOf(uncovered);
  }

  @Override
  public GdprItem item() {
    return GdprItem.RETENTION;
  }

  /** Returns whether there is a certificate. */
  public boolean certified() {
    return certifiedOn != null;
  }
}
