package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.given.SopDraft;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-040. */
class SopOutOfDateTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-040");

  @Test
  void fires_at_731_days() {
    RULE.given(
            sop().versions(SopDraft.version(LocalDate.of(2024, 3, 5), "Nadia Roy")).build(), TODAY)
        .findsAt("/lifecycle/versions");
  }

  @Test
  void exactly_730_days_are_not_out_of_date() {
    RULE.given(
            sop().versions(SopDraft.version(LocalDate.of(2024, 3, 6), "Nadia Roy")).build(), TODAY)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            sop().versions(SopDraft.version(LocalDate.of(2024, 3, 5), "Nadia Roy")).build(), TODAY)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "La version en vigueur date du 5 mars 2024, il y a 731 jours.")
        .says(Locale.ENGLISH, "The version in force is of 5 March 2024, 731 days ago.");
  }
}
