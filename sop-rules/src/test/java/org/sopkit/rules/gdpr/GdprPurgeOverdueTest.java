package org.sopkit.rules.gdpr;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.PurgeRun;
import org.sopkit.model.gdpr.RetentionRule;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-032. */
class GdprPurgeOverdueTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-032");

  @Test
  void fires_the_day_after_it_was_due() {
    RULE.given(
            engagement().rules(EngagementDraft.rule(6, "loi")).build(),
            EngagementDraft.at(2026, 3, 2))
        .findsAt("/retention/rules/0");
  }

  @Test
  void on_the_day_itself_there_is_time() {
    RULE.given(
            engagement().rules(EngagementDraft.rule(6, "loi")).build(),
            EngagementDraft.at(2026, 3, 1))
        .findsNothing();
  }

  @Test
  void a_purge_moves_the_day() {
    RULE.given(
            engagement()
                .rules(EngagementDraft.rule(6, "loi"))
                .purges(new PurgeRun("factures émises", LocalDate.of(2026, 2, 28), null))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void a_legal_hold_forbids_it() {
    RULE.given(
            engagement()
                .rules(new RetentionRule("factures émises", 6, "loi", LocalDate.of(2026, 1, 1)))
                .build(),
            NOW)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            engagement().rules(EngagementDraft.rule(6, "loi")).build(),
            EngagementDraft.at(2026, 3, 2))
        .withSeverity(Severity.ERROR)
        .says(
            Locale.FRENCH,
            "La purge de «\u00a0factures émises\u00a0» devait avoir lieu le 1er mars 2026.")
        .says(Locale.ENGLISH, "The purge of \"factures émises\" was due on 1 March 2026.");
  }
}
