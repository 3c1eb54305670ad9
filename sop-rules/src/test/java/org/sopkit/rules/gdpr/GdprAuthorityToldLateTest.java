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

/** GDPR-029. */
class GdprAuthorityToldLateTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-029");

  @Test
  void fires_a_second_after_72_hours() {
    RULE.given(
            engagement()
                .incident(
                    new Incident(
                        "I-7",
                        Instant.parse("2026-03-02T08:00:00Z"),
                        Instant.parse("2026-03-02T10:00:00Z"),
                        null,
                        Incident.AuthorityNotice.REQUIRED,
                        Instant.parse("2026-03-05T10:00:01Z"),
                        null,
                        "REG-3"))
                .build(),
            NOW)
        .findsAt("/incidentHandling/incidents/0/delayReason");
  }

  @Test
  void exactly_72_hours_are_in_time() {
    RULE.given(
            engagement()
                .incident(
                    new Incident(
                        "I-7",
                        Instant.parse("2026-03-02T08:00:00Z"),
                        Instant.parse("2026-03-02T10:00:00Z"),
                        null,
                        Incident.AuthorityNotice.REQUIRED,
                        Instant.parse("2026-03-05T10:00:00Z"),
                        null,
                        "REG-3"))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void a_reason_is_enough() {
    RULE.given(
            engagement()
                .incident(
                    new Incident(
                        "I-7",
                        Instant.parse("2026-03-02T08:00:00Z"),
                        Instant.parse("2026-03-02T10:00:00Z"),
                        null,
                        Incident.AuthorityNotice.REQUIRED,
                        Instant.parse("2026-03-05T10:00:01Z"),
                        "enquête",
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
                        Instant.parse("2026-03-02T08:00:00Z"),
                        Instant.parse("2026-03-02T10:00:00Z"),
                        null,
                        Incident.AuthorityNotice.REQUIRED,
                        Instant.parse("2026-03-05T10:00:01Z"),
                        null,
                        "REG-3"))
                .build(),
            NOW)
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "Incident I-7\u00a0: l’autorité a été prévenue après 72 h 1 s, sans raison écrite.")
        .says(
            Locale.ENGLISH,
            "Incident I-7: the authority was told after 72 h 1 s, without a written reason.");
  }
}
