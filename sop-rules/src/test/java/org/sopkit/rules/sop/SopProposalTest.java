package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.sop.ImprovementProposal;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-041. */
class SopProposalTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-041");

  @Test
  void fires_at_31_days() {
    RULE.given(
            sop()
                .proposals(
                    new ImprovementProposal(
                        LocalDate.of(2026, 2, 3), "Nadia Roy", "Grouper les envois.", null))
                .build(),
            TODAY)
        .findsAt("/lifecycle/proposals/0/answeredOn");
  }

  @Test
  void exactly_30_days_are_in_time() {
    RULE.given(
            sop()
                .proposals(
                    new ImprovementProposal(
                        LocalDate.of(2026, 2, 4), "Nadia Roy", "Grouper les envois.", null))
                .build(),
            TODAY)
        .findsNothing();
  }

  @Test
  void an_answer_ends_it() {
    RULE.given(
            sop()
                .proposals(
                    new ImprovementProposal(
                        LocalDate.of(2025, 1, 1),
                        "Nadia Roy",
                        "Grouper les envois.",
                        LocalDate.of(2026, 1, 1)))
                .build(),
            TODAY)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            sop()
                .proposals(
                    new ImprovementProposal(
                        LocalDate.of(2026, 2, 3), "Nadia Roy", "Grouper les envois.", null))
                .build(),
            TODAY)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH, "Une proposition du 3 février 2026 attend une réponse depuis 31 jours.")
        .says(
            Locale.ENGLISH,
            "A proposal of 3 February 2026 has been waiting for an answer for 31 days.");
  }
}
