package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.sop.SopVersion;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-035. */
class SopApprovalTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-035");

  @Test
  void fires_without_an_approver() {
    RULE.given(
            sop()
                .versions(
                    new SopVersion(
                        "1.2",
                        LocalDate.of(2026, 1, 15),
                        "Claire Morel",
                        null,
                        null,
                        "Nadia Roy",
                        LocalDate.of(2026, 1, 15),
                        null))
                .build(),
            TODAY)
        .findsAt("/lifecycle/versions");
  }

  @Test
  void an_approval_without_a_day_is_none() {
    RULE.given(
            sop()
                .versions(
                    new SopVersion(
                        "1.2",
                        LocalDate.of(2026, 1, 15),
                        "Claire Morel",
                        "Hugo Petit",
                        null,
                        "Nadia Roy",
                        LocalDate.of(2026, 1, 15),
                        null))
                .build(),
            TODAY)
        .findsAt("/lifecycle/versions");
  }

  @Test
  void without_a_version_it_is_another_rule() {
    RULE.given(sop().versions().build(), TODAY).findsNothing();
  }

  @Test
  void a_dated_approval_is_enough() {
    RULE.given(sop().build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            sop()
                .versions(
                    new SopVersion(
                        "1.2",
                        LocalDate.of(2026, 1, 15),
                        "Claire Morel",
                        null,
                        null,
                        "Nadia Roy",
                        LocalDate.of(2026, 1, 15),
                        null))
                .build(),
            TODAY)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "La version 1.2 n’est pas approuvée, ou l’est sans date.")
        .says(Locale.ENGLISH, "Version 1.2 is not approved, or without a date.");
  }
}
