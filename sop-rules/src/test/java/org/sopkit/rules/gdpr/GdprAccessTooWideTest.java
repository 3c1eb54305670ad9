package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.AccessGrant;
import org.sopkit.model.gdpr.AccessLog;
import org.sopkit.model.gdpr.AccountKind;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-020. */
class GdprAccessTooWideTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-020");

  @Test
  void fires_on_a_scope_the_mission_does_not_need() {
    RULE.given(
            engagement()
                .grants(
                    new AccessGrant(
                        "nadia",
                        "CRM",
                        "all: write",
                        AccountKind.NAMED,
                        EngagementDraft.START,
                        null,
                        LocalDate.of(2026, 1, 15)))
                .build(),
            NOW)
        .findsAt("/access/grants/0/scope");
  }

  @Test
  void fires_on_a_system_the_mission_does_not_need() {
    RULE.given(
            engagement()
                .logs(
                    EngagementDraft.log(12, null),
                    new AccessLog("Banque", 12, null, LocalDate.of(2026, 2, 20)))
                .grants(
                    new AccessGrant(
                        "nadia",
                        "Banque",
                        "deals: read",
                        AccountKind.NAMED,
                        EngagementDraft.START,
                        null,
                        LocalDate.of(2026, 1, 15)))
                .build(),
            NOW)
        .findsAt("/access/grants/0/scope");
  }

  @Test
  void a_declared_scope_is_fine() {
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
                        "all: write",
                        AccountKind.NAMED,
                        EngagementDraft.START,
                        null,
                        LocalDate.of(2026, 1, 15)))
                .build(),
            NOW)
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "Nadia Roy a sur «\u00a0CRM\u00a0» un accès que la mission ne demande pas\u00a0: «\u00a0all: write\u00a0».")
        .says(
            Locale.ENGLISH,
            "Nadia Roy has an access in \"CRM\" that the mission does not need: \"all: write\".");
  }
}
