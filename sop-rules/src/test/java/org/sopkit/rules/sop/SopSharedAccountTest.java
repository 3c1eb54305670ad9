package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-032. */
class SopSharedAccountTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-032");

  @Test
  void fires_on_a_shared_account() {
    RULE.given(sop().accesses("Pennylane, compte partagé").build(), TODAY)
        .findsAt("/prerequisites/accesses/0");
  }

  @Test
  void fires_in_english() {
    RULE.given(sop().accesses("Pennylane, shared login").build(), TODAY)
        .findsAt("/prerequisites/accesses/0");
  }

  @Test
  void a_shared_folder_is_no_account() {
    RULE.given(sop().accesses("Pennylane, dossier partagé").build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().accesses("Pennylane, compte partagé").build(), TODAY)
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH, "L’accès «\u00a0Pennylane, compte partagé\u00a0» est un compte partagé.")
        .says(Locale.ENGLISH, "The access \"Pennylane, compte partagé\" is a shared account.");
  }
}
