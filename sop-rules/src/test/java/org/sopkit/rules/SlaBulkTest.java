package org.sopkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.sla.SlaState;
import org.sopkit.rules.facts.SlaView;
import org.sopkit.rules.given.Rules;

/** Deadlines in bulk: what is looked up is what the rules say, row by row. */
class SlaBulkTest {

  private static final String HOST_RULE =
      """
      package com.acme.rules
      import org.sopkit.rules.facts.SlaView
      global org.sopkit.rules.facts.FindingSink findings
      rule "ACME-001"
        @severity(ERROR) @messageEn("Three quarters.")
      when
        $sla : SlaView( open, consumedPercent >= 75, taskId matches "T-.*[05]" )
      then
        findings.report("ACME-001", $sla, "", "percent", $sla.consumedPercent());
      end
      """;

  private static final String RULE_ABOUT_PROCEDURES =
      """
      package com.acme.rules
      import org.sopkit.rules.facts.SopView
      global org.sopkit.rules.facts.FindingSink findings
      rule "ACME-002"
        @severity(ERROR) @messageEn("No team.")
      when
        $sop : SopView( titled )
      then
        findings.report("ACME-002", $sop, "");
      end
      """;

  private static RuleSelection without(String... ids) {
    RuleSelection selection = new RuleSelection();
    selection.disable(List.of(ids));
    return selection;
  }

  @Test
  void every_combination_is_decided_as_the_rules_decide_it() {
    ActiveRules engine = new ActiveRules(new RuleSelection(), Map.of(), List.of());
    // 8 states × 5 priorities × warned or not × 0, 39, 40 and 41 hours × 6 random rests
    List<SlaView> views = views(Thresholds.standard(), 6);
    assertThat(views).hasSize(8 * 5 * 2 * 4 * 6);
    assertSame(engine, SopRules.standard(), views);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 39, 41, 1000})
  void a_changed_threshold_moves_the_combinations_with_it(int hours) {
    SopRules rules = SopRules.builder().threshold(Threshold.SLA_PAUSED_HOURS, hours).build();
    ActiveRules engine = new ActiveRules(new RuleSelection(), Map.of(), List.of());
    assertSame(engine, rules, views(rules.thresholds(), 2));
  }

  @ParameterizedTest
  @CsvSource({"1, 101", "2, 200", "3, 299", "10, 1000"})
  void changed_thresholds_of_pressing_deadlines_move_the_combinations_with_them(
      int soonHours, int overrunPercent) {
    SopRules rules =
        SopRules.builder()
            .threshold(Threshold.SLA_DUE_SOON_HOURS, soonHours)
            .threshold(Threshold.SLA_OVERRUN_PERCENT, overrunPercent)
            .build();
    ActiveRules engine = new ActiveRules(new RuleSelection(), Map.of(), List.of());
    assertSame(engine, rules, views(rules.thresholds(), 6));
  }

  @Test
  void a_profile_is_looked_up_like_the_standard_rules() {
    SopRules rules =
        SopRules.builder().disable("SLA-001", "SLA-004").severity("SLA-002", Severity.INFO).build();
    ActiveRules engine =
        new ActiveRules(without("SLA-001", "SLA-004"), Map.of("SLA-002", Severity.INFO), List.of());
    assertSame(engine, rules, views(Thresholds.standard(), 2));
  }

  @Test
  void a_view_with_thresholds_of_its_own_is_judged_by_them() {
    List<SlaView> views = new ArrayList<>(views(Thresholds.standard(), 1));
    views.addAll(views(Thresholds.standard().with(Threshold.SLA_PAUSED_HOURS, 41), 1));
    assertSameFindings(
        new ActiveRules(new RuleSelection(), Map.of(), List.of()), SopRules.standard(), views);
  }

  @Test
  void rules_of_the_host_s_own_are_asked_about_every_row() {
    SopRules rules = SopRules.builder().add(HostRules.drl("acme.drl", HOST_RULE)).build();
    List<SlaView> views = views(Thresholds.standard(), 6);
    List<Finding> found = new ArrayList<>();
    rules.judgeSla(views.stream(), found::add);
    long theirs =
        views.stream()
            .filter(
                view ->
                    view.open()
                        && view.consumedPercent() >= 75
                        && view.taskId().matches("T-.*[05]"))
            .count();
    assertThat(theirs).isPositive();
    assertThat(found.stream().filter(f -> f.ruleId().equals("ACME-001"))).hasSize((int) theirs);
    assertThat(sorted(found.stream().filter(f -> !f.ruleId().equals("ACME-001"))))
        .isEqualTo(Rules.STANDARD.judgeSla(views).all());
    assertSameScan(rules, views);
  }

  @Test
  void rules_of_the_host_s_own_about_other_things_cost_deadlines_nothing() {
    SopRules rules =
        SopRules.builder().add(HostRules.drl("acme.drl", RULE_ABOUT_PROCEDURES)).build();
    assertThat(rules.isLookedUp()).isTrue();
    assertThat(SopRules.builder().add(HostRules.drl("a.drl", HOST_RULE)).build().isLookedUp())
        .isFalse();
    assertThat(Rules.STANDARD.isLookedUp()).isTrue();
    assertSameScan(rules, views(Thresholds.standard(), 1));
  }

  @Test
  void a_scan_of_rows_finds_what_their_views_show() {
    assertSameScan(Rules.STANDARD, views(Thresholds.standard(), 6));
    SopRules narrow = SopRules.builder().threshold(Threshold.SLA_PAUSED_HOURS, 39).build();
    assertSameScan(narrow, views(narrow.thresholds(), 2));
  }

  @Test
  void a_scan_of_no_rows_finds_nothing() {
    assertThat(scanned(Rules.STANDARD, List.of())).isEmpty();
  }

  private static void assertSame(ActiveRules engine, SopRules rules, List<SlaView> views) {
    assertSameFindings(engine, rules, views);
    assertSameScan(rules, views);
  }

  private static void assertSameFindings(ActiveRules engine, SopRules rules, List<SlaView> views) {
    List<Finding> asked = new ArrayList<>();
    engine.judge(RuleSet.SLA, views, (fact, finding) -> asked.add(finding));
    assertThat(asked).isNotEmpty();
    List<Finding> lookedUp = new ArrayList<>();
    rules.judgeSla(views.stream(), lookedUp::add);
    assertThat(sorted(lookedUp.stream())).isEqualTo(sorted(asked.stream()));
    List<Finding> again = new ArrayList<>();
    rules.judgeSla(views.stream(), again::add);
    assertThat(sorted(again.stream())).isEqualTo(sorted(asked.stream()));
  }

  private static void assertSameScan(SopRules rules, List<SlaView> views) {
    List<String> expected =
        rules.judgeSla(views).stream()
            .map(f -> f.subject().id() + " " + f.ruleId() + " " + f.severity())
            .sorted()
            .toList();
    assertThat(scanned(rules, views).stream().sorted()).containsExactlyElementsOf(expected);
  }

  private static List<String> scanned(SopRules rules, List<SlaView> views) {
    List<String> found = new ArrayList<>();
    rules.scanSla(
        views,
        new ViewReader(),
        (row, rule, severity) -> found.add(row.taskId() + " " + rule.id() + " " + severity));
    return found;
  }

  private static List<Finding> sorted(Stream<Finding> findings) {
    return findings.sorted().toList();
  }

  private static List<SlaView> views(Thresholds thresholds, int rests) {
    Random random = new Random(20260306);
    List<Priority> priorities = new ArrayList<>(List.of(Priority.values()));
    priorities.add(null);
    List<SlaView> views = new ArrayList<>();
    for (SlaState state : SlaState.values()) {
      for (Priority priority : priorities) {
        for (boolean warned : new boolean[] {false, true}) {
          for (long hours : new long[] {0, 39, 40, 41}) {
            for (int i = 0; i < rests; i++) {
              views.add(
                  new SlaView(
                      "T-" + thresholds.of(Threshold.SLA_PAUSED_HOURS) + "-" + views.size(),
                      i == 0 ? "" : "resolution",
                      priority,
                      state,
                      warned,
                      null,
                      random.nextInt(20_000) - 10_000,
                      random.nextInt(300),
                      hours * 3600 + random.nextInt(3600),
                      thresholds));
            }
          }
        }
      }
    }
    return views;
  }

  /** The rows are views already. */
  private static final class ViewReader implements SlaRowReader<SlaView> {
    @Override
    public SlaState state(SlaView row) {
      return row.state();
    }

    @Override
    public Priority priority(SlaView row) {
      return row.priority();
    }

    @Override
    public boolean warned(SlaView row) {
      return row.warned();
    }

    @Override
    public long pausedSeconds(SlaView row) {
      return row.pausedSeconds();
    }

    @Override
    public long remainingSeconds(SlaView row) {
      return row.remainingSeconds();
    }

    @Override
    public int consumedPercent(SlaView row) {
      return row.consumedPercent();
    }

    @Override
    public SlaView view(SlaView row, Thresholds thresholds) {
      return new SlaView(
          row.taskId(),
          row.objective(),
          row.priority(),
          row.state(),
          row.warned(),
          row.due(),
          row.remainingSeconds(),
          row.consumedPercent(),
          row.pausedSeconds(),
          thresholds);
    }
  }
}
