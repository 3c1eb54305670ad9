package org.sopkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.sla.SlaState;
import org.sopkit.rules.RuleCompilationException.Problem;
import org.sopkit.rules.facts.SlaView;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** Rules of a host's own, compiled at run time. */
class HostRulesTest {

  private static final String HEAD =
      """
      package com.acme.rules

      import org.sopkit.rules.facts.SopView
      import org.sopkit.rules.facts.SlaView
      import org.sopkit.model.sla.SlaState
      import org.sopkit.model.backoffice.Priority

      global org.sopkit.rules.facts.FindingSink findings

      """;

  private static final String TITLE_RULE =
      """
      rule "ACME-001"
        @severity(ERROR) @source("policy 4.2")
        @titleEn("Titles begin with the team") @messageEn("The title {title} names no team.")
        @messageFr("Le titre {title} ne nomme pas d'équipe.") @remedyEn("Write BO first.")
      when
        $sop : SopView( titled, sop.header.title not matches "BO .*" )
      then
        findings.report("ACME-001", $sop, "/header/title", "title", $sop.sop().header().title());
      end
      """;

  private static SopRules with(String drl) {
    return SopRules.builder().add(HostRules.drl("acme.drl", drl)).build();
  }

  private static Problem problemOf(String drl) {
    RuleCompilationException e =
        catchThrowableOfType(RuleCompilationException.class, () -> with(drl));
    assertThat(e).as("the file should have been refused").isNotNull();
    return e.problems().get(0);
  }

  private static String slaRule(String condition) {
    return HEAD
        + """
        rule "ACME-002"
          @severity(WARNING) @messageEn("Late.")
        when
          $sla : SlaView( %s )
        then
          findings.report("ACME-002", $sla, "");
        end
        """
            .formatted(condition);
  }

  @Test
  void a_host_rule_finds_beside_the_built_in_rules() {
    SopRules rules = with(HEAD + TITLE_RULE);
    RuleVerifier verifier = RuleVerifier.of(rules);
    verifier
        .verify("ACME-001")
        .given(sop().build(), TODAY)
        .findsAt("/header/title")
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Le titre Émettre une facture ne nomme pas d'équipe.")
        .says(Locale.ENGLISH, "The title Émettre une facture names no team.")
        .advises(Locale.ENGLISH, "Write BO first.");
    verifier.verify("ACME-001").given(sop().title("BO facture").build(), TODAY).findsNothing();
    verifier.verify("SOP-001").given(sop().title(null).build(), TODAY).findsAt("/header/title");
  }

  @Test
  void a_host_rule_is_in_the_catalogue_after_ours() {
    RuleCatalog catalog = with(HEAD + TITLE_RULE).catalog();
    RuleInfo last = catalog.rules().get(catalog.rules().size() - 1);
    assertThat(last.id()).isEqualTo("ACME-001");
    assertThat(last.set()).isEqualTo("acme.drl");
    assertThat(last.references()).containsExactly(new Reference("policy", "4.2"));
    assertThat(last.texts(Locale.ENGLISH).title()).isEqualTo("Titles begin with the team");
  }

  @Test
  void a_language_the_host_did_not_write_falls_back_to_the_one_it_wrote() {
    RuleVerifier.of(with(slaRule("state == SlaState.BREACHED_OPEN")))
        .verify("ACME-002")
        .given(late())
        .says(Locale.FRENCH, "Late.");
  }

  @Test
  void a_rule_file_is_read_as_utf_8(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("maison.drl");
    Files.writeString(file, HEAD + TITLE_RULE, StandardCharsets.UTF_8);
    SopRules rules = SopRules.builder().add(HostRules.file(file)).build();
    RuleVerifier.of(rules)
        .verify("ACME-001")
        .given(sop().build(), TODAY)
        .says(Locale.FRENCH, "Le titre Émettre une facture ne nomme pas d'équipe.");
    assertThat(rules.catalog().find("ACME-001").orElseThrow().set()).isEqualTo("maison.drl");
  }

  @Test
  void a_rule_file_travels_with_a_class() throws IOException {
    HostRules rules = HostRules.resource(HostRulesTest.class, "host.drl");
    assertThat(rules.name()).isEqualTo("host.drl");
    assertThat(HostRules.resource(HostRulesTest.class, "/org/sopkit/rules/host.drl"))
        .isEqualTo(rules);
    RuleVerifier.of(SopRules.builder().add(rules).build())
        .verify("ACME-010")
        .given(sop().build(), TODAY)
        .finds(1)
        .says(Locale.FRENCH, "La procédure n'est pas étiquetée.");
    assertThatThrownBy(() -> HostRules.resource(HostRulesTest.class, "none.drl"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("none.drl")
        .hasMessageContaining("Maybe");
  }

  @Test
  void a_syntax_error_names_file_line_and_column() {
    Problem problem =
        problemOf(HEAD + "rule \"ACME-001\"\nwhen\n  SopView( titled == )\nthen\nend\n");
    assertThat(problem.file()).isEqualTo("acme.drl");
    assertThat(problem.line()).isEqualTo(12);
    assertThat(problem.column()).isPositive();
  }

  @Test
  void an_unknown_property_names_its_line() {
    Problem problem =
        problemOf(
            HEAD + "rule \"A\"\n@severity(INFO)\nwhen\n SopView( heading != null )\nthen\nend\n");
    assertThat(problem.line()).isBetween(10, 13);
    assertThat(problem.message()).contains("heading");
  }

  @Test
  void a_mistake_in_the_action_is_refused() {
    Problem problem =
        problemOf(HEAD + "rule \"A\"\nwhen\n $s : SopView()\nthen\n $s.nope();\nend\n");
    assertThat(problem.message()).contains("nope");
    assertThat(problem.line()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.sopkit", "org.sopkit.rules.drl.sop", "org.sopkit.mine"})
  void a_package_of_ours_is_refused(String name) {
    Problem problem = problemOf((HEAD + TITLE_RULE).replace("com.acme.rules", name));
    assertThat(problem.message()).contains(name).contains("belongs to the built-in rules");
  }

  @Test
  void an_id_of_ours_is_refused() {
    Problem problem = problemOf((HEAD + TITLE_RULE).replace("ACME-001", "SOP-001"));
    assertThat(problem.message()).contains("SOP-001").contains("already");
    assertThat(problem.line()).isEqualTo(10);
  }

  @Test
  void an_id_of_another_file_is_refused() {
    SopRulesBuilder builder =
        SopRules.builder()
            .add(HostRules.drl("one.drl", HEAD + TITLE_RULE))
            .add(HostRules.drl("two.drl", HEAD + TITLE_RULE));
    assertThatThrownBy(builder::build)
        .isInstanceOf(RuleCompilationException.class)
        .hasMessageContaining("two.drl:10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state == \"BREACHED_OPEN\"",
        "\"BREACHED_OPEN\" == state",
        "state != 'BREACHD'",
        "state == SlaState.BREACHD",
        "state in (\"RUNNING\", \"PAUSED\")",
        "state in (SlaState.RUNNING, SlaState.PAUSD)",
        "warned, state == \"RUNNING\"",
        "warned || state == \"RUNNING\"",
        "priority == SlaState.RUNNING",
        "this.state == \"RUNNING\"",
        "subject.kind == \"TASK\"",
      })
  void comparing_an_enum_with_what_it_never_is_is_refused(String condition) {
    Problem problem = problemOf(slaRule(condition));
    assertThat(problem.message()).contains("ACME-002").contains("never hold");
    assertThat(problem.line()).isEqualTo(13);
    assertThat(problem.column()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state == SlaState.BREACHED_OPEN",
        "state == org.sopkit.model.sla.SlaState.BREACHED_OPEN",
        "state in (SlaState.RUNNING, SlaState.BREACHED_OPEN)",
        "priority != null, state != SlaState.PAUSED",
        "$state : state, state == $state",
        "objective == \"resolution\"",
        "taskId matches \"T-.*\"",
      })
  void comparisons_that_can_hold_are_accepted_and_fire(String condition) {
    RuleVerifier.of(with(slaRule(condition)))
        .verify("ACME-002")
        .given(late())
        .findsAt("/objectives/resolution");
  }

  @Test
  void a_rule_without_severity_or_message_is_refused() {
    assertThat(problemOf((HEAD + TITLE_RULE).replace("@severity(ERROR)", "")).message())
        .contains("ACME-001")
        .contains("@severity");
    assertThat(problemOf((HEAD + TITLE_RULE).replace("ERROR", "FATAL")).message())
        .contains("FATAL")
        .contains("CRITICAL");
    assertThat(
            problemOf(HEAD + "rule \"A\"\n@severity(INFO)\nwhen\n SopView()\nthen\nend\n")
                .message())
        .contains("no message");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "package com.acme", "not a rule file at all"})
  void a_file_without_a_rule_is_refused(String drl) {
    assertThat(problemOf(drl).file()).isEqualTo("acme.drl");
  }

  @Test
  void a_rule_that_triggers_itself_is_stopped() {
    SopRules rules =
        SopRules.builder()
            .firingLimit(10)
            .add(
                HostRules.drl(
                    "loop.drl",
                    HEAD
                        + "rule \"LOOP\"\n@severity(INFO) @messageEn(\"again\")\nwhen\n"
                        + " $s : SlaView( taskId != \"\" )\nthen\n update($s);\nend\n"))
            .build();
    assertThatThrownBy(() -> rules.judgeSla(List.of(late())))
        .isInstanceOf(RuleExecutionException.class)
        .hasMessageContaining("LOOP")
        .hasMessageContaining("10 firings");
  }

  @Test
  void a_rule_that_throws_is_reported_with_its_file_s_rules() {
    SopRules rules =
        with(
            HEAD
                + "rule \"BAD\"\n@severity(INFO) @messageEn(\"x\")\nwhen\n $s : SlaView()\nthen\n"
                + " throw new IllegalStateException(\"out of ink\");\nend\n");
    assertThatThrownBy(() -> rules.judgeSla(List.of(late())))
        .isInstanceOf(RuleExecutionException.class)
        .hasMessageContaining("BAD")
        .hasMessageContaining("out of ink");
  }

  @Test
  void a_rule_that_reports_another_id_is_reported() {
    SopRules rules = with((HEAD + TITLE_RULE).replace("report(\"ACME-001\"", "report(\"ACME-01\""));
    assertThatThrownBy(() -> rules.judge(sop().build(), TODAY))
        .isInstanceOf(RuleExecutionException.class)
        .hasMessageContaining("ACME-01")
        .hasMessageContaining("no such rule");
  }

  @Test
  void a_mistake_in_a_host_file_leaves_the_built_in_rules_alone() {
    assertThatThrownBy(() -> with("nonsense")).isInstanceOf(RuleCompilationException.class);
    assertThat(Rules.STANDARD.judge(sop().title(null).build(), TODAY).size()).isEqualTo(1);
  }

  private static SlaView late() {
    return new SlaView(
        "T-42",
        "resolution",
        Priority.MEDIUM,
        SlaState.BREACHED_OPEN,
        true,
        null,
        -60,
        101,
        0,
        Thresholds.standard());
  }
}
