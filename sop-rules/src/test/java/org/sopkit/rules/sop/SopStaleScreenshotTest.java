package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.sop.PersonalData;
import org.sopkit.model.sop.Screenshot;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-028. */
class SopStaleScreenshotTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-028");

  @Test
  void fires_the_day_before_the_change() {
    RULE.given(
            sop()
                .picture(
                    new Screenshot(
                        "bl.png",
                        "Le BL.",
                        LocalDate.of(2026, 1, 9),
                        "Pennylane",
                        PersonalData.NONE))
                .build(),
            TODAY)
        .findsAt("/steps/1/screenshots/0/takenOn");
  }

  @Test
  void taken_on_the_day_of_the_change_is_fresh() {
    RULE.given(
            sop()
                .picture(
                    new Screenshot(
                        "bl.png",
                        "Le BL.",
                        LocalDate.of(2026, 1, 10),
                        "Pennylane",
                        PersonalData.NONE))
                .build(),
            TODAY)
        .findsNothing();
  }

  @Test
  void without_a_day_nothing_can_be_said() {
    RULE.given(
            sop()
                .picture(new Screenshot("bl.png", "Le BL.", null, "Pennylane", PersonalData.NONE))
                .build(),
            TODAY)
        .findsNothing();
  }

  @Test
  void another_tool_does_not_matter() {
    RULE.given(
            sop()
                .picture(
                    new Screenshot(
                        "bl.png", "Le BL.", LocalDate.of(2020, 1, 1), "Excel", PersonalData.NONE))
                .build(),
            TODAY)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            sop()
                .picture(
                    new Screenshot(
                        "bl.png",
                        "Le BL.",
                        LocalDate.of(2026, 1, 9),
                        "Pennylane",
                        PersonalData.NONE))
                .build(),
            TODAY)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "La capture «\u00a0bl.png\u00a0» date du 9 janvier 2026, et l’outil a changé le 10 janvier 2026.")
        .says(
            Locale.ENGLISH,
            "The screenshot \"bl.png\" was taken on 9 January 2026, and the tool changed on 10 January 2026.");
  }
}
