package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-031. */
class SopSecretTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-031");

  @Test
  void fires_on_a_password() {
    RULE.given(sop().step("Saisissez le mot de passe : Azerty123!").build(), TODAY)
        .findsAt("/steps/1/instruction");
  }

  @Test
  void fires_in_an_access() {
    RULE.given(sop().accesses("Pennylane, password=hunter22").build(), TODAY)
        .findsAt("/prerequisites/accesses/0");
  }

  @Test
  void saying_where_it_is_kept_is_fine() {
    RULE.given(sop().step("Saisissez le mot de passe : voir le coffre.").build(), TODAY)
        .findsNothing();
  }

  @Test
  void naming_it_is_fine() {
    RULE.given(sop().step("Saisissez le mot de passe.").build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().step("Saisissez le mot de passe : Azerty123!").build(), TODAY)
        .withSeverity(Severity.CRITICAL)
        .says(
            Locale.FRENCH, "Le texte semble contenir un secret, après «\u00a0mot de passe\u00a0».")
        .says(Locale.ENGLISH, "The text seems to hold a secret, after \"mot de passe\".");
  }
}
