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

/** GDPR-041. */
class GdprUnlistedPersonTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-041");

  @Test
  void fires_on_an_access_of_somebody_unlisted() {
    RULE.given(
            engagement()
                .grants(
                    EngagementDraft.grant(null),
                    new AccessGrant(
                        "paul",
                        "CRM",
                        "deals: read",
                        AccountKind.NAMED,
                        EngagementDraft.START,
                        null,
                        LocalDate.of(2026, 1, 15)))
                .build(),
            NOW)
        .findsAt("/people");
  }

  @Test
  void once_revoked_it_is_over() {
    RULE.given(
            engagement()
                .grants(
                    EngagementDraft.grant(null),
                    new AccessGrant(
                        "paul",
                        "CRM",
                        "deals: read",
                        AccountKind.NAMED,
                        EngagementDraft.START,
                        LocalDate.of(2026, 1, 5),
                        null))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement()
                .grants(
                    EngagementDraft.grant(null),
                    new AccessGrant(
                        "paul",
                        "CRM",
                        "deals: read",
                        AccountKind.NAMED,
                        EngagementDraft.START,
                        null,
                        LocalDate.of(2026, 1, 15)))
                .build(),
            NOW)
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "«\u00a0paul\u00a0» a un accès, mais ne figure pas parmi les personnes du prestataire.")
        .says(Locale.ENGLISH, "\"paul\" has an access but is not among the provider's people.");
  }
}
