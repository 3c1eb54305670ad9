package org.sopkit.rules.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.gdpr.GdprItem;

/**
 * A signed document of an engagement.
 *
 * @param subject the engagement
 * @param thresholds the numbers to compare with
 * @param path where it is
 * @param kind which document
 * @param reference where to find it
 * @param signedOn the day both sides had signed; null if they had not by today, or nobody knows
 * @param neededOn the day by which both had to sign
 * @param validFrom the first day it holds; null if not known
 * @param validUntil the last day it holds; null if it has no end
 * @param today the day on which it is judged
 * @param missionActive whether the mission runs on that day
 * @param missionEnd the last day of the mission; null while it is open
 */
public record SignedDocumentView(
    Subject subject,
    Thresholds thresholds,
    String path,
    Kind kind,
    String reference,
    @Nullable LocalDate signedOn,
    LocalDate neededOn,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil,
    LocalDate today,
    boolean missionActive,
    @Nullable LocalDate missionEnd)
    implements GdprFact {

  @Override
  public GdprItem item() {
    return kind == Kind.DPA ? GdprItem.DATA_PROCESSING_AGREEMENT : GdprItem.CONTRACT;
  }

  /** Returns whether it was signed after it was needed, but is signed. */
  public boolean signedLate() {
    return signedOn != null && !signedOn.isAfter(today) && signedOn.isAfter(neededOn);
  }

  /** Returns whether it does not hold today: not signed by both, not begun, or over. */
  public boolean outOfForce() {
    return signedOn == null || signedOn.isAfter(today) || !validity().covers(today);
  }

  /** Returns the days until its end; negative once it is over, a great number if it has none. */
  public long daysLeft() {
    return validUntil == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(today, validUntil);
  }

  /** Returns whether it ends while the mission goes on. */
  public boolean endsBeforeMission() {
    return validUntil != null && (missionEnd == null || validUntil.isBefore(missionEnd));
  }

  /** Returns the days on which it holds. */
  public Validity validity() {
    return new Validity(validFrom, validUntil);
  }

  /** Returns why it is or is not in force: the days on which it holds, or that it is not signed. */
  public Object terms() {
    return signedOn == null ? Signature.MISSING : validity();
  }

  @Override
  public List<String> evidence() {
    return List.of(reference);
  }

  /** What is known of the signatures. */
  public enum Signature {
    /** Not signed by both sides. */
    MISSING
  }

  /** Which document. */
  public enum Kind {
    /** The contract. */
    CONTRACT,
    /** The agreement on service levels. */
    SLA,
    /** The data processing agreement. */
    DPA
  }
}
