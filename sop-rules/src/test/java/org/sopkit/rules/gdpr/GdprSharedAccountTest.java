package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.AccessGrant;
import org.sopkit.model.gdpr.AccountKind;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-016. */
class GdprSharedAccountTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-016");

  @Test
  void fires_on_a_shared_account() {
    RULE.given(
            engagement()
                .grants(
                    new AccessGrant(
                        "nadia",
                        "CRM",
                        "deals: read",
                        AccountKind.SHARED,
                        EngagementDraft.START,
                        null,
                        LocalDate.of(2026, 1, 15)))
                .build(),
            NOW)
        .findsAt("/access/grants/0/account");
  }

  @Test
  void once_revoked_it_is_over() {
    RULE.given(
            engagement()
                .grants(
                    new AccessGrant(
                        "nadia",
                        "CRM",
                        "deals: read",
                        AccountKind.SHARED,
                        EngagementDraft.START,
                        LocalDate.of(2026, 3, 5),
                        null))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void a_named_account_is_fine() {
    RULE.given(engagement().build(), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement()
                .grants(
                    new AccessGrant(
                        "nadia",
                        "CRM",
                        "deals: read",
                        AccountKind.SHARED,
                        EngagementDraft.START,
                        null,
                        LocalDate.of(2026, 1, 15)))
                .build(),
            NOW)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Nadia Roy utilise un compte partagé sur «\u00a0CRM\u00a0».")
        .says(Locale.ENGLISH, "Nadia Roy uses a shared account in \"CRM\".");
  }
}
