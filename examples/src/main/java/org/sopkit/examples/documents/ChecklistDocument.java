package org.sopkit.examples.documents;

import java.time.Instant;
import java.util.List;
import org.sopkit.examples.findings.FindingDocument;
import org.sopkit.rules.FindingTexts;
import org.sopkit.rules.gdpr.GdprChecklist;
import org.sopkit.rules.gdpr.GdprItem;
import org.sopkit.rules.gdpr.Verdict;

/**
 * A GDPR checklist in words, for programs.
 *
 * @param engagement the engagement
 * @param at when it was judged
 * @param notice that this is no legal advice
 * @param items the six items
 */
public record ChecklistDocument(String engagement, Instant at, String notice, List<Item> items) {

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
   * Puts a checklist into words.
   *
   * @param checklist the checklist
   * @param words the language
   * @return the checklist in words
   */
  public static ChecklistDocument of(GdprChecklist checklist, FindingTexts words) {
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
                        item.findings().stream()
                            .map(finding -> FindingDocument.of(finding, null, words))
                            .toList()))
            .toList());
  }
}
