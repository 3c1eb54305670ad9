package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.DpaPoint;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-013. */
class GdprDpaOverTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-013");

  @Test
  void fires_the_day_after_its_end() {
    RULE.given(
            engagement()
                .dpa(
                    EngagementDraft.dpa(
                        EngagementDraft.document(
                            "DPA", LocalDate.of(2025, 8, 25), LocalDate.of(2026, 3, 5)),
                        "x",
                        DpaPoint.values()))
                .build(),
            NOW)
        .findsAt("/dpa/document");
  }

  @Test
  void on_its_last_day_it_holds() {
    RULE.given(
            engagement()
                .dpa(
                    EngagementDraft.dpa(
                        EngagementDraft.document(
                            "DPA", LocalDate.of(2025, 8, 25), LocalDate.of(2026, 3, 6)),
                        "x",
                        DpaPoint.values()))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement()
                .dpa(
                    EngagementDraft.dpa(
                        EngagementDraft.document(
                            "DPA", LocalDate.of(2025, 8, 25), LocalDate.of(2026, 3, 5)),
                        "x",
                        DpaPoint.values()))
                .build(),
            NOW)
        .withSeverity(Severity.CRITICAL)
        .says(
            Locale.FRENCH,
            "Le DPA n’est pas en vigueur aujourd’hui (du 25 août 2025 au 5 mars 2026).")
        .says(
            Locale.ENGLISH, "The DPA is not in force today (from 25 August 2025 to 5 March 2026).");
  }
}
