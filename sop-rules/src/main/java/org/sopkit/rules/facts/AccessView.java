package org.sopkit.rules.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.gdpr.GdprItem;

/**
 * The access of one person to one system.
 *
 * @param subject the engagement
 * @param thresholds the numbers to compare with
 * @param path where it is
 * @param person the person's name, or the id where there is no name
 * @param system the system
 * @param scope what it allows; empty if not known
 * @param tooWide whether that is beyond what the mission needs
 * @param shared whether several people use the account
 * @param active whether it can be used today
 * @param grantedOn its first day
 * @param revokedOn the day it was taken away; null if it was not
 * @param reviewedOn the day it was last reviewed, or granted if it never was
 * @param missionEnd the last day of the mission; null while it is open
 * @param today the day on which it is judged
 */
public record AccessView(
    Subject subject,
    Thresholds thresholds,
    String path,
    String person,
    String system,
    String scope,
    boolean tooWide,
    boolean shared,
    boolean active,
    LocalDate grantedOn,
    @Nullable LocalDate revokedOn,
    LocalDate reviewedOn,
    @Nullable LocalDate missionEnd,
    LocalDate today)
    implements GdprFact {

  @Override
  public GdprItem item() {
    return GdprItem.ACCESS;
  }

  /** Returns days between the end of the mission and today; 0 or less while it runs. */
  public long daysSinceMission() {
    return missionEnd == null ? 0 : ChronoUnit.DAYS.between(missionEnd, today);
  }

  /** Returns days between the end of the mission and the revocation; 0 or less if in time. */
  public long daysToRevoke() {
    return missionEnd == null || revokedOn == null
        ? 0
        : ChronoUnit.DAYS.between(missionEnd, revokedOn);
  }

  /** Returns whether it was taken away by today. */
  public boolean revoked() {
    return revokedOn != null && !revokedOn.isAfter(today);
  }

  /** Returns the days since somebody looked whether it is needed. */
  public long daysSinceReview() {
    return ChronoUnit.DAYS.between(reviewedOn, today);
  }

  @Override
  public List<String> evidence() {
    return List.of(person + " – " + system);
  }
}
