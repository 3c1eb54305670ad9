package org.sopkit.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One item of the GDPR checklist with its verdict.
 *
 * @param name the item, in the reader's language, for example "Contract and SLA signed"
 * @param verdict the verdict
 * @param evidence the dated evidence at hand, one sentence each; empty if there is none
 * @param reasons what speaks against compliance, one sentence each; empty if nothing does
 * @param reference the article; null when there is none
 */
public record GdprItem(
    String name,
    GdprVerdict verdict,
    List<String> evidence,
    List<String> reasons,
    @Nullable String reference) {

  /** Makes an item. */
  public GdprItem {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(verdict, "verdict");
    evidence = List.copyOf(evidence);
    reasons = List.copyOf(reasons);
  }
}
