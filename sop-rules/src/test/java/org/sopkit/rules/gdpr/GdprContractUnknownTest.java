package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.SignedDocument;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-001. */
class GdprContractUnknownTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-001");

  @Test
  void fires_if_nobody_has_shown_it() {
    RULE.given(engagement().contract(null).build(), NOW).findsAt("/contract");
  }

  @Test
  void fires_for_each_signature_that_nobody_has_shown() {
    RULE.given(
            engagement()
                .contract(
                    new SignedDocument("C-1", null, null, LocalDate.of(2025, 8, 20), null, null))
                .build(),
            NOW)
        .findsAt("/contract/signedByClientOn");
  }

  @Test
  void the_sla_is_asked_for_too() {
    RULE.given(engagement().sla(null).build(), NOW).findsAt("/sla");
  }

  @Test
  void what_was_shown_is_not_asked_for() {
    RULE.given(engagement().build(), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(engagement().contract(null).build(), NOW)
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "Preuve manquante\u00a0: contrat, attendue depuis le 1er septembre 2025.")
        .says(Locale.ENGLISH, "Evidence missing: contract, due since 1 September 2025.");
  }
}
