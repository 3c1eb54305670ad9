package org.sopkit.rules.further;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-114. */
class FurtherRegisterTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-114");

  @Test
  void fires_after_366_days() {
    RULE.given(
            engagement()
                .renewed(
                    LocalDate.of(2025, 3, 5), LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 1))
                .build(),
            NOW)
        .findsAt("/further/processorRegister/on");
  }

  @Test
  void fires_without_a_day() {
    RULE.given(
            engagement()
                .renewed(null, LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 1))
                .build(),
            NOW)
        .findsAt("/further/processorRegister/on");
  }

  @Test
  void exactly_365_days_are_fine() {
    RULE.given(
            engagement()
                .renewed(
                    LocalDate.of(2025, 3, 6), LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 1))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement()
                .renewed(
                    LocalDate.of(2025, 3, 5), LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 1))
                .build(),
            NOW)
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "Registre «\u00a0REG-1\u00a0»\u00a0: pas revu depuis 366 jours.")
        .says(Locale.ENGLISH, "Register \"REG-1\": not looked at for 366 days.");
  }
}
