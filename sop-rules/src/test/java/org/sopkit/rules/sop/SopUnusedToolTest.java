package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.sop.SopLanguage;
import org.sopkit.model.sop.Tool;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-026. */
class SopUnusedToolTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-026");

  @Test
  void fires_on_a_tool_no_step_uses() {
    RULE.given(sop().tools(new Tool("Pennylane", null), new Tool("Excel", null)).build(), TODAY)
        .findsAt("/prerequisites/tools/1");
  }

  @Test
  void an_access_no_step_uses_is_found_too() {
    RULE.given(sop().accesses("Banque, lecture").build(), TODAY)
        .findsAt("/prerequisites/accesses/0");
  }

  @Test
  void a_mention_in_a_step_is_a_use() {
    RULE.given(sop().tools(new Tool("Excel", null)).step("Ouvrez Excel.").build(), TODAY)
        .findsNothing();
  }

  @Test
  void part_of_a_word_is_no_use() {
    RULE.given(
            sop()
                .in(SopLanguage.EN)
                .tools(new Tool("Word", null), new Tool("Excel", null))
                .step("Reset the password. Write excellent notes.")
                .build(),
            TODAY)
        .findsAt("/prerequisites/tools/0", "/prerequisites/tools/1");
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().tools(new Tool("Pennylane", null), new Tool("Excel", null)).build(), TODAY)
        .withSeverity(Severity.INFO)
        .says(
            Locale.FRENCH,
            "«\u00a0Excel\u00a0» figure dans les prérequis, mais aucune étape ne s’en sert.")
        .says(Locale.ENGLISH, "\"Excel\" is among the prerequisites, but no step uses it.");
  }
}
