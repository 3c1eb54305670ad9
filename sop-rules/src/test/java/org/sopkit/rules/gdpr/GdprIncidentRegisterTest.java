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

/** GDPR-030. */
class GdprIncidentRegisterTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-030");

  @Test
  void fires_on_an_incident_that_is_not_registered() {
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
                        null))
                .build(),
            NOW)
        .findsAt("/incidentHandling/incidents/0/registerReference");
  }

  @Test
  void an_entry_is_enough() {
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
                        Instant.parse("2026-03-02T08:00:00Z"),
                        Instant.parse("2026-03-02T10:00:00Z"),
                        null,
                        Incident.AuthorityNotice.NOT_REQUIRED,
                        null,
                        null,
                        null))
                .build(),
            NOW)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Incident I-7\u00a0: absent du registre des violations.")
        .says(Locale.ENGLISH, "Incident I-7: not in the register of breaches.");
  }
}
