package org.sopkit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sopkit.rules.gdpr.FurtherChecklist.TopicResult;
import org.sopkit.rules.gdpr.GdprChecklist.ItemResult;
import org.sopkit.rules.gdpr.GdprItem;
import org.sopkit.rules.gdpr.GdprMeaning;
import org.sopkit.rules.gdpr.GdprPoint;
import org.sopkit.rules.gdpr.GdprTopic;
import org.sopkit.rules.gdpr.Verdict;

/**
 * Adds up what the rules said about each item: the worst wins, and nothing unasked is approved, be
 * it that a rule was disabled or that it failed.
 */
final class Verdicts {

  private final List<RuleInfo> disabled;
  private final List<RuleFailure> failures;

  Verdicts(List<RuleInfo> disabled, List<RuleFailure> failures) {
    this.disabled = disabled;
    this.failures = failures;
  }

  List<ItemResult> of(Map<GdprItem, List<Finding>> findings) {
    List<ItemResult> results = new ArrayList<>();
    for (GdprItem item : GdprItem.values()) {
      List<Finding> found = findings.getOrDefault(item, List.of());
      List<String> notJudged = notJudged(item);
      Verdict verdict = verdict(found, notJudged);
      results.add(new ItemResult(item, verdict, new Findings(found, failures), notJudged));
    }
    return results;
  }

  List<TopicResult> ofTopics(Map<GdprTopic, List<Finding>> findings) {
    List<TopicResult> results = new ArrayList<>();
    for (GdprTopic topic : GdprTopic.values()) {
      List<Finding> found = findings.getOrDefault(topic, List.of());
      List<String> notJudged = notJudged(topic);
      Verdict verdict = verdict(found, notJudged);
      results.add(new TopicResult(topic, verdict, new Findings(found, failures), notJudged));
    }
    return results;
  }

  private List<String> notJudged(GdprPoint point) {
    return Stream.concat(
            disabled.stream().filter(rule -> matters(rule, point)).map(RuleInfo::id),
            failures.stream().map(RuleFailure::rule))
        .toList();
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
