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

/** GDPR-015. */
class GdprDpaDescriptionTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-015");

  @Test
  void fires_on_what_is_not_described() {
    RULE.given(
            engagement()
                .dpa(
                    EngagementDraft.dpa(
                        EngagementDraft.document("DPA", LocalDate.of(2025, 8, 25), null),
                        " ",
                        DpaPoint.values()))
                .build(),
            NOW)
        .findsAt("/dpa");
  }

  @Test
  void a_full_description_is_enough() {
    RULE.given(engagement().build(), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement()
                .dpa(
                    EngagementDraft.dpa(
                        EngagementDraft.document("DPA", LocalDate.of(2025, 8, 25), null),
                        " ",
                        DpaPoint.values()))
                .build(),
            NOW)
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "Le DPA ne décrit pas\u00a0: l’objet.")
        .says(Locale.ENGLISH, "The DPA does not describe: the subject.");
  }
}
