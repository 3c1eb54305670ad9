package org.sopkit.kpi;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The rows no figure counts.
 *
 * @param count how many rows were refused
 * @param byReason how many for each reason that occurred
 * @param rows the refused rows, in the order of their ids; the first 1,000 where there are more
 */
public record RefusedRows(
    long count, Map<RefusedRow.Reason, Long> byReason, List<RefusedRow> rows) {

  /** Makes the list. */
  public RefusedRows {
    Map<RefusedRow.Reason, Long> ordered = new EnumMap<>(RefusedRow.Reason.class);
    ordered.putAll(byReason);
    byReason = Collections.unmodifiableMap(ordered);
    rows = List.copyOf(rows);
  }
}
