package org.sopkit.rules.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Finding;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-023. */
class SopPlaceholderTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-023");

  @Test
  void fires_on_a_todo() {
    RULE.given(sop().step("Ouvrez TODO.").build(), TODAY).findsAt("/steps/1/instruction");
  }

  @Test
  void fires_in_the_header() {
    RULE.given(sop().scope("à définir").build(), TODAY).findsAt("/header/scope");
  }

  @Test
  void the_word_within_a_word_is_none() {
    RULE.given(sop().step("Ouvrez Todoist.").build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().step("Ouvrez TODO.").build(), TODAY)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Le texte contient un passage à compléter\u00a0: «\u00a0TODO\u00a0».")
        .says(Locale.ENGLISH, "The text has a passage left to be filled in: \"TODO\".");
  }

  @Test
  void steps_still_to_do_are_one_finding_each() {
    assertThat(
            Rules.STANDARD.judge(sop().step("TODO : décrire l’envoi").build(), TODAY).stream()
                .map(Finding::ruleId))
        .containsExactly("SOP-023");
  }
}
