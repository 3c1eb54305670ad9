package org.sopkit.rules.facts;

import org.sopkit.rules.gdpr.GdprItem;

/** A fact about one of the six items of the GDPR checklist. */
public interface GdprFact extends Fact {

  /**
   * Returns the item it belongs to.
   *
   * @return the item
   */
  GdprItem item();
}
