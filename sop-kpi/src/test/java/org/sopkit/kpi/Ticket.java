package org.sopkit.kpi;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A host's own row, as tests have it; nothing in it is sopkit's but the outcome. */
record Ticket(
    String id,
    Instant opened,
    @Nullable Instant closed,
    @Nullable Instant due,
    OnTimeOutcome outcome,
    Map<String, Long> numbers,
    Map<Dimension, String> groups) {

  static Ticket closed(String id, String opened, String closed, OnTimeOutcome outcome) {
    return new Ticket(
        id, Instant.parse(opened), Instant.parse(closed), null, outcome, Map.of(), Map.of());
  }

  static Ticket open(String id, String opened, OnTimeOutcome outcome) {
    return new Ticket(id, Instant.parse(opened), null, null, outcome, Map.of(), Map.of());
  }

  Ticket due(String at) {
    return new Ticket(id, opened, closed, Instant.parse(at), outcome, numbers, groups);
  }

  Ticket with(String number, long value) {
    Map<String, Long> more = new java.util.HashMap<>(numbers);
    more.put(number, value);
    return new Ticket(id, opened, closed, due, outcome, more, groups);
  }

  Ticket in(Dimension dimension, String value) {
    Map<Dimension, String> more = new java.util.EnumMap<>(Dimension.class);
    more.putAll(groups);
    more.put(dimension, value);
    return new Ticket(id, opened, closed, due, outcome, numbers, more);
  }

  /** Reads tickets. */
  static final class Reader implements KpiRowReader<Ticket> {

    @Override
    public String id(Ticket row) {
      return row.id;
    }

    @Override
    public long openedAt(Ticket row) {
      return row.opened.getEpochSecond();
    }

    @Override
    public long closedAt(Ticket row) {
      return row.closed == null ? UNKNOWN : row.closed.getEpochSecond();
    }

    @Override
    public OnTimeOutcome outcome(Ticket row) {
      return row.outcome;
    }

    @Override
    public long dueAt(Ticket row) {
      return row.due == null ? UNKNOWN : row.due.getEpochSecond();
    }

    @Override
    public long workingLeadTime(Ticket row) {
      return number(row, "working");
    }

    @Override
    public long handlingTime(Ticket row) {
      return number(row, "handling");
    }

    @Override
    public long baselineHandlingTime(Ticket row) {
      return number(row, "baseline");
    }

    @Override
    public long defects(Ticket row) {
      return number(row, "defects");
    }

    @Override
    public long reworks(Ticket row) {
      return number(row, "reworks");
    }

    @Override
    public long reopenings(Ticket row) {
      return number(row, "reopenings");
    }

    @Override
    public @Nullable String dimension(Ticket row, Dimension dimension) {
      return row.groups.get(dimension);
    }

    private static long number(Ticket row, String name) {
      return row.numbers.getOrDefault(name, UNKNOWN);
    }
  }
}
