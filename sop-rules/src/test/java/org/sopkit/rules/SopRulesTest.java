package org.sopkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.model.sla.SlaState;
import org.sopkit.model.sop.Sop;
import org.sopkit.rules.facts.Fact;
import org.sopkit.rules.facts.SlaView;
import org.sopkit.rules.gdpr.GdprChecklist;
import org.sopkit.rules.gdpr.GdprItem;
import org.sopkit.rules.gdpr.Verdict;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.RaciDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.given.TaskDraft;
import org.sopkit.rules.prepare.SopPreparation;

/** The facade: choosing rules, and the same findings whatever the order and the thread. */
class SopRulesTest {

  private static final Sop BAD =
      sop().title(null).stepCount(21).owner(null).checklist().versions().build();

  @Test
  void a_disabled_rule_finds_nothing_and_the_others_still_do() {
    SopRules rules = SopRules.builder().disable("SOP-001", "SOP-033").build();
    assertThat(ids(rules.judge(BAD, TODAY)))
        .doesNotContain("SOP-001", "SOP-033")
        .contains("SOP-008", "SOP-015", "SOP-034");
    assertThat(rules.catalog().find("SOP-001")).isEmpty();
    assertThat(rules.catalog().find("SOP-002")).isPresent();
  }

  @Test
  void a_whole_set_can_be_disabled() {
    SopRules rules =
        SopRules.builder().disable(RuleSet.SOP.ruleIds().toArray(String[]::new)).build();
    assertThat(rules.judge(BAD, TODAY).isEmpty()).isTrue();
  }

  @Test
  void a_changed_severity_is_reported() {
    SopRules rules = SopRules.builder().severity("SOP-001", Severity.INFO).build();
    assertThat(rules.judge(BAD, TODAY).ofRule("SOP-001").worst()).contains(Severity.INFO);
    assertThat(rules.catalog().find("SOP-001").orElseThrow().severity()).isEqualTo(Severity.INFO);
  }

  @Test
  void a_changed_severity_wins_over_the_priority_of_the_task() {
    SopRules rules = SopRules.builder().severity("SLA-002", Severity.INFO).build();
    assertThat(rules.judgeSla(List.of(late("T-1", Priority.CRITICAL))).worst())
        .contains(Severity.INFO);
  }

  @Test
  void the_severity_of_a_deadline_follows_the_priority_of_the_task() {
    assertThat(severityOfLate(Priority.CRITICAL)).isEqualTo(Severity.CRITICAL);
    assertThat(severityOfLate(Priority.HIGH)).isEqualTo(Severity.ERROR);
    assertThat(severityOfLate(Priority.MEDIUM)).isEqualTo(Severity.ERROR);
    assertThat(severityOfLate(Priority.LOW)).isEqualTo(Severity.WARNING);
    assertThat(severityOfLate(null)).isEqualTo(Severity.ERROR);
  }

  @Test
  void a_changed_threshold_moves_the_boundary() {
    SopRules rules = SopRules.builder().threshold(Threshold.SOP_STEPS_MOST, 21).build();
    assertThat(ids(rules.judge(BAD, TODAY))).doesNotContain("SOP-015").contains("SOP-014");
  }

  @Test
  void a_threshold_without_meaning_is_refused() {
    assertThatThrownBy(() -> SopRules.builder().threshold(Threshold.SOP_WORDS, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SOP_WORDS")
        .hasMessageContaining("0 is below 1");
  }

  @Test
  void an_unknown_id_is_refused_at_once() {
    assertThatThrownBy(() -> SopRules.builder().disable("SOP-999"))
        .isInstanceOf(RuleLoadException.class)
        .hasMessageContaining("SOP-999");
    assertThatThrownBy(() -> SopRules.builder().severity("sop-001", Severity.INFO))
        .isInstanceOf(RuleLoadException.class)
        .hasMessageContaining("sop-001");
  }

  @Test
  void the_order_of_facts_does_not_matter() {
    List<Fact> facts = new ArrayList<>(SopPreparation.facts(BAD, TODAY, Thresholds.standard()));
    ActiveRules rules = new ActiveRules(new RuleSelection(), Map.of(), List.of());
    Findings expected = Rules.STANDARD.judge(BAD, TODAY);
    Random random = new Random(20260306);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(facts, random);
      List<Finding> found = new ArrayList<>();
      rules.judge(RuleSet.SOP, facts, (fact, finding) -> found.add(finding));
      assertThat(new Findings(found)).isEqualTo(expected);
    }
  }

  @Test
  void sixteen_threads_find_what_one_finds() throws Exception {
    SopRules rules = SopRules.standard();
    Engagement engagement = EngagementDraft.engagement().contract(null).peopleUnknown().build();
    Findings procedure = Rules.STANDARD.judge(BAD, TODAY);
    Findings evidence = Rules.STANDARD.judge(engagement, EngagementDraft.NOW);
    List<SlaView> views = IntStream.range(0, 300).mapToObj(SopRulesTest::view).toList();
    Findings deadlines = Rules.STANDARD.judgeSla(views);
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<List<Findings>>> results = new ArrayList<>();
      for (int i = 0; i < 160; i++) {
        results.add(
            threads.submit(
                () ->
                    List.of(
                        rules.judge(BAD, TODAY),
                        rules.judge(engagement, EngagementDraft.NOW),
                        rules.judgeSla(views))));
      }
      for (Future<List<Findings>> result : results) {
        assertThat(result.get()).containsExactly(procedure, evidence, deadlines);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void deadlines_in_bulk_find_what_they_find_one_by_one() {
    int rows = 12_345;
    List<Finding> bulk = new ArrayList<>();
    Rules.STANDARD.judgeSla(IntStream.range(0, rows).mapToObj(SopRulesTest::view), bulk::add);
    List<Finding> single = new ArrayList<>();
    for (int i = 0; i < rows; i += 100) {
      Rules.STANDARD.judgeSla(Stream.of(view(i)), single::add);
    }
    List<String> sampled =
        IntStream.range(0, rows).filter(i -> i % 100 == 0).mapToObj(i -> "T-" + i).toList();
    assertThat(new Findings(bulk.stream().filter(f -> sampled.contains(f.subject().id())).toList()))
        .isEqualTo(new Findings(single));
    // Of eight states three are breached or without a target; RUNNING and PAUSED are warned by
    // turns.
    assertThat(bulk).hasSizeGreaterThan(rows * 3 / 8);
  }

  @Test
  void no_rows_give_no_findings() {
    assertThat(Rules.STANDARD.judgeSla(List.of())).isEqualTo(Findings.none());
  }

  @Test
  void an_item_is_as_bad_as_its_worst_finding() {
    GdprChecklist checklist =
        Rules.STANDARD.checklist(
            EngagementDraft.engagement()
                .contract(null)
                .logs(EngagementDraft.log(5, null))
                .grants()
                .people(EngagementDraft.person(EngagementDraft.START, null))
                .retention(null)
                .build(),
            EngagementDraft.NOW);
    assertThat(checklist.item(GdprItem.CONTRACT).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(checklist.item(GdprItem.DATA_PROCESSING_AGREEMENT).verdict())
        .isEqualTo(Verdict.COMPLIANT);
    assertThat(checklist.item(GdprItem.LOG_AND_INCIDENTS).verdict())
        .isEqualTo(Verdict.PARTIALLY_COMPLIANT);
    assertThat(checklist.item(GdprItem.RETENTION).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(checklist.worst()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void before_the_mission_missing_evidence_is_not_due_yet() {
    GdprChecklist checklist =
        Rules.STANDARD.checklist(
            EngagementDraft.engagement().contract(null).grants().build(),
            EngagementDraft.at(2025, 8, 1));
    assertThat(checklist.item(GdprItem.CONTRACT).verdict()).isEqualTo(Verdict.NOT_DUE_YET);
    assertThat(checklist.item(GdprItem.ACCESS).verdict()).isEqualTo(Verdict.COMPLIANT);
  }

  @Test
  void an_item_with_a_disabled_rule_is_never_called_compliant() {
    SopRules rules = SopRules.builder().disable("GDPR-016").build();
    GdprChecklist checklist =
        rules.checklist(EngagementDraft.engagement().build(), EngagementDraft.NOW);
    assertThat(checklist.item(GdprItem.ACCESS).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(checklist.item(GdprItem.ACCESS).notJudged()).containsExactly("GDPR-016");
    assertThat(checklist.item(GdprItem.CONTRACT).verdict()).isEqualTo(Verdict.COMPLIANT);
  }

  @Test
  void a_contract_about_to_end_does_not_spoil_its_item() {
    GdprChecklist checklist =
        Rules.STANDARD.checklist(
            EngagementDraft.engagement()
                .contract(
                    EngagementDraft.document(
                        "C", LocalDate.of(2025, 8, 20), LocalDate.of(2026, 3, 20)))
                .build(),
            EngagementDraft.NOW);
    assertThat(checklist.item(GdprItem.CONTRACT).verdict()).isEqualTo(Verdict.COMPLIANT);
    assertThat(ids(checklist.findings())).containsExactly("GDPR-010");
  }

  @Test
  void every_result_says_that_it_is_no_legal_advice() {
    GdprChecklist checklist =
        Rules.STANDARD.checklist(EngagementDraft.engagement().build(), EngagementDraft.NOW);
    assertThat(checklist.notice(Locale.ENGLISH))
        .isEqualTo("This result rests on the evidence given; it is not legal advice.");
    assertThat(checklist.notice(Locale.FRENCH))
        .isEqualTo(
            "Ce résultat s’appuie sur les preuves fournies\u00a0; ce n’est pas un avis juridique.");
  }

  @Test
  void the_roles_in_a_procedure_are_judged_with_it() {
    Sop sop = sop().raci(RaciDraft.raci().accountable().build()).build();
    Finding finding = Rules.STANDARD.judge(sop, TODAY).ofRule("RACI-001").all().get(0);
    assertThat(finding.key())
        .isEqualTo("RACI-001 sop:facture-emission /header/raci/activities/0/accountable");
  }

  @Test
  void a_base_of_twelve_thousand_rows_is_judged_in_one_go() {
    TaskDraft[] rows =
        IntStream.range(0, 12_000)
            .mapToObj(i -> TaskDraft.task().id("T-" + i).owner(i % 2 == 0 ? null : "x"))
            .toArray(TaskDraft[]::new);
    Findings findings = Rules.STANDARD.judge(TaskDraft.base(rows), "b", TaskDraft.NOW);
    assertThat(findings.size()).isEqualTo(6_000);
    assertThat(findings.all().get(5_999).path()).isEqualTo("/tasks/11998/owner");
  }

  private static Severity severityOfLate(Priority priority) {
    return Rules.STANDARD.judgeSla(List.of(late("T-1", priority))).all().get(0).severity();
  }

  private static SlaView late(String id, Priority priority) {
    return new SlaView(
        id,
        "resolution",
        priority,
        SlaState.BREACHED_OPEN,
        true,
        null,
        -60,
        101,
        0,
        Thresholds.standard());
  }

  private static SlaView view(int i) {
    SlaState[] states = SlaState.values();
    return new SlaView(
        "T-" + i,
        "resolution",
        Priority.values()[i % 4],
        states[i % states.length],
        i % 3 == 0,
        null,
        3600 - i,
        i % 150,
        i * 100L,
        Thresholds.standard());
  }

  private static List<String> ids(Findings findings) {
    return findings.stream().map(Finding::ruleId).toList();
  }
}
