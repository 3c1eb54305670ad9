package org.sopkit.rules.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.gdpr.GdprItem;

/**
 * A personal data breach. Its spans are clock time, day and night.
 *
 * @param subject the engagement
 * @param thresholds the numbers to compare with
 * @param path where it is
 * @param id its name in the register
 * @param detectedAt when the provider noticed it
 * @param controllerTold whether the client was told
 * @param controllerDelay from the detection until the client was told, or until now
 * @param agreedDelay within which time the client had to be told
 * @param awareAt when the client became aware; null: not yet
 * @param authorityRequired whether the authority has to be told
 * @param authorityTold whether it was
 * @param authorityDelay from the awareness until the authority was told, or until now
 * @param delayReasonGiven whether the reason for a late notice is written down
 * @param registered whether it is in the register of breaches
 */
public record IncidentView(
    Subject subject,
    Thresholds thresholds,
    String path,
    String id,
    Instant detectedAt,
    boolean controllerTold,
    Duration controllerDelay,
    Duration agreedDelay,
    @Nullable Instant awareAt,
    boolean authorityRequired,
    boolean authorityTold,
    Duration authorityDelay,
    boolean delayReasonGiven,
    boolean registered)
    implements GdprFact {

  @Override
  public GdprItem item() {
    return GdprItem.LOG_AND_INCIDENTS;
  }

  /** Returns whether the client was told, or is still not told, after the agreed time. */
  public boolean controllerLate() {
    return controllerDelay.compareTo(agreedDelay) > 0;
  }

  /** Returns the seconds from the awareness until the authority was told, or until now. */
  public long authorityDelaySeconds() {
    return authorityDelay.toSeconds();
  }

  @Override
  public List<String> evidence() {
    return List.of(id);
  }
}
