package org.sopkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sopkit.rules.given.EngagementDraft.engagement;
import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.sla.SlaState;
import org.sopkit.model.sop.Sop;
import org.sopkit.rules.RuleCompilationException.Problem;
import org.sopkit.rules.facts.SlaView;
import org.sopkit.rules.gate.GateDecision;
import org.sopkit.rules.gate.GateRequest;
import org.sopkit.rules.gdpr.GdprChecklist;
import org.sopkit.rules.gdpr.Verdict;
import org.sopkit.rules.given.EngagementDraft;
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
        @messageFr("Le titre {title} ne nomme pas d’équipe.") @remedyEn("Write BO first.")
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
        .says(Locale.FRENCH, "Le titre Émettre une facture ne nomme pas d’équipe.")
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
        .says(Locale.FRENCH, "Le titre Émettre une facture ne nomme pas d’équipe.");
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SopView( titled, | SopView( titeld, | titeld | titled | 15",
        "SopView( titled  | SopViw( titled   | SopViw | SopView | 15",
        "findings.report( | findings.reprot( | reprot | report | 17",
      })
  void a_mistyped_name_is_told_where_it_stands_with_the_name_that_was_meant(String row) {
    String[] cells = row.split(" *\\| *");
    Problem problem = problemOf((HEAD + TITLE_RULE).replace(cells[0], cells[1]));
    assertThat(problem.message())
        .contains("\"" + cells[2] + "\"", "Maybe \"" + cells[3] + "\"?")
        .doesNotContain("[Line:", "[Near", "Unable to");
    assertThat(problem.line()).isEqualTo(Integer.parseInt(cells[4]));
    String line = (HEAD + TITLE_RULE).replace(cells[0], cells[1]).split("\n")[problem.line() - 1];
    assertThat(line.substring(problem.column() - 1)).startsWith(cells[2]);
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
    RuleFailure failure = failureOf(rules.judgeSla(List.of(late())));
    assertThat(failure.reason()).isEqualTo(RuleFailure.Reason.FIRINGS);
    assertThat(failure.rule()).isEqualTo("LOOP");
    assertThat(failure.subject()).isEqualTo(new Subject(Subject.Kind.TASK, "T-42"));
    assertThat(failure.text(Locale.ENGLISH)).contains("loop.drl:10", "10 firings", "firingLimit");
  }

  private static RuleFailure failureOf(Findings findings) {
    assertThat(findings.failures()).hasSize(1);
    assertThat(findings.isEmpty()).isFalse();
    assertThatThrownBy(findings::complete).isInstanceOf(RuleExecutionException.class);
    return findings.failures().get(0);
  }

  private static final String INK =
      """
      rule "BAD"
        @severity(INFO) @messageEn("x")
      when
        $s : org.sopkit.rules.facts.Fact()
      then
        throw new IllegalStateException("out of ink");
      end
      """;

  @Test
  void a_rule_that_throws_takes_nothing_from_what_the_others_find() {
    SopRules rules = with(HEAD + INK + TITLE_RULE);
    Sop sop = sop().owner(null).build();
    Findings ours = Rules.STANDARD.judge(sop, TODAY);
    Findings findings = rules.judge(sop, TODAY);
    assertThat(ours.isEmpty()).isFalse();
    assertThat(findings.all()).containsAll(ours.all());
    assertThat(findings.ofRule("ACME-001").size()).as("the other rule of the file").isEqualTo(1);
    RuleFailure failure = failureOf(findings);
    assertThat(failure.subject()).isEqualTo(new Subject(Subject.Kind.SOP, sop.id()));
    assertThat(failure.line()).isEqualTo(10);
    assertThat(failure.times()).as("once for each fact").isGreaterThan(1);
    assertThat(failure.text(Locale.ENGLISH))
        .contains("acme.drl:10", "BAD", "out of ink", "disable");
    assertThat(failure.text(Locale.FRENCH)).contains("acme.drl:10", "out of ink", "désactivez");
    assertThat(findings.ofRule("SOP-999").isEmpty()).as("not known to be clean").isFalse();
    assertThatThrownBy(findings::worst).isInstanceOf(RuleExecutionException.class);
    assertThat(rules.openSessions()).isLessThanOrEqualTo(2);
  }

  @Test
  void a_condition_that_throws_is_told_with_its_rule() {
    SopRules rules =
        with(
            HEAD
                + "rule \"BAD\"\n@severity(INFO) @messageEn(\"x\")\nwhen\n"
                + " $s : SlaView( taskId.substring(40) == \"x\" )\nthen\nend\n");
    RuleFailure failure = failureOf(rules.judgeSla(List.of(late())));
    assertThat(failure.reason()).isEqualTo(RuleFailure.Reason.CONDITION);
    assertThat(failure.rule()).isEqualTo("BAD");
    assertThat(failure.text(Locale.ENGLISH)).contains("task:T-42", "acme.drl:10");
  }

  @Test
  void an_action_that_runs_out_of_stack_is_a_failure_like_another() {
    SopRules rules = with(HEAD + INK.replace("IllegalStateException(", "StackOverflowError("));
    assertThat(failureOf(rules.judgeSla(List.of(late()))).problem()).contains("out of ink");
  }

  @Test
  void rows_by_the_million_are_judged_to_the_end_before_a_failure_is_thrown() {
    SopRules rules = with(HEAD + INK);
    List<Finding> found = new ArrayList<>();
    RuleExecutionException e =
        catchThrowableOfType(
            RuleExecutionException.class,
            () -> rules.judgeSla(Stream.of(late(), late(), late()), found::add));
    assertThat(found).hasSameSizeAs(Rules.STANDARD.judgeSla(List.of(late(), late(), late())).all());
    assertThat(e.failures()).singleElement().extracting(RuleFailure::times).isEqualTo(3);
  }

  @Test
  void a_failure_keeps_the_gate_shut_and_calls_no_item_compliant() {
    SopRules rules = with(HEAD + INK);
    GdprChecklist checklist = rules.checklist(engagement().build(), EngagementDraft.NOW);
    assertThat(checklist.items())
        .extracting(GdprChecklist.ItemResult::verdict)
        .containsOnly(Verdict.UNKNOWN);
    assertThat(checklist.items().get(0).notJudged()).containsExactly("BAD");
    assertThat(failureOf(checklist.findings()).rule()).isEqualTo("BAD");
    GateRequest request = new GateRequest("P-1", "Invoices", List.of(), null, List.of());
    GateDecision decision = rules.gate(engagement().build(), request, EngagementDraft.NOW);
    assertThat(decision.isAllowed()).isFalse();
    assertThat(failureOf(decision.reasons()).rule()).isEqualTo("BAD");
  }

  @Test
  void a_rule_that_reports_another_id_or_half_an_argument_is_told() {
    for (String slip :
        List.of("report(\"ACME-01\"", "report(\"ACME-001\", $sop, \"\", \"half\");//")) {
      SopRules rules = with((HEAD + TITLE_RULE).replace("report(\"ACME-001\"", slip));
      RuleFailure failure = failureOf(rules.judge(sop().build(), TODAY));
      assertThat(failure.rule()).isEqualTo("ACME-001");
      assertThat(failure.problem()).containsAnyOf("no such rule", "Maybe a value is missing");
    }
  }

  @Test
  void a_file_without_the_global_is_refused() {
    String drl =
        (HEAD + TITLE_RULE).replaceAll("global .*\n", "\n").replaceAll("findings\\..*", "");
    assertThat(problemOf(drl).message()).contains("nowhere to report", "global");
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
