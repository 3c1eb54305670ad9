package org.sopkit.benchmarks.kpi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sopkit.kpi.Dimension;
import org.sopkit.kpi.KpiRowReader;
import org.sopkit.kpi.OnTimeOutcome;

/**
 * A closed task as a host has it in memory.
 *
 * @param number its number
 * @param opened epoch seconds
 * @param closed epoch seconds
 * @param working working seconds from the one to the other
 * @param defects how many were found
 * @param outcome whether it was on time
 * @param type what kind of task it is
 */
record Ticket(
    int number,
    long opened,
    long closed,
    long working,
    int defects,
    OnTimeOutcome outcome,
    String type) {

  static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final int YEAR = 365 * 86_400;
  private static final String[] TYPES = {"invoicing", "support", "quotes", "reminders"};

  /** Tasks of two years in no order; one in five is late, one in ten has a defect. */
  static List<Ticket> rows(int count) {
    Random random = new Random(20260101);
    List<Ticket> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      long opened = FROM.getEpochSecond() - YEAR + random.nextInt(2 * YEAR - 700_000);
      long lead = 600 + (long) (Math.abs(random.nextGaussian()) * 200_000) % 690_000;
      rows.add(
          new Ticket(
              i,
              opened,
              opened + lead,
              lead / 3,
              random.nextInt(10) == 0 ? 1 + random.nextInt(3) : 0,
              random.nextInt(5) == 0 ? OnTimeOutcome.CLOSED_LATE : OnTimeOutcome.MET,
              TYPES[random.nextInt(TYPES.length)]));
    }
    return rows;
  }

  /** Reads what counts and rates need; lead times in real time are part of every report. */
  static class Reader implements KpiRowReader<Ticket> {
    @Override
    public String id(Ticket row) {
      return Integer.toString(row.number);
    }

    @Override
    public long openedAt(Ticket row) {
      return row.opened;
    }

    @Override
    public long closedAt(Ticket row) {
      return row.closed;
    }

    @Override
    public OnTimeOutcome outcome(Ticket row) {
      return row.outcome;
    }

    @Override
    public long defects(Ticket row) {
      return row.defects;
    }

    @Override
    public String dimension(Ticket row, Dimension dimension) {
      return dimension == Dimension.TYPE ? row.type : null;
    }
  }

  /** Reads working time as well. */
  static final class ReaderOfWorkingTime extends Reader {
    @Override
    public long workingLeadTime(Ticket row) {
      return row.working;
    }
  }
}
