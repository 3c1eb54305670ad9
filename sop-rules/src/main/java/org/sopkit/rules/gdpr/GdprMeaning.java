package org.sopkit.rules.gdpr;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a finding of a rule means for the GDPR checklist.
 *
 * @param item the item or topic; null if the rule serves all of its set
 * @param verdict what the item is at best once the rule has found something
 */
public record GdprMeaning(@Nullable GdprPoint item, Verdict verdict) {

  /** Makes a meaning. */
  public GdprMeaning {
    Objects.requireNonNull(verdict, "verdict");
  }

  /**
   * Says whether the rule helps to judge an item or topic.
   *
   * @param other the item or topic
   * @return true if it serves this one or all
   */
  public boolean serves(GdprPoint other) {
    return item == null || item == other;
  }
}
