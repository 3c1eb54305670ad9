package org.sopkit.rules.gdpr;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a finding of a rule means for the GDPR checklist.
 *
 * @param item the item; null if the rule serves all items
 * @param verdict what the item is at best once the rule has found something
 */
public record GdprMeaning(@Nullable GdprItem item, Verdict verdict) {

  /** Makes a meaning. */
  public GdprMeaning {
    Objects.requireNonNull(verdict, "verdict");
  }

  /**
   * Says whether the rule helps to judge an item.
   *
   * @param other the item
   * @return true if it serves this item or all
   */
  public boolean serves(GdprItem other) {
    return item == null || item == other;
  }
}
