package org.sopkit.rules.further;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.DatedReference;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-115. */
class FurtherInstructionsTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-115");

  @Test
  void fires_without_any() {
    RULE.given(engagement().instructions().build(), NOW).findsAt("/further/instructions");
  }

  @Test
  void one_is_enough() {
    RULE.given(
            engagement()
                .instructions(new DatedReference("INS-1", LocalDate.of(2025, 10, 1)))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(engagement().instructions().build(), NOW)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "Aucune instruction documentée du client.")
        .says(Locale.ENGLISH, "There is no documented instruction of the client.");
  }
}
