package org.sopkit.model.sla;

import org.jspecify.annotations.Nullable;

/**
 * One objective of one row on which two clocks disagree, or a row that one of them cannot judge.
 *
 * @param row the host's row
 * @param before its status by the one clock; null if the objective is not in its policies, or the
 *     row could not be judged
 * @param after its status by the other clock; null likewise
 * @param problem why the row could not be judged by one of them; null if it could
 * @param <T> the host's row
 */
public record SlaDifference<T>(
    T row,
    @Nullable SlaStatus before,
    @Nullable SlaStatus after,
    @Nullable RuntimeException problem) {

  /**
   * Says whether the two states differ.
   *
   * @return true if they do; false if only the deadline does
   */
  public boolean changesState() {
    return state(before) != state(after);
  }

  private static SlaState state(@Nullable SlaStatus status) {
    return status == null ? SlaState.NO_TARGET : status.state();
  }
}
