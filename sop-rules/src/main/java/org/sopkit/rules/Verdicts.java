package org.sopkit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sopkit.rules.gdpr.GdprChecklist.ItemResult;
import org.sopkit.rules.gdpr.GdprItem;
import org.sopkit.rules.gdpr.GdprMeaning;
import org.sopkit.rules.gdpr.Verdict;

/** Adds up what the rules said about each item: the worst wins, and nothing unasked is approved. */
final class Verdicts {

  private Verdicts() {}

  static List<ItemResult> of(Map<GdprItem, List<Finding>> findings, List<RuleInfo> disabled) {
    List<ItemResult> results = new ArrayList<>();
    for (GdprItem item : GdprItem.values()) {
      List<Finding> found = findings.getOrDefault(item, List.of());
      List<String> notJudged =
          disabled.stream().filter(rule -> matters(rule, item)).map(RuleInfo::id).toList();
      Verdict verdict = notJudged.isEmpty() ? Verdict.COMPLIANT : Verdict.UNKNOWN;
      for (Finding finding : found) {
        GdprMeaning meaning = finding.rule().gdpr();
        verdict = meaning == null ? verdict : verdict.worse(meaning.verdict());
      }
      results.add(new ItemResult(item, verdict, new Findings(found), notJudged));
    }
    return results;
  }

  private static boolean matters(RuleInfo rule, GdprItem item) {
    GdprMeaning meaning = rule.gdpr();
    return meaning != null && meaning.serves(item) && meaning.verdict() != Verdict.COMPLIANT;
  }
}
