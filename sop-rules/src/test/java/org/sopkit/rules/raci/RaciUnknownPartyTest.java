package org.sopkit.rules.raci;

import static org.sopkit.rules.given.RaciDraft.raci;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** RACI-006. */
class RaciUnknownPartyTest {

  private static final RuleVerifier RULE = Rules.verify("RACI-006");

  @Test
  void fires_on_an_id_no_party_has() {
    RULE.given(raci().consulted("finance", "juridique").build())
        .findsAt("/activities/0/consulted/1");
  }

  @Test
  void ids_are_compared_as_written() {
    RULE.given(raci().accountable("Manager").build()).findsAt("/activities/0/accountable/0");
  }

  @Test
  void known_ids_are_fine() {
    RULE.given(raci().build()).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(raci().consulted("finance", "juridique").build())
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "«\u00a0juridique\u00a0» (consulté, «\u00a0Payer les fournisseurs\u00a0») ne figure pas parmi les parties.")
        .says(
            Locale.ENGLISH,
            "\"juridique\" (consulted, \"Payer les fournisseurs\") is not among the parties.");
  }
}
