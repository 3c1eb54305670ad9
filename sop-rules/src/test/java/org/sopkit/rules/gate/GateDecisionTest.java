package org.sopkit.rules.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.DeclaredScope;
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.model.gdpr.Mission;
import org.sopkit.rules.Finding;
import org.sopkit.rules.FindingTexts;
import org.sopkit.rules.Findings;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.Rules;

/** Allowed or refused. */
class GateDecisionTest {

  private static final GateRequest INVOICES =
      GateRequest.of("nadia", "Factures", new DeclaredScope("CRM", List.of("deals: read")));

  @Test
  void whoever_has_all_evidence_may_start() {
    GateDecision decision = Rules.STANDARD.gate(engagement().build(), INVOICES, NOW);
    assertThat(decision).isEqualTo(new GateDecision.Allowed(INVOICES, NOW.toInstant(), List.of()));
    assertThat(decision.isAllowed()).isTrue();
    assertThat(decision.reasons()).isEmpty();
  }

  @Test
  void an_engagement_of_which_nothing_is_known_keeps_the_gate_shut() {
    Engagement unknown =
        new Engagement(
            "E-2",
            "ACME",
            "P",
            new Mission(EngagementDraft.START, null),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    GateDecision decision = Rules.STANDARD.gate(unknown, INVOICES, NOW);
    assertThat(decision).isInstanceOf(GateDecision.Refused.class);
    assertThat(decision.isAllowed()).isFalse();
    assertThat(decision.reasons().stream().map(Finding::ruleId))
        .containsExactly("GATE-002", "GATE-003", "GATE-004", "GATE-007");
  }

  @Test
  void a_disabled_rule_is_named_in_the_decision() {
    SopRules rules = SopRules.builder().disable("GATE-003").build();
    assertThat(rules.gate(engagement().dpa(null).build(), INVOICES, NOW))
        .isEqualTo(new GateDecision.Allowed(INVOICES, NOW.toInstant(), List.of("GATE-003")));
  }

  @Test
  void what_was_not_asked_is_named() {
    GateDecision decision =
        Rules.STANDARD.gate(engagement().build(), GateRequest.of("nadia", "Factures"), NOW);
    assertThat(decision.isAllowed()).isTrue();
    assertThat(decision.notAsked())
        .containsExactly(GateRequest.NotAsked.NEEDED_ACCESSES, GateRequest.NotAsked.SOP_TRAINING);
    assertThat(FindingTexts.of(Locale.ENGLISH).notAsked(decision))
        .containsExactly(
            "accesses that the task needs (no needs given)",
            "training on the procedure (no SOP given)");
    assertThat(FindingTexts.of(Locale.FRENCH).notAsked(decision))
        .containsExactly(
            "accès nécessaires à la tâche (aucun besoin indiqué)",
            "formation à la procédure (aucune SOP indiquée)");
  }

  @Test
  void where_everything_was_asked_nothing_is_left_open() {
    assertThat(INVOICES.trainedOn("SOP-1", List.of()).notAsked()).isEmpty();
  }

  @Test
  void nobody_is_refused_without_a_reason() {
    assertThatThrownBy(
            () -> new GateDecision.Refused(INVOICES, NOW.toInstant(), List.of(), Findings.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without a reason");
  }
}
