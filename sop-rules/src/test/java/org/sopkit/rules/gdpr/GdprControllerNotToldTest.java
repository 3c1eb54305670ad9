package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.Incident;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-026. */
class GdprControllerNotToldTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-026");

  @Test
  void fires_a_second_after_24_hours() {
    RULE.given(
            engagement()
                .incident(
                    new Incident(
                        "I-7",
                        Instant.parse("2026-03-05T08:59:59Z"),
                        null,
                        null,
                        Incident.AuthorityNotice.NOT_REQUIRED,
                        null,
                        null,
                        "REG-3"))
                .build(),
            NOW)
        .findsAt("/incidentHandling/incidents/0/controllerNotifiedAt");
  }

  @Test
  void after_exactly_24_hours_there_is_still_time() {
    RULE.given(
            engagement()
                .incident(
                    new Incident(
                        "I-7",
                        Instant.parse("2026-03-05T09:00:00Z"),
                        null,
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
  void an_agreed_time_wins() {
    RULE.given(
            engagement()
                .incident(
                    Duration.ofHours(48),
                    new Incident(
                        "I-7",
                        Instant.parse("2026-03-05T08:59:59Z"),
                        null,
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
                        Instant.parse("2026-03-05T08:59:59Z"),
                        null,
                        null,
                        Incident.AuthorityNotice.NOT_REQUIRED,
                        null,
                        null,
                        "REG-3"))
                .build(),
            NOW)
        .withSeverity(Severity.CRITICAL)
        .says(
            Locale.FRENCH,
            "Incident I-7\u00a0: le client n’est pas prévenu après 24 h 1 s\u00a0; le délai est de 24 h.")
        .says(
            Locale.ENGLISH,
            "Incident I-7: the client has not been told after 24 h 1 s; the time allowed is 24 h.");
  }
}
