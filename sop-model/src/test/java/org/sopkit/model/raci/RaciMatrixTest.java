package org.sopkit.model.raci;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RaciMatrixTest {

  @Test
  void a_bad_matrix_can_be_made_so_that_a_rule_can_report_it() {
    RaciActivity twoAccountable =
        new RaciActivity("Pay", List.of(), List.of("a", "nobody"), null, null, null);
    RaciMatrix matrix =
        new RaciMatrix(List.of(new Party("a", "Ana", PartySide.CLIENT)), List.of(twoAccountable));
    assertThat(matrix.activities().get(0).accountable()).containsExactly("a", "nobody");
    assertThat(matrix.party("nobody")).isEmpty();
    assertThat(matrix.party("a")).map(Party::name).contains("Ana");
  }

  @Test
  void each_role_has_its_own_holders() {
    RaciActivity activity =
        new RaciActivity("x", List.of("r"), List.of("a"), List.of("c"), List.of("i"), null);
    assertThat(activity.holders(RaciRole.RESPONSIBLE)).containsExactly("r");
    assertThat(activity.holders(RaciRole.ACCOUNTABLE)).containsExactly("a");
    assertThat(activity.holders(RaciRole.CONSULTED)).containsExactly("c");
    assertThat(activity.holders(RaciRole.INFORMED)).containsExactly("i");
  }

  @Test
  void traits_come_in_their_declared_order_whatever_the_set() {
    RaciActivity activity =
        new RaciActivity(
            "x",
            null,
            null,
            null,
            null,
            Set.of(ActivityTrait.CLIENT_ANSWERS, ActivityTrait.NEEDS_CONTROL));
    assertThat(activity.traits())
        .containsExactly(ActivityTrait.NEEDS_CONTROL, ActivityTrait.CLIENT_ANSWERS);
  }
}
