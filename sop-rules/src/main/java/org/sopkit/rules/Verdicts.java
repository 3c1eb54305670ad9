package org.sopkit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sopkit.rules.gdpr.FurtherChecklist.TopicResult;
import org.sopkit.rules.gdpr.GdprChecklist.ItemResult;
import org.sopkit.rules.gdpr.GdprItem;
import org.sopkit.rules.gdpr.GdprMeaning;
import org.sopkit.rules.gdpr.GdprPoint;
import org.sopkit.rules.gdpr.GdprTopic;
import org.sopkit.rules.gdpr.Verdict;

/** Adds up what the rules said about each item: the worst wins, and nothing unasked is approved. */
final class Verdicts {

  private Verdicts() {}

  static List<ItemResult> of(Map<GdprItem, List<Finding>> findings, List<RuleInfo> disabled) {
    List<ItemResult> results = new ArrayList<>();
    for (GdprItem item : GdprItem.values()) {
      List<Finding> found = findings.getOrDefault(item, List.of());
      List<String> notJudged = notJudged(item, disabled);
      Verdict verdict = verdict(found, notJudged);
      results.add(new ItemResult(item, verdict, new Findings(found), notJudged));
    }
    return results;
  }

  static List<TopicResult> ofTopics(
      Map<GdprTopic, List<Finding>> findings, List<RuleInfo> disabled) {
    List<TopicResult> results = new ArrayList<>();
    for (GdprTopic topic : GdprTopic.values()) {
      List<Finding> found = findings.getOrDefault(topic, List.of());
      List<String> notJudged = notJudged(topic, disabled);
      Verdict verdict = verdict(found, notJudged);
      results.add(new TopicResult(topic, verdict, new Findings(found), notJudged));
    }
    return results;
  }

  private static List<String> notJudged(GdprPoint point, List<RuleInfo> disabled) {
    return disabled.stream().filter(rule -> matters(rule, point)).map(RuleInfo::id).toList();
  }

  private static Verdict verdict(List<Finding> found, List<String> notJudged) {
    Verdict verdict = notJudged.isEmpty() ? Verdict.COMPLIANT : Verdict.UNKNOWN;
    for (Finding finding : found) {
      GdprMeaning meaning = finding.rule().gdpr();
      verdict = meaning == null ? verdict : verdict.worse(meaning.verdict());
    }
    return verdict;
  }

  private static boolean matters(RuleInfo rule, GdprPoint point) {
    GdprMeaning meaning = rule.gdpr();
    return meaning != null && meaning.serves(point) && meaning.verdict() != Verdict.COMPLIANT;
  }
}
