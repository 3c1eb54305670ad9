package org.sopkit.kpi;

import static org.sopkit.kpi.KpiRowReader.UNKNOWN;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row, read and checked once; reused for the next row, so that reading allocates nothing. */
final class RowFacts {

  private static final long YEAR_1 = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
  private static final long YEAR_10000 = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond() + 1;
  private static final long MOST_DEFECTS = 1_000_000_000L;

  private final List<Dimension> by;
  private final boolean countRecorded;
  private final boolean countRework;
  private final boolean countReopening;
  private final @Nullable String[] groups;

  OnTimeOutcome outcome = OnTimeOutcome.NO_TARGET;
  long opened;
  long closed;
  long due;
  long working;
  long handling;
  long baseline;
  long defects;

  RowFacts(List<Dimension> by, Set<DefectSource> sources) {
    this.by = by;
    this.groups = new @Nullable String[by.size()];
    this.countRecorded = sources.contains(DefectSource.RECORDED);
    this.countRework = sources.contains(DefectSource.REWORK);
    this.countReopening = sources.contains(DefectSource.REOPENING);
  }

  /** Reads a row; returns why it is refused, or null if it is good. */
  <T> RefusedRow.@Nullable Reason read(KpiRowReader<T> reader, T row) {
    opened = reader.openedAt(row);
    closed = reader.closedAt(row);
    due = reader.dueAt(row);
    outcome = reader.outcome(row);
    working = isOpen() ? UNKNOWN : reader.workingLeadTime(row);
    handling = reader.handlingTime(row);
    baseline = reader.baselineHandlingTime(row);
    defects = UNKNOWN;
    long recorded = countRecorded ? reader.defects(row) : UNKNOWN;
    long reworks = countRework ? reader.reworks(row) : UNKNOWN;
    long reopenings = countReopening ? reader.reopenings(row) : UNKNOWN;
    RefusedRow.Reason reason = checkTimes();
    if (reason == null) {
      reason = checkCount(recorded);
    }
    if (reason == null) {
      reason = checkCount(reworks);
    }
    if (reason == null) {
      reason = checkCount(reopenings);
    }
    if (reason != null) {
      return reason;
    }
    count(recorded);
    count(reworks);
    count(reopenings);
    if (outcome == OnTimeOutcome.CANCELLED && isOpen()) {
      // Given up at a moment nobody noted: it ended no later than known, and is never backlog.
      closed = opened;
    }
    for (int i = 0; i < groups.length; i++) {
      groups[i] = reader.dimension(row, by.get(i));
    }
    return null;
  }

  boolean isOpen() {
    return closed == UNKNOWN;
  }

  @Nullable String group(int index) {
    return groups[index];
  }

  /** Names the values behind a refusal. */
  Map<String, String> arguments() {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("opened", instant(opened));
    putInstant(arguments, "closed", closed);
    putInstant(arguments, "due", due);
    arguments.put("outcome", outcome.name());
    putNumber(arguments, "workingSeconds", working);
    putNumber(arguments, "handlingSeconds", handling);
    putNumber(arguments, "baselineSeconds", baseline);
    return arguments;
  }

  private RefusedRow.@Nullable Reason checkTimes() {
    if (outOfRange(opened)
        || (!isOpen() && outOfRange(closed))
        || (due != UNKNOWN && outOfRange(due))) {
      return RefusedRow.Reason.TIME_OUT_OF_RANGE;
    }
    if (!isOpen() && closed < opened) {
      return RefusedRow.Reason.CLOSED_BEFORE_OPENED;
    }
    if (isNegative(working) || isNegative(handling) || isNegative(baseline)) {
      return RefusedRow.Reason.NEGATIVE_DURATION;
    }
    if (working != UNKNOWN && working > closed - opened) {
      return RefusedRow.Reason.WORKING_TIME_OVER_ELAPSED_TIME;
    }
    long longest = YEAR_10000 - YEAR_1;
    if (handling > longest || baseline > longest) {
      return RefusedRow.Reason.NUMBER_OUT_OF_RANGE;
    }
    boolean contradiction = isOpen() ? outcome.isClosed() : outcome.isOpen();
    return contradiction ? RefusedRow.Reason.OUTCOME_CONTRADICTS_CLOSING : null;
  }

  private static RefusedRow.@Nullable Reason checkCount(long count) {
    if (isNegative(count)) {
      return RefusedRow.Reason.NEGATIVE_COUNT;
    }
    return count > MOST_DEFECTS ? RefusedRow.Reason.NUMBER_OUT_OF_RANGE : null;
  }

  private void count(long found) {
    if (found != UNKNOWN) {
      defects = defects == UNKNOWN ? found : defects + found;
    }
  }

  private static boolean isNegative(long number) {
    return number < 0 && number != UNKNOWN;
  }

  private static boolean outOfRange(long second) {
    return second < YEAR_1 || second >= YEAR_10000;
  }

  private static void putInstant(Map<String, String> arguments, String name, long second) {
    if (second != UNKNOWN) {
      arguments.put(name, instant(second));
    }
  }

  private static void putNumber(Map<String, String> arguments, String name, long number) {
    if (number != UNKNOWN) {
      arguments.put(name, Long.toString(number));
    }
  }

  private static String instant(long second) {
    return outOfRange(second) ? Long.toString(second) : Instant.ofEpochSecond(second).toString();
  }
}
