package org.sopkit.model.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopkit.model.raci.RaciMatrix;

class SopTest {

  @Test
  void a_draft_has_empty_sections_and_no_null() {
    Sop draft = sop(null);
    assertThat(draft.header().raci()).isEqualTo(RaciMatrix.empty());
    assertThat(draft.header().title()).isNull();
    assertThat(draft.prerequisites().tools()).isEmpty();
    assertThat(draft.steps()).isEmpty();
    assertThat(draft.qualityControl().checklist()).isEmpty();
    assertThat(draft.reporting().targets()).isEmpty();
    assertThat(draft.appendices().templates()).isEmpty();
    assertThat(draft.lifecycle().currentVersion()).isEmpty();
  }

  @Test
  void a_bad_draft_can_be_made_so_that_a_rule_can_report_it() {
    SopStep seventh = new SopStep(7, "Do things, etc.", null, null);
    assertThat(sop(List.of(seventh, seventh)).steps()).hasSize(2);
  }

  @Test
  void a_procedure_does_not_change_with_the_list_it_was_made_from() {
    List<SopStep> steps = new ArrayList<>(List.of(new SopStep(1, "Open.", null, null)));
    Sop sop = sop(steps);
    steps.clear();
    assertThat(sop.steps()).hasSize(1);
    assertThatThrownBy(() -> sop.steps().clear()).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void a_hole_in_a_list_is_named_with_its_index() {
    SopStep step = new SopStep(1, "Open.", null, null);
    assertThatThrownBy(() -> sop(Arrays.asList(step, null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("steps[1]: is empty. Maybe a list entry was left blank: fill or remove it.");
  }

  @Test
  void an_id_and_a_language_are_needed() {
    assertThatNullPointerException()
        .isThrownBy(() -> new Sop(null, SopLanguage.FR, null, null, null, null, null, null, null))
        .withMessage("id");
    assertThatNullPointerException()
        .isThrownBy(() -> new Sop("a", null, null, null, null, null, null, null, null))
        .withMessage("language");
  }

  @Test
  void a_thousand_steps_are_taken_and_one_more_is_not() {
    SopStep step = new SopStep(1, "Open.", null, null);
    assertThat(sop(Collections.nCopies(1_000, step)).steps()).hasSize(1_000);
    assertThatThrownBy(() -> sop(Collections.nCopies(1_001, step)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "steps: 1001 are more than 1000. Maybe several procedures are in one document: give"
                + " each its own.");
  }

  @Test
  void the_last_version_is_in_force() {
    SopVersion first = new SopVersion("1.0", null, null, null, null, null, null, null);
    SopVersion second = new SopVersion("1.1", null, null, null, null, null, null, null);
    assertThat(new SopLifecycle(null, List.of(first, second), null, null).currentVersion())
        .contains(second);
  }

  @Test
  void a_screenshot_that_nobody_looked_at_is_unknown() {
    assertThat(new Screenshot("a.png", null, null, null, null).personalData())
        .isEqualTo(PersonalData.UNKNOWN);
  }

  private static Sop sop(List<SopStep> steps) {
    return new Sop("a", SopLanguage.EN, null, null, steps, null, null, null, null);
  }
}
