package org.sopkit.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.sla.SlaState;
import org.sopkit.rules.Finding;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.SlaView;
import org.sopkit.rules.facts.SopView;

/** Which rules can be looked up, and what becomes of those that cannot. */
class SlaLookupTest {

  private static final Set<String> FEW_VALUES = Set.of("state", "warned", "open");

  private final BuiltInRules.Loaded set = BuiltInRules.load("sla", ids());
  private final CompiledRules all = set.build(set.rules());

  @Test
  void every_built_in_rule_about_deadlines_can_be_looked_up() {
    assertThat(set.lookup(all).others()).isNull();
  }

  @Test
  void a_rule_that_cannot_be_looked_up_stays_with_the_engine() {
    List<Rule> finite = new ArrayList<>(set.model().getRules());
    finite.removeIf(rule -> rule.getName().equals("SLA-002"));
    SlaLookup lookup = SlaLookup.of(all, set, finite);
    assertThat(lookup.others()).isNotNull();
    assertThat(lookup.others().rules()).containsOnlyKeys("SLA-002");
    assertThat(lookup.decision(view(SlaState.BREACHED_OPEN)).hits()).isEmpty();
    assertThat(lookup.decision(view(SlaState.BREACHED_CLOSED)).hits())
        .extracting(hit -> hit.rule().id())
        .containsExactly("SLA-003");
  }

  @Test
  void every_combination_has_a_number_of_its_own() {
    List<Integer> numbers = new ArrayList<>();
    List<Priority> priorities = new ArrayList<>(List.of(Priority.values()));
    priorities.add(null);
    for (SlaState state : SlaState.values()) {
      for (Priority priority : priorities) {
        for (boolean warned : new boolean[] {false, true}) {
          for (boolean paused : new boolean[] {false, true}) {
            numbers.add(SlaLookup.combination(state, priority, warned, paused, false));
            numbers.add(SlaLookup.combination(state, priority, warned, paused, true));
          }
        }
      }
    }
    // 8 states × (4 priorities + none) × 2 × 2 × 2
    assertThat(numbers).hasSize(320).doesNotHaveDuplicates();
    assertThat(numbers).allMatch(number -> number >= 0 && number < 320);
  }

  @Test
  void a_rule_about_another_fact_is_not_finite() {
    Model model = BuiltInRules.load("sla", ids()).model();
    assertThat(model.getRules())
        .allSatisfy(rule -> assertThat(FiniteRule.of(rule, SopView.class, FEW_VALUES)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "open",
        "!open",
        "open == false",
        "state == SlaState.RUNNING",
        "state == org.sopkit.model.sla.SlaState.RUNNING",
        "state in (SlaState.RUNNING, SlaState.PAUSED)",
        "open && (warned || state != SlaState.PAUSED)",
        "state != null",
      })
  void conditions_on_few_values_are_finite(String condition) {
    assertThat(FiniteRule.readsOnly(condition, FEW_VALUES)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pausedHours >= limit(Threshold.SLA_PAUSED_HOURS)",
        "open && remainingSeconds < 0",
        "open, consumedPercent > 80",
        "state.name() == \"RUNNING\"",
        "state.name == x",
        "warned == $other",
        "open && java.lang.System.nanoTime() > 0",
        "this.open",
        "#open",
        "true",
        "open && limit(Threshold.SLA_PAUSED_HOURS) > 3",
        "taskId == SlaState.RUNNING",
      })
  void any_other_condition_is_not(String condition) {
    assertThat(FiniteRule.readsOnly(condition, FEW_VALUES)).isFalse();
  }

  @Test
  void sessions_for_few_facts_are_kept_and_not_heaped_up() {
    for (int i = 0; i < 10_000; i++) {
      assertThat(findings(view(SlaState.BREACHED_OPEN))).hasSize(1);
    }
    assertThat(all.openSessions()).isEqualTo(1);
  }

  @Test
  void a_kept_session_remembers_no_fact() {
    SlaView late = view(SlaState.BREACHED_OPEN);
    assertThat(findings(late, late)).hasSize(1); // the engine takes the same object once
    assertThat(findings(view(SlaState.PAUSED))).isEmpty();
    assertThat(findings(late)).hasSize(1);
    assertThat(findings(view(SlaState.BREACHED_OPEN), view(SlaState.BREACHED_CLOSED))).hasSize(2);
    assertThat(findings()).isEmpty();
  }

  @Test
  void a_session_whose_receiver_failed_is_not_kept() {
    for (int i = 0; i < 100; i++) {
      List<SlaView> late = List.of(view(SlaState.BREACHED_OPEN));
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () ->
                      all.judge(
                          late,
                          (fact, finding) -> {
                            throw new IllegalStateException("full");
                          })))
          .isNotNull();
    }
    assertThat(all.openSessions()).isZero();
    assertThat(findings(view(SlaState.BREACHED_OPEN))).hasSize(1);
  }

  @Test
  void a_receiver_may_judge_again() {
    List<Finding> inner = new ArrayList<>();
    all.judge(
        List.of(view(SlaState.BREACHED_OPEN)),
        (fact, finding) ->
            all.judge(List.of(view(SlaState.BREACHED_CLOSED)), (other, found) -> inner.add(found)));
    assertThat(inner).extracting(Finding::ruleId).containsExactly("SLA-003");
  }

  private static List<String> ids() {
    return SopRules.standard().catalog().ofSet("sla").rules().stream()
        .map(rule -> rule.id())
        .toList();
  }

  private List<Finding> findings(SlaView... views) {
    List<Finding> found = new ArrayList<>();
    all.judge(List.of(views), (fact, finding) -> found.add(finding));
    return found;
  }

  private static SlaView view(SlaState state) {
    return new SlaView(
        "T-1", "resolution", Priority.HIGH, state, false, null, 60, 40, 0, Thresholds.standard());
  }
}
