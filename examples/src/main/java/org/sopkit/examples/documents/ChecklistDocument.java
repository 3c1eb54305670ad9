package org.sopkit.examples.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.findings.FailureDocument;
import org.sopkit.examples.findings.FindingDocument;
import org.sopkit.rules.FindingTexts;
import org.sopkit.rules.Findings;
import org.sopkit.rules.gdpr.FurtherChecklist;
import org.sopkit.rules.gdpr.GdprChecklist;
import org.sopkit.rules.gdpr.GdprItem;
import org.sopkit.rules.gdpr.GdprTopic;
import org.sopkit.rules.gdpr.Verdict;

/**
 * A GDPR checklist in words, for programs.
 *
 * @param engagement the engagement
 * @param at when it was judged
 * @param notice that this is no legal advice
 * @param items the six items
 * @param further what authorities ask beyond them; empty if that rule set is off
 * @param failures rules that failed; no item is called compliant then
 */
public record ChecklistDocument(
    String engagement,
    Instant at,
    String notice,
    List<Item> items,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Topic> further,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FailureDocument> failures) {

  /**
   * One item.
   *
   * @param item which one
   * @param name its name
   * @param verdict its verdict
   * @param term the verdict's term in the Data Privacy Vocabulary
   * @param findings what was found
   */
  public record Item(
      GdprItem item, String name, Verdict verdict, String term, List<FindingDocument> findings) {}

  /**
   * One topic beyond the six items.
   *
   * @param topic which one
   * @param name its name
   * @param verdict its verdict
   * @param term the verdict's term in the Data Privacy Vocabulary
   * @param findings what was found
   */
  public record Topic(
      GdprTopic topic, String name, Verdict verdict, String term, List<FindingDocument> findings) {}

  /**
   * Puts a checklist into words.
   *
   * @param checklist the checklist
   * @param beyond what lies beyond the six items; null if that rule set is off
   * @param words the language
   * @return the checklist in words
   */
  public static ChecklistDocument of(
      GdprChecklist checklist, @Nullable FurtherChecklist beyond, FindingTexts words) {
    Findings all =
        beyond == null ? checklist.findings() : checklist.findings().plus(beyond.findings());
    return new ChecklistDocument(
        checklist.engagementId(),
        checklist.at(),
        words.noLegalAdvice(),
        checklist.items().stream()
            .map(
                item ->
                    new Item(
                        item.item(),
                        words.word(item.item()),
                        item.verdict(),
                        item.verdict().term(),
                        documents(item.findings(), words)))
            .toList(),
        beyond == null ? List.of() : topics(beyond, words),
        FailureDocument.of(all.failures(), words));
  }

  private static List<Topic> topics(FurtherChecklist beyond, FindingTexts words) {
    return beyond.topics().stream()
        .map(
            topic ->
                new Topic(
                    topic.topic(),
                    words.word(topic.topic()),
                    topic.verdict(),
                    topic.verdict().term(),
                    documents(topic.findings(), words)))
        .toList();
  }

  private static List<FindingDocument> documents(Findings findings, FindingTexts words) {
    return findings.stream().map(finding -> FindingDocument.of(finding, null, words)).toList();
  }
}
