package org.sopkit.rules.facts;

import org.sopkit.rules.gdpr.GdprTopic;

/** A fact about what authorities ask beyond the six items of the GDPR checklist. */
public interface FurtherFact extends Fact {

  /**
   * Returns the topic it belongs to.
   *
   * @return the topic
   */
  GdprTopic topic();
}
