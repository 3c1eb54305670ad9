package org.sopkit.kpi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One period's tallies: of all tasks, and of each group. */
final class PeriodCell {

  /** A dimension of more values than this is an id, not a dimension. */
  static final int MOST_GROUPS = 10_000;

  private final KpiPeriod period;
  private final List<Dimension> by;
  private final KpiMode mode;
  private final long start;
  private final long cutoff;
  private final long asOf;
  private final boolean current;
  private final boolean begun;
  private final Tally all;
  private final List<Map<@Nullable String, Tally>> groups = new ArrayList<>();

  /**
   * Opens a period.
   *
   * @param by by what tasks are grouped here; empty in a trend
   */
  PeriodCell(KpiPeriod period, long now, KpiMode mode, List<Dimension> by) {
    this.period = period;
    this.by = by;
    this.mode = mode;
    this.start = period.startSecond();
    long end = period.endSecond();
    this.current = now < end;
    this.asOf = current ? now : end;
    // What happens at this very second has happened.
    this.cutoff = current ? now + 1 : end;
    this.begun = start < cutoff;
    this.all = new Tally(mode);
    by.forEach(dimension -> groups.add(new HashMap<>()));
  }

  KpiPeriod period() {
    return period;
  }

  boolean begun() {
    return begun;
  }

  /** Says whether the period is still running, so that its figures will change. */
  boolean current() {
    return current;
  }

  Tally all() {
    return all;
  }

  Map<@Nullable String, Tally> groups(int dimension) {
    return groups.get(dimension);
  }

  void add(RowFacts facts) {
    boolean openedHere = facts.opened >= start && facts.opened < cutoff;
    boolean ended = !facts.isOpen() && facts.closed < cutoff;
    boolean endedHere = ended && facts.closed >= start;
    boolean openAtEnd = begun && !ended && facts.opened < cutoff;
    if (!openedHere && !endedHere && !openAtEnd) {
      return;
    }
    OnTimeOutcome outcome = openAtEnd ? outcomeAtEnd(facts) : null;
    count(all, facts, openedHere, endedHere, openAtEnd, outcome);
    for (int i = 0; i < by.size(); i++) {
      count(tally(i, facts.group(i)), facts, openedHere, endedHere, openAtEnd, outcome);
    }
  }

  void add(NpsAnswer answer) {
    long second = answer.answeredAt().getEpochSecond();
    if (second < start || second >= cutoff) {
      return;
    }
    all.count(answer);
    for (int i = 0; i < by.size(); i++) {
      String value = answer.dimensions().get(by.get(i));
      if (value != null) {
        tally(i, value).count(answer);
      }
    }
  }

  void merge(PeriodCell other) {
    all.merge(other.all);
    for (int i = 0; i < by.size(); i++) {
      int dimension = i;
      other.groups.get(i).forEach((value, tally) -> tally(dimension, value).merge(tally));
    }
  }

  private void count(
      Tally tally,
      RowFacts facts,
      boolean openedHere,
      boolean endedHere,
      boolean openAtEnd,
      @Nullable OnTimeOutcome outcome) {
    if (openedHere) {
      tally.countOpened();
    }
    if (endedHere) {
      tally.countEnded(facts);
    }
    if (openAtEnd) {
      tally.countOpen(asOf - facts.opened, outcome);
    }
  }

  /**
   * What a task open at the end was then. Today's verdict is the host's; for an earlier moment it
   * follows from the due instant, and is unknown (null) without one.
   */
  private @Nullable OnTimeOutcome outcomeAtEnd(RowFacts facts) {
    OnTimeOutcome outcome = facts.outcome;
    if (outcome == OnTimeOutcome.NO_TARGET) {
      return outcome;
    }
    if (current && facts.isOpen()) {
      return outcome;
    }
    if (facts.due != KpiRowReader.UNKNOWN) {
      return facts.due < asOf ? OnTimeOutcome.OPEN_LATE : OnTimeOutcome.OPEN_NOT_DUE;
    }
    // On time in the end, or not due even later: it was not late then.
    return outcome == OnTimeOutcome.MET || outcome == OnTimeOutcome.OPEN_NOT_DUE
        ? OnTimeOutcome.OPEN_NOT_DUE
        : null;
  }

  private Tally tally(int dimension, @Nullable String value) {
    Map<@Nullable String, Tally> tallies = groups.get(dimension);
    Tally tally = tallies.get(value);
    if (tally == null) {
      if (tallies.size() == MOST_GROUPS) {
        throw new TooManyGroupsException(by.get(dimension), MOST_GROUPS);
      }
      tally = new Tally(mode);
      tallies.put(value, tally);
    }
    return tally;
  }
}
