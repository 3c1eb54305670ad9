package org.sopkit.rules.further;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.DatedReference;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-121. */
class FurtherLaterEvidenceTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-121");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 6); // Friday
  private static final LocalDate TOMORROW = TODAY.plusDays(1);

  @Test
  void a_planned_audit_is_reported() {
    RULE.given(audited(TOMORROW).build(), NOW).findsAt("/further/audits/0/on");
  }

  @Test
  void an_audit_of_today_is_believed() {
    RULE.given(audited(TODAY).build(), NOW).findsNothing();
  }

  @Test
  void a_register_of_tomorrow_is_no_register_yet() {
    EngagementDraft draft = engagement().renewed(TOMORROW, TODAY, TODAY);
    RULE.given(draft.build(), NOW).findsAt("/further/processorRegister/on");
    Rules.verify("GDPR-114").given(draft.build(), NOW).findsAt("/further/processorRegister/on");
  }

  @Test
  void a_help_tried_tomorrow_is_not_tried() {
    EngagementDraft draft = engagement().renewed(TODAY, TOMORROW, TODAY);
    Rules.verify("GDPR-117").given(draft.build(), NOW).findsAt("/further/requestHelp/lastTestedOn");
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(audited(TOMORROW).build(), NOW)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "Preuve datée du 7 mars 2026, encore à venir\u00a0: elle n’est pas retenue et l’exigence est jugée sans elle.")
        .says(
            Locale.ENGLISH,
            "Evidence dated 7 March 2026, which is still to come: it does not count, and the duty is judged without it.");
  }

  private static EngagementDraft audited(LocalDate day) {
    return engagement().audits(new DatedReference("AUD-1", day));
  }
}
