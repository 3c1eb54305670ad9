package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-001. */
class SopTitleTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-001");

  @Test
  void fires_without_a_title() {
    RULE.given(sop().title(null).build(), TODAY).findsAt("/header/title");
  }

  @Test
  void a_title_of_blanks_is_none() {
    RULE.given(sop().title("  ").build(), TODAY).findsAt("/header/title");
  }

  @Test
  void a_title_is_enough() {
    RULE.given(sop().title("Facture").build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().title(null).build(), TODAY)
        .withSeverity(Severity.ERROR)
        .says(Locale.FRENCH, "La procédure n’a pas de titre.")
        .says(Locale.ENGLISH, "The procedure has no title.");
  }
}
