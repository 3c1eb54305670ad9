package org.sopkit.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopkit.rules.Finding;
import org.sopkit.rules.Findings;
import org.sopkit.rules.RuleInfo;
import org.sopkit.rules.RuleSet;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.SopRulesBuilder;
import org.sopkit.rules.examples.ExampleSet.Example;
import org.sopkit.rules.given.Rules;
import tools.jackson.databind.JsonNode;

/** Every built-in rule has an example that it finds and one, close by, that it leaves alone. */
class RuleExamplesTest {

  static Stream<RuleInfo> rules() {
    return Rules.ALL.catalog().rules().stream();
  }

  static Stream<String> sets() {
    return rules().map(RuleInfo::set).distinct();
  }

  static ExampleSet set(String name) {
    return Objects.requireNonNull(ExampleSet.load(name), "no file of examples for the set " + name);
  }

  static Example example(RuleInfo rule) {
    return Objects.requireNonNull(
        set(rule.set()).examples().get(rule.id()), "no example of " + rule.id());
  }

  static Findings judgeFailing(RuleInfo rule) {
    Example example = example(rule);
    SopRulesBuilder builder = SopRules.builder().enable(RuleSet.GDPR_FURTHER);
    example.thresholds().forEach(builder::threshold);
    SopRules rules = example.thresholds().isEmpty() ? Rules.ALL : builder.build();
    return judge(rules, set(rule.set()), example.fails(), example.at());
  }

  private static Findings judge(
      SopRules rules, ExampleSet set, Map<String, JsonNode> changes, ZonedDateTime at) {
    return Objects.requireNonNull(
            ExampleJudge.BY_SET.get(set.name()), "nobody judges the set " + set.name())
        .judge(rules, set.with(changes), at);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_failing_example_is_found_where_it_was_changed(RuleInfo rule) {
    Findings found = judgeFailing(rule);
    assertThat(found.ofRule(rule.id()).stream().map(Finding::path))
        .as("all findings: %s", texts(found))
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_passing_example_is_left_alone(RuleInfo rule) {
    Example example = example(rule);
    // Where only time goes by, the document passes at the time of the whole set.
    ZonedDateTime at = example.fails().isEmpty() ? set(rule.set()).at() : example.at();
    Findings found = judge(Rules.ALL, set(rule.set()), example.passes(), at);
    assertThat(texts(found.ofRule(rule.id()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void the_document_that_is_changed_has_no_finding_itself(String name) {
    ExampleSet set = set(name);
    Findings found = judge(Rules.ALL, set, Map.of(), set.at());
    assertThat(texts(found)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void there_is_no_example_of_a_rule_that_is_not_there(String name) {
    List<String> ids = Rules.ALL.catalog().ofSet(name).rules().stream().map(RuleInfo::id).toList();
    assertThat(new ArrayList<>(set(name).examples().keySet())).isEqualTo(ids);
  }

  @Test
  void changes_are_made_where_the_pointer_says() {
    ExampleSet raci = set("raci");
    String changed = raci.with(raci.examples().get("RACI-005").fails());
    assertThat(changed).contains("\"board\"").contains("\"sales\"");
  }

  private static List<String> texts(Findings findings) {
    return findings.stream()
        .map(f -> f.ruleId() + " " + f.path() + ": " + f.text(Locale.ENGLISH))
        .toList();
  }
}
