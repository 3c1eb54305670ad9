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

/** SOP-036. */
class SopTestedTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-036");

  @Test
  void fires_if_nobody_tried_it() {
    RULE.given(sop().versions(SopDraft.version(LocalDate.of(2026, 1, 15), null)).build(), TODAY)
        .findsAt("/lifecycle/versions");
  }

  @Test
  void the_author_alone_is_not_enough() {
    RULE.given(
            sop().versions(SopDraft.version(LocalDate.of(2026, 1, 15), "claire morel ")).build(),
            TODAY)
        .findsAt("/lifecycle/versions");
  }

  @Test
  void somebody_else_is_enough() {
    RULE.given(sop().build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().versions(SopDraft.version(LocalDate.of(2026, 1, 15), null)).build(), TODAY)
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "La version 1.2 n’a été essayée par personne d’autre que son auteur.")
        .says(Locale.ENGLISH, "Nobody but its author has tried version 1.2.");
  }
}
