package org.sopkit.rules.review;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.Finding;
import org.sopkit.rules.Suppression;

/**
 * A finding and how it stands.
 *
 * @param finding the finding
 * @param standing how it stands
 * @param suppression why it is excused; null unless it is suppressed
 */
public record ReviewedFinding(
    Finding finding, Standing standing, @Nullable Suppression suppression) {

  /** Makes a reviewed finding. */
  public ReviewedFinding {
    Objects.requireNonNull(finding, "finding");
    Objects.requireNonNull(standing, "standing");
    if ((standing == Standing.SUPPRESSED) != (suppression != null)) {
      throw new IllegalArgumentException(
          finding.key() + ": is " + standing + " with the suppression " + suppression + ".");
    }
  }
}
