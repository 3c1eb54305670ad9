package org.sopkit.rules.raci;

import static org.sopkit.rules.given.RaciDraft.raci;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.raci.ActivityTrait;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** RACI-008. */
class RaciProviderAnswersTest {

  private static final RuleVerifier RULE = Rules.verify("RACI-008");

  @Test
  void fires_if_the_provider_answers_for_the_client() {
    RULE.given(raci().accountable("assistant").trait(ActivityTrait.CLIENT_ANSWERS).build())
        .findsAt("/activities/0/accountable");
  }

  @Test
  void the_client_may() {
    RULE.given(raci().trait(ActivityTrait.CLIENT_ANSWERS).build()).findsNothing();
  }

  @Test
  void for_other_activities_the_provider_may() {
    RULE.given(raci().accountable("assistant").build()).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(raci().accountable("assistant").trait(ActivityTrait.CLIENT_ANSWERS).build())
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "Le prestataire (Assistante back-office) approuve «\u00a0Payer les fournisseurs\u00a0», dont le client doit répondre.")
        .says(
            Locale.ENGLISH,
            "The provider (Assistante back-office) is accountable for \"Payer les fournisseurs\", for which the client must answer.");
  }
}
