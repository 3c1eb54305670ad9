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

/** GDPR-027. */
class GdprControllerToldLateTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-027");

  @Test
  void fires_a_second_after_24_hours() {
    RULE.given(
            engagement()
                .incident(
                    new Incident(
                        "I-7",
                        Instant.parse("2026-03-02T08:00:00Z"),
                        Instant.parse("2026-03-03T08:00:01Z"),
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
  void exactly_24_hours_are_in_time() {
    RULE.given(
            engagement()
                .incident(
                    new Incident(
                        "I-7",
                        Instant.parse("2026-03-02T08:00:00Z"),
                        Instant.parse("2026-03-03T08:00:00Z"),
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
                    Duration.ofHours(1),
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
        .findsAt("/incidentHandling/incidents/0/controllerNotifiedAt");
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement()
                .incident(
                    new Incident(
                        "I-7",
                        Instant.parse("2026-03-02T08:00:00Z"),
                        Instant.parse("2026-03-03T08:00:01Z"),
                        null,
                        Incident.AuthorityNotice.NOT_REQUIRED,
                        null,
                        null,
                        "REG-3"))
                .build(),
            NOW)
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "Incident I-7\u00a0: le client a été prévenu après 24 h 1 s\u00a0; le délai est de 24 h.")
        .says(
            Locale.ENGLISH,
            "Incident I-7: the client was told after 24 h 1 s; the time allowed is 24 h.");
  }
}
