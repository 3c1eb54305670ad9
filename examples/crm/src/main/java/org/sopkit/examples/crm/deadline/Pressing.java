package org.sopkit.examples.crm.deadline;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.sla.SlaEvaluation;
import org.sopkit.model.sla.SlaState;
import org.sopkit.model.sla.SlaStatus;

/**
 * The one objective of a ticket that a list shows: what is late, else what is owed first; once
 * nothing is owed any more, what was missed before what was kept.
 *
 * @param state where it stands
 * @param objective its name; null if nothing is promised
 * @param dueAt when it is due; null if never
 * @param warned whether a warning was reached
 */
record Pressing(
    SlaState state, @Nullable String objective, @Nullable Instant dueAt, boolean warned) {

  private static final int LONGEST_NAME = 60;
  private static final Pressing NOTHING = new Pressing(SlaState.NO_TARGET, null, null, false);

  private static final Comparator<SlaStatus> ORDER =
      Comparator.<SlaStatus, Boolean>comparing(status -> !status.state().isOpen())
          .thenComparing(status -> status.state() != SlaState.BREACHED_OPEN)
          .thenComparing(status -> !status.isBreached())
          .thenComparing(SlaStatus::due, Comparator.nullsLast(Comparator.naturalOrder()));

  static Pressing of(SlaEvaluation evaluation) {
    return evaluation.statuses().stream()
        .min(ORDER)
        .map(
            status ->
                new Pressing(
                    status.state(),
                    shown(status.objective()),
                    status.due(),
                    status.latestWarning().isPresent()))
        .orElse(NOTHING);
  }

  /** A list shows the beginning of a long name; the column holds no more. */
  private static String shown(String objective) {
    return objective.length() <= LONGEST_NAME
        ? objective
        : objective.substring(0, LONGEST_NAME - 1) + "…";
  }
}
