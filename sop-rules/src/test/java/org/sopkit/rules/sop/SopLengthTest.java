package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-013. */
class SopLengthTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-013");

  @Test
  void fires_at_601_words() {
    RULE.given(sop().checklist("mot ".repeat(601 - words()).strip()).build(), TODAY).findsAt("");
  }

  @Test
  void exactly_600_words_fit_a_page() {
    RULE.given(sop().checklist("mot ".repeat(600 - words()).strip()).build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().checklist("mot ".repeat(601 - words()).strip()).build(), TODAY)
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "La procédure compte 601 mots\u00a0; une page en contient 600.")
        .says(Locale.ENGLISH, "The procedure has 601 words; one page holds 600.");
  }

  /** Words of the procedure but for its checklist. */
  private static int words() {
    return Rules.STANDARD
            .judge(sop().checklist("mot ".repeat(600).strip()).build(), TODAY)
            .ofRule("SOP-013")
            .stream()
            .mapToInt(finding -> (int) finding.arguments().get("words"))
            .findFirst()
            .orElseThrow()
        - 600;
  }
}
