package org.sopkit.benchmarks.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.sla.Pause;
import org.sopkit.model.sla.SlaRowAccess;

/** Rows as a host has them, opened one working second after the other. */
final class Tickets {

  /** A row of the host; its columns are plain seconds, as in a table. */
  record Ticket(String id, long opened, long answered, long closed, List<Pause> pauses) {}

  static final Instant FIRST = Instant.parse("2026-01-05T08:00:00Z"); // Monday 09:00 in Paris

  private static final long NOT_YET = Long.MIN_VALUE;

  private Tickets() {}

  static SlaRowAccess<Ticket> access() {
    return SlaRowAccess.of(
            Ticket::id,
            (Ticket row) -> TaskType.SUPPORT_L1,
            (Ticket row) -> Priority.MEDIUM,
            row -> Instant.ofEpochSecond(row.opened()))
        .firstAnswered(row -> instant(row.answered()))
        .closed(row -> instant(row.closed()))
        .pauses(Ticket::pauses);
  }

  private static Instant instant(long second) {
    return second == NOT_YET ? null : Instant.ofEpochSecond(second);
  }

  /** Open tasks in no order: neighbours in memory are not neighbours in time. */
  static List<Ticket> open(WorkingCalendar calendar, int count) {
    List<Ticket> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      long opened = calendar.plusSeconds(FIRST.getEpochSecond(), i);
      rows.add(new Ticket("T-" + i, opened, NOT_YET, NOT_YET, List.of()));
    }
    Collections.shuffle(rows, new Random(1));
    return rows;
  }

  /** Tasks of all kinds: answered, two in three closed, one in four paused once. */
  static List<Ticket> mixed(WorkingCalendar calendar, int count) {
    Random random = new Random(2);
    List<Ticket> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      long opened = calendar.plusSeconds(FIRST.getEpochSecond(), i);
      long closed = i % 3 == 0 ? NOT_YET : opened + random.nextInt(800_000);
      Instant from = Instant.ofEpochSecond(opened + random.nextInt(100_000));
      List<Pause> pauses =
          i % 4 == 0
              ? List.of(new Pause(from, from.plusSeconds(random.nextInt(100_000))))
              : List.of();
      rows.add(new Ticket("T-" + i, opened, opened + random.nextInt(50_000), closed, pauses));
    }
    Collections.shuffle(rows, random);
    return rows;
  }
}
