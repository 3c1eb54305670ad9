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

/** GDPR-116. */
class FurtherInstructionDateTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-116");

  @Test
  void fires_on_one_without_a_day() {
    RULE.given(
            engagement()
                .instructions(
                    new DatedReference("INS-1", LocalDate.of(2025, 10, 1)),
                    new DatedReference("INS-2", null))
                .build(),
            NOW)
        .findsAt("/further/instructions/1/on");
  }

  @Test
  void dated_ones_are_fine() {
    RULE.given(engagement().build(), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(engagement().instructions(new DatedReference("INS-2", null)).build(), NOW)
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "Une instruction n’a pas de date.")
        .says(Locale.ENGLISH, "An instruction has no date.");
  }
}
