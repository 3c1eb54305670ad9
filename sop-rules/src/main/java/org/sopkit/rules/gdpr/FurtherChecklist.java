package org.sopkit.rules.gdpr;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.sopkit.rules.FindingTexts;
import org.sopkit.rules.Findings;

/**
 * How one engagement stands against what authorities ask beyond the six items, at an instant. Not
 * legal advice.
 *
 * @param engagementId the engagement
 * @param at when it was judged
 * @param topics the topics, in their order
 */
public record FurtherChecklist(String engagementId, Instant at, List<TopicResult> topics) {

  /** Makes a checklist. */
  public FurtherChecklist {
    Objects.requireNonNull(engagementId, "engagementId");
    Objects.requireNonNull(at, "at");
    topics = List.copyOf(topics);
  }

  /**
   * Returns the result for one topic.
   *
   * @param topic the topic
   * @return its result
   */
  public TopicResult topic(GdprTopic topic) {
    return topics.get(topic.ordinal());
  }

  /**
   * Returns the worst verdict of all topics.
   *
   * @return the verdict
   */
  public Verdict worst() {
    return topics.stream().map(TopicResult::verdict).reduce(Verdict.COMPLIANT, Verdict::worse);
  }

  /**
   * Returns everything that was found.
   *
   * @return the findings of all topics
   */
  public Findings findings() {
    return topics.stream().map(TopicResult::findings).reduce(Findings.none(), Findings::plus);
  }

  /**
   * Returns the sentence that must go with the result wherever it is shown.
   *
   * @param locale French, or anything else for English
   * @return that the result is no legal advice
   */
  public String notice(Locale locale) {
    return FindingTexts.of(locale).noLegalAdvice();
  }

  /**
   * How one topic stands.
   *
   * @param topic the topic
   * @param verdict its verdict
   * @param findings what was found
   * @param notJudged ids of rules that the host disabled; a topic that would be compliant without
   *     them is unknown
   */
  public record TopicResult(
      GdprTopic topic, Verdict verdict, Findings findings, List<String> notJudged) {

    /** Makes a result. */
    public TopicResult {
      Objects.requireNonNull(topic, "topic");
      Objects.requireNonNull(verdict, "verdict");
      Objects.requireNonNull(findings, "findings");
      notJudged = List.copyOf(notJudged);
    }
  }
}
