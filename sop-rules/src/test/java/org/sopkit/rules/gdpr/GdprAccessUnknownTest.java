package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.AccessGrant;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-003. */
class GdprAccessUnknownTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-003");

  @Test
  void fires_if_nobody_has_shown_it() {
    RULE.given(engagement().access(null).build(), NOW).findsAt("/access/grants");
  }

  @Test
  void fires_for_an_account_of_unknown_kind() {
    RULE.given(
            engagement()
                .grants(
                    new AccessGrant(
                        "nadia",
                        "CRM",
                        "deals: read",
                        null,
                        EngagementDraft.START,
                        null,
                        LocalDate.of(2026, 1, 15)))
                .build(),
            NOW)
        .findsAt("/access/grants/0/account");
  }

  @Test
  void an_empty_list_is_an_answer() {
    RULE.given(engagement().grants().build(), NOW).findsNothing();
  }

  @Test
  void what_was_shown_is_not_asked_for() {
    RULE.given(engagement().build(), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(engagement().access(null).build(), NOW)
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "Preuve manquante\u00a0: liste des accès, attendue depuis le 1er septembre 2025.")
        .says(Locale.ENGLISH, "Evidence missing: list of accesses, due since 1 September 2025.");
  }
}
