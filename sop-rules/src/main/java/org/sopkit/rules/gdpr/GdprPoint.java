package org.sopkit.rules.gdpr;

/** What has a verdict: one of the six items, or one of the topics beyond them. */
public sealed interface GdprPoint permits GdprItem, GdprTopic {

  /**
   * Returns the term of the Data Privacy Vocabulary.
   *
   * @return for example {@code dpv:DataProcessingAgreement}
   */
  String term();
}
