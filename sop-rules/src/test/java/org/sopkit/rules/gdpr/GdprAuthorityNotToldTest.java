package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.Incident;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-028. */
class GdprAuthorityNotToldTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-028");

  @Test
  void fires_a_second_after_72_hours() {
    RULE.given(
            engagement()
                .incident(
                    new Incident(
                        "I-7",
                        Instant.parse("2026-03-03T08:00:00Z"),
                        Instant.parse("2026-03-03T08:59:59Z"),
                        null,
                        Incident.AuthorityNotice.REQUIRED,
                        null,
                        null,
                        "REG-3"))
                .build(),
            NOW)
        .findsAt("/incidentHandling/incidents/0/authorityNotifiedAt");
  }

  @Test
  void after_exactly_72_hours_there_is_still_time() {
    RULE.given(
            engagement()
                .incident(
                    new Incident(
                        "I-7",
                        Instant.parse("2026-03-03T08:00:00Z"),
                        Instant.parse("2026-03-03T09:00:00Z"),
                        null,
                        Incident.AuthorityNotice.REQUIRED,
                        null,
                        null,
                        "REG-3"))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void the_client_may_have_known_earlier() {
    RULE.given(
            engagement()
                .incident(
                    new Incident(
                        "I-7",
                        Instant.parse("2026-03-03T08:00:00Z"),
                        Instant.parse("2026-03-03T09:30:00Z"),
                        Instant.parse("2026-03-03T08:30:00Z"),
                        Incident.AuthorityNotice.REQUIRED,
                        null,
                        null,
                        "REG-3"))
                .build(),
            NOW)
        .findsAt("/incidentHandling/incidents/0/authorityNotifiedAt");
  }

  @Test
  void what_need_not_be_told_is_fine() {
    RULE.given(
            engagement()
                .incident(
                    new Incident(
                        "I-7",
                        Instant.parse("2026-03-02T08:00:00Z"),
                        Instant.parse("2026-03-02T10:00:00Z"),
                        null,
                        Incident.AuthorityNotice.NOT_REQUIRED,
                        null,
                        null,
                        "REG-3"))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement()
                .incident(
                    new Incident(
                        "I-7",
                        Instant.parse("2026-03-03T08:00:00Z"),
                        Instant.parse("2026-03-03T08:59:59Z"),
                        null,
                        Incident.AuthorityNotice.REQUIRED,
                        null,
                        null,
                        "REG-3"))
                .build(),
            NOW)
        .withSeverity(Severity.CRITICAL)
        .says(
            Locale.FRENCH,
            "Incident I-7\u00a0: l’autorité n’est pas prévenue après 72 h 1 s\u00a0; le délai est de 72 h.")
        .says(
            Locale.ENGLISH,
            "Incident I-7: the authority has not been told after 72 h 1 s; the time allowed is 72 h.");
  }
}
