package org.sopkit.model.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Calendars nobody would think of, the same ones for the same seed. Boundaries lie on 5 minutes.
 */
final class RandomCalendars {

  static final int FIRST_YEAR = 2009;
  static final int LAST_YEAR = 2018;

  /** Five-minute slots of a day. */
  private static final int SLOTS = 288;

  private RandomCalendars() {}

  static CalendarDefinition definition(long seed, String zone) {
    Random random = new Random(seed);
    CalendarBuilder builder = CalendarDefinition.builder("random-" + seed).zone(zone);
    builder.edgePolicy(random.nextBoolean() ? EdgePolicy.STAY : EdgePolicy.ROLL);
    List<List<int[]>> week = new ArrayList<>();
    for (int day = 0; day < 7; day++) {
      week.add(intervals(random, random.nextInt(4)));
    }
    if (week.stream().allMatch(List::isEmpty)) {
      week.set(0, intervals(random, 1));
    }
    for (int day = 0; day < 7; day++) {
      List<int[]> hours = week.get(day);
      List<int[]> next = week.get((day + 1) % 7);
      if (!hours.isEmpty() && random.nextInt(3) == 0) {
        int[] last = hours.get(hours.size() - 1);
        int room = Math.min(last[0], next.isEmpty() ? SLOTS : next.get(0)[0]);
        last[1] = SLOTS + (room == 0 ? 0 : random.nextInt(room + 1)); // over midnight
      }
    }
    for (int day = 0; day < 7; day++) {
      for (int[] hours : week.get(day)) {
        builder.open(DayOfWeek.of(day + 1), hours(hours));
      }
    }
    exceptions(random, builder);
    return builder.build();
  }

  private static void exceptions(Random random, CalendarBuilder builder) {
    for (int i = random.nextInt(30); i > 0; i--) {
      builder.holiday(date(random), "holiday");
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      builder.holiday(MonthDay.from(date(random)), "yearly");
    }
    List<LocalDate> used = new ArrayList<>();
    for (int i = random.nextInt(60); i > 0; i--) {
      LocalDate date = date(random);
      int kind = random.nextInt(3);
      if (kind == 0) {
        List<int[]> one = intervals(random, 1);
        builder.override(new DateOverride.ExtraBreak(date, hours(one.get(0)), "break"));
      } else if (!used.contains(date)) {
        used.add(date);
        builder.override(kind == 1 ? new DateOverride.Closed(date, "closed") : other(random, date));
      }
    }
  }

  private static DateOverride other(Random random, LocalDate date) {
    List<OpeningHours> hours = new ArrayList<>();
    for (int[] interval : intervals(random, 1 + random.nextInt(2))) {
      hours.add(hours(interval));
    }
    return new DateOverride.OtherHours(
        date,
        hours,
        random.nextBoolean() ? DateOverride.OnHoliday.OPENS : DateOverride.OnHoliday.STAYS_CLOSED,
        "other hours");
  }

  private static LocalDate date(Random random) {
    return LocalDate.of(FIRST_YEAR, 1, 1).plusDays(random.nextInt(3652));
  }

  /** Some intervals within a day, in order; neighbours may touch. */
  private static List<int[]> intervals(Random random, int count) {
    int[] cuts = random.ints(0, SLOTS + 1).distinct().limit(2L * count).sorted().toArray();
    List<int[]> intervals = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean touches = i > 0 && random.nextInt(4) == 0;
      intervals.add(new int[] {touches ? cuts[2 * i - 1] : cuts[2 * i], cuts[2 * i + 1]});
    }
    return intervals;
  }

  private static OpeningHours hours(int[] slots) {
    return new OpeningHours(slots[0] * 300, slots[1] * 300);
  }
}
