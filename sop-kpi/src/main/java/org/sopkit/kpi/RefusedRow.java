package org.sopkit.kpi;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A row that no figure counts, because what it says cannot be true.
 *
 * @param id the task
 * @param reason why it was refused
 * @param arguments the values that contradict each other, by name
 */
public record RefusedRow(String id, Reason reason, Map<String, String> arguments)
    implements Comparable<RefusedRow> {

  private static final Comparator<RefusedRow> ORDER =
      Comparator.comparing(RefusedRow::id)
          .thenComparing(RefusedRow::reason)
          .thenComparing(row -> row.arguments.toString());

  /** Why a row is refused. The sentence for people is in {@link KpiTexts}. */
  public enum Reason {
    /** The task was closed before it was opened. */
    CLOSED_BEFORE_OPENED,
    /** An instant lies outside the years 1 to 9999. */
    TIME_OUT_OF_RANGE,
    /** A duration is negative. */
    NEGATIVE_DURATION,
    /** The working time between opening and closing is longer than the elapsed time. */
    WORKING_TIME_OVER_ELAPSED_TIME,
    /** A number of defects, reworks or reopenings is negative. */
    NEGATIVE_COUNT,
    /** A count or a duration is too large to be true. */
    NUMBER_OUT_OF_RANGE,
    /** The outcome is that of a closed task and the task is open, or the other way round. */
    OUTCOME_CONTRADICTS_CLOSING,
    /** The task came before. */
    DUPLICATE_ID
  }

  /** Makes a refusal. */
  public RefusedRow {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(reason, "reason");
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /** Orders by id. */
  @Override
  public int compareTo(RefusedRow other) {
    return ORDER.compare(this, other);
  }
}
