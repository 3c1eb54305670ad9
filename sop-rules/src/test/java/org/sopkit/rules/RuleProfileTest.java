package org.sopkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopkit.model.json.DocumentException;
import org.sopkit.model.json.DocumentFormat;
import org.sopkit.model.raci.RaciMatrix;
import org.sopkit.model.sop.Sop;
import org.sopkit.rules.RuleProfileException.Problem;
import org.sopkit.rules.facts.SlaView;

class RuleProfileTest {

  private static final String HOST =
      """
      package com.acme.rules
      import org.sopkit.rules.facts.SopView
      global org.sopkit.rules.facts.FindingSink findings
      rule "ACME-001"
        @severity(ERROR) @messageEn("One.")
      when
        $sop : SopView()
      then
        findings.report("ACME-001", $sop, "");
      end
      rule "ACME-002"
        @severity(ERROR) @messageEn("Two.")
      when
        $sop : SopView()
      then
        findings.report("ACME-002", $sop, "");
      end
      """;

  private static RuleProfile yaml(String text) {
    return RuleProfile.parse(text, DocumentFormat.YAML);
  }

  private static SopRules with(String profile) {
    return SopRules.builder().add(HostRules.drl("acme.drl", HOST)).profile(yaml(profile)).build();
  }

  private static List<String> ids(SopRules rules, Sop sop) {
    return rules.judge(sop, TODAY).stream().map(Finding::ruleId).distinct().toList();
  }

  @Test
  void what_is_disabled_does_not_judge_ours_or_the_host_s() {
    Sop bad = sop().title(null).build();
    assertThat(ids(with("{}"), bad)).containsExactlyInAnyOrder("SOP-001", "ACME-001", "ACME-002");
    SopRules rules = with("disable: [SOP-001, ACME-002]");
    assertThat(ids(rules, bad)).containsExactly("ACME-001");
    assertThat(rules.catalog().find("ACME-002")).isEmpty();
    assertThat(rules.catalog().find("SOP-001")).isEmpty();
  }

  @Test
  void a_set_is_disabled_but_for_what_is_enabled() {
    SopRules rules = with("disable: [raci, acme.drl]\nenable: [RACI-010]");
    assertThat(rules.catalog().ofSet("raci").rules())
        .extracting(RuleInfo::id)
        .containsExactly("RACI-010");
    assertThat(rules.catalog().ofSet("acme.drl").rules()).isEmpty();
    assertThat(rules.judge(RaciMatrix.empty(), "m").stream().map(Finding::ruleId))
        .containsExactly("RACI-010");
  }

  @Test
  void what_does_not_judge_by_itself_is_enabled_as_a_set_or_rule_by_rule() {
    assertThat(SopRules.standard().catalog().ofSet("further").rules()).isEmpty();
    assertThat(with("enable: [further]").catalog().ofSet("further").rules())
        .hasSize(RuleSet.GDPR_FURTHER.ruleIds().size());
    assertThat(with("enable: [GDPR-109]").catalog().ofSet("further").rules())
        .extracting(RuleInfo::id)
        .containsExactly("GDPR-109");
    assertThat(with("{enable: [further], disable: [GDPR-109]}").catalog().find("GDPR-109"))
        .isEmpty();
  }

  @Test
  void a_profile_read_later_counts_more() {
    SopRules rules =
        SopRules.builder()
            .profile(yaml("disable: [SOP-001]\nthresholds: {SOP_WORDS: 700}"))
            .profile(yaml("enable: [SOP-001]\nthresholds: {SOP_WORDS: 800}"))
            .build();
    assertThat(rules.catalog().find("SOP-001")).isPresent();
    assertThat(rules.thresholds().of(Threshold.SOP_WORDS)).isEqualTo(800);
  }

  @Test
  void severities_change_ours_and_the_host_s() {
    SopRules rules = with("severities: {SOP-001: info, ACME-001: CRITICAL, SLA-002: WARNING}");
    Findings findings = rules.judge(sop().title(null).build(), TODAY);
    assertThat(findings.ofRule("SOP-001").worst()).contains(Severity.INFO);
    assertThat(findings.ofRule("ACME-001").worst()).contains(Severity.CRITICAL);
    assertThat(findings.ofRule("ACME-002").worst()).contains(Severity.ERROR);
    // Whatever the priority: SLA-002 is critical for a critical task unless the house says so.
    assertThat(rules.catalog().find("SLA-002").orElseThrow().severityByPriority()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"SOP_STEPS_FEWEST, 5", "sop-steps-fewest, 5", "sop_steps_fewest, 5"})
  void a_threshold_moves_the_boundary(String name, int value) {
    RuleProfile profile = yaml("thresholds: {" + name + ": " + value + "}");
    assertThat(profile.thresholds()).isEqualTo(Map.of(Threshold.SOP_STEPS_FEWEST, 5));
    Sop three = sop().build();
    assertThat(ids(SopRules.standard(), three)).doesNotContain("SOP-016");
    assertThat(ids(SopRules.builder().profile(profile).build(), three)).containsExactly("SOP-016");
  }

  private static Problem refused(String profile) {
    RuleProfileException e = catchThrowableOfType(RuleProfileException.class, () -> with(profile));
    assertThat(e).as("the profile should have been refused: %s", profile).isNotNull();
    return e.problems().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "disable: [SOP-01]                          | 1:11 | /disable/0          | SOP-001?",
        "disable: [SOP-001, SPO-002]                | 1:20 | /disable/1          | SOP-002?",
        "disable: [gdrp]                            | 1:11 | /disable/0          | gdpr?",
        "enable: [ACME-003]                         | 1:10 | /enable/0           | ACME-001?",
        "severities: {XYZ: INFO}                    | 1:19 | /severities/XYZ     | catalogue",
        "severities: {raci: INFO}                   | 1:20 | /severities/raci    | no rule raci",
        "thresholds: {SOP_WORD: 5}                  | 1:24 | /thresholds/SOP_WORD| SOP_WORDS?",
        "thresholds: {SOP_WORDS: 0}                 | 1:25 | /thresholds/SOP_WORDS| below 1",
        "thresholds: {SOP_WORDS: -2147483648}       | 1:25 | /thresholds/SOP_WORDS| below 1",
        "thresholds: {SOP_WORDS: 5, sop-words: 6}   | 1:39 | /thresholds/sop-words| twice",
        "{enable: [SOP-001], disable: [SOP-001]}    | 1:31 | /disable/0          | enabled as well",
        "suppressions: [{rule: SOP-1, reason: r, until: 2026-01-01}]"
            + " | 1:23 | /suppressions/0/rule | SOP-001?",
      })
  void what_does_not_exist_or_has_no_meaning_is_refused_with_its_place(
      String profile, String place, String pointer, String hint) {
    Problem problem = refused(profile);
    assertThat(problem.line() + ":" + problem.column()).isEqualTo(place);
    assertThat(problem.pointer()).isEqualTo(pointer);
    assertThat(problem.message()).contains(hint);
    assertThat(problem.toString()).startsWith("profile:" + place + ": " + pointer + ": ");
  }

  @Test
  void all_mistakes_are_told_at_once() {
    RuleProfileException e =
        catchThrowableOfType(RuleProfileException.class, () -> with("disable: [SOP-901, SOP-902]"));
    assertThat(e.problems()).hasSize(2);
    assertThat(e.getMessage().lines()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "disabled: [SOP-001]                             | \"disable\"",
        "severities: {SOP-001: FATAL}                    | INFO, WARNING, ERROR, CRITICAL",
        "thresholds: {SOP_WORDS: many}                   | whole number",
        "thresholds: {SOP_WORDS: 1.5}                    | whole number",
        "thresholds: {SOP_WORDS: 99999999999}            | whole number",
        "disable: SOP-001                                | a list",
        "disable: [SOP-001, 7]                           | no rule 7",
        "suppressions: [{rule: SOP-001, until: 2026-1-1, reason: r}] | a date such as",
        "suppressions: [{rule: SOP-001, reason: r}]      | until",
        "suppressions: [{rule: SOP-001, until: 2026-01-01}] | reason",
        "suppressions: [{rule: SOP-001, until: 2026-01-01, reason: ' '}] | blank",
        "suppressions: [{reason: r, until: 2026-01-01}]  | rule",
      })
  void a_wrong_form_is_refused_by_the_codec_or_by_the_names(String profile, String hint) {
    assertThatThrownBy(() -> with(profile))
        .isInstanceOfAny(DocumentException.class, RuleProfileException.class)
        .hasMessageContaining(hint);
  }

  @Test
  void the_example_of_the_javadoc_is_read(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("profile.yaml");
    Files.writeString(
        file,
        """
        disable: [raci, SOP-042]
        enable: [RACI-001]
        severities:
          SOP-013: INFO
        thresholds:
          SOP_WORDS: 900
        suppressions:
          - rule: SOP-037
            subject: sop:invoicing
            path: /lifecycle/reviewDue
            reason: The review waits for the new invoicing tool (A. Martin).
            until: 2026-09-30
        """);
    RuleProfile profile = RuleProfile.read(file);
    assertThat(SopRules.builder().profile(profile).build().catalog().ofSet("raci").rules())
        .hasSize(1);
    assertThat(profile.suppressions())
        .containsExactly(
            new Suppression(
                "SOP-037",
                "sop:invoicing",
                "/lifecycle/reviewDue",
                "The review waits for the new invoicing tool (A. Martin).",
                LocalDate.of(2026, 9, 30)));
  }

  @Test
  void a_profile_in_json_says_the_same() {
    RuleProfile profile =
        RuleProfile.parse(
            "{\"disable\": [\"SOP-001\"], \"severities\": {\"SOP-002\": \"INFO\"}}",
            DocumentFormat.JSON);
    assertThat(profile.disable()).containsExactly("SOP-001");
    assertThat(profile.severities()).isEqualTo(Map.of("SOP-002", Severity.INFO));
  }

  @Test
  void sla_views_are_made_with_the_profile_s_thresholds() {
    SopRules rules = SopRules.builder().profile(yaml("thresholds: {SLA_PAUSED_HOURS: 1}")).build();
    SlaView uncovered = SlaView.uncovered("T-1", null, rules.thresholds());
    assertThat(uncovered.limit(Threshold.SLA_PAUSED_HOURS)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "LOG_MONTHS_LEAST, 24, LOG_MONTHS_MOST, 12",
    "SOP_STEPS, 21, SOP_STEPS_MOST, 20",
    "SOP_STEPS_FEWEST, 11, SOP_STEPS, 10",
    "SENTENCE_WORDS, 31, SENTENCE_WORDS_MOST, 30",
    "SOP_AGE_DAYS, 731, SOP_AGE_DAYS_MOST, 730",
  })
  void thresholds_that_contradict_each_other_are_refused(
      Threshold low, int value, Threshold high, int standard) {
    SopRulesBuilder builder = SopRules.builder().threshold(low, value);
    assertThatThrownBy(builder::build)
        .isInstanceOf(RuleLoadException.class)
        .hasMessageContaining(low + " is " + value)
        .hasMessageContaining(high + " is " + standard);
    assertThat(builder.threshold(high, value).build().thresholds().of(high)).isEqualTo(value);
  }
}
