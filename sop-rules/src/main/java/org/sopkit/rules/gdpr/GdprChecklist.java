package org.sopkit.rules.gdpr;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.sopkit.rules.FindingTexts;
import org.sopkit.rules.Findings;

/**
 * How one engagement stands against the six items, at an instant.
 *
 * <p>There is no overall score: a good average would hide the item that stops the work. {@link
 * #worst} is the worst item. Not legal advice.
 *
 * @param engagementId the engagement
 * @param at when it was judged
 * @param items the six items, in the order of the method
 */
public record GdprChecklist(String engagementId, Instant at, List<ItemResult> items) {

  /** Makes a checklist. */
  public GdprChecklist {
    Objects.requireNonNull(engagementId, "engagementId");
    Objects.requireNonNull(at, "at");
    items = List.copyOf(items);
  }

  /**
   * Returns the result for one item.
   *
   * @param item the item
   * @return its result
   */
  public ItemResult item(GdprItem item) {
    return items.get(item.ordinal());
  }

  /**
   * Returns the worst verdict of all items.
   *
   * @return the verdict
   */
  public Verdict worst() {
    return items.stream().map(ItemResult::verdict).reduce(Verdict.COMPLIANT, Verdict::worse);
  }

  /**
   * Returns everything that was found.
   *
   * @return the findings of all items
   */
  public Findings findings() {
    return items.stream().map(ItemResult::findings).reduce(Findings.none(), Findings::plus);
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
   * How one item stands.
   *
   * @param item the item
   * @param verdict its verdict
   * @param findings what was found
   * @param notJudged ids of rules that the host disabled; an item that would be compliant without
   *     them is unknown
   */
  public record ItemResult(
      GdprItem item, Verdict verdict, Findings findings, List<String> notJudged) {

    /** Makes a result. */
    public ItemResult {
      Objects.requireNonNull(item, "item");
      Objects.requireNonNull(verdict, "verdict");
      Objects.requireNonNull(findings, "findings");
      notJudged = List.copyOf(notJudged);
    }
  }
}
