package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-022. */
class SopVagueWordsTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-022");

  @Test
  void fires_on_a_vague_word() {
    RULE.given(sop().step("Relancez le client régulièrement, si nécessaire.").build(), TODAY)
        .findsAt("/steps/1/instruction");
  }

  @Test
  void the_checklist_is_read_too() {
    RULE.given(sop().checklist("Le client est relancé rapidement.").build(), TODAY)
        .findsAt("/qualityControl/checklist/0");
  }

  @Test
  void a_header_may_be_general() {
    RULE.given(sop().objective("Facturer rapidement.").build(), TODAY).findsNothing();
  }

  @Test
  void part_of_a_word_is_no_vague_word() {
    RULE.given(sop().step("Vérifiez le mot régulièrementé.").build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().step("Relancez le client régulièrement, si nécessaire.").build(), TODAY)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "La consigne reste vague\u00a0: «\u00a0régulièrement, si nécessaire\u00a0».")
        .says(Locale.ENGLISH, "The instruction is vague: \"régulièrement, si nécessaire\".");
  }
}
