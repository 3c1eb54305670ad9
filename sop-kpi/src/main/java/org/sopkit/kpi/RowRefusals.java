package org.sopkit.kpi;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts refused rows and keeps the first of them by id, so that a merge keeps the same ones. */
final class RowRefusals {

  static final int SHOWN_AT_MOST = 1_000;

  private final Map<RefusedRow.Reason, Long> byReason = new EnumMap<>(RefusedRow.Reason.class);

  /** How often each kept refusal came: the same bad row may come twice. */
  private final TreeMap<RefusedRow, Integer> kept = new TreeMap<>();

  void add(RefusedRow row) {
    byReason.merge(row.reason(), 1L, Long::sum);
    keep(row, 1);
  }

  void merge(RowRefusals other) {
    other.byReason.forEach((reason, count) -> byReason.merge(reason, count, Long::sum));
    other.kept.forEach(this::keep);
  }

  private void keep(RefusedRow row, int times) {
    kept.merge(row, times, Integer::sum);
    if (kept.size() > SHOWN_AT_MOST) {
      kept.pollLastEntry();
    }
  }

  RefusedRows rows() {
    long count = byReason.values().stream().mapToLong(Long::longValue).sum();
    List<RefusedRow> shown =
        kept.entrySet().stream()
            .flatMap(e -> Collections.nCopies(e.getValue(), e.getKey()).stream())
            .limit(SHOWN_AT_MOST)
            .toList();
    return new RefusedRows(count, byReason, shown);
  }
}
