package org.sopkit.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clock-face seconds against the definition taken literally: count the open clock-face time up to
 * the highest time that the clock has shown so far.
 */
class WallClockLawsTest {

  private static final int CALENDARS = 60;

  /** The open clock-face seconds of two years around an instant, from slots of five minutes. */
  private record Face(List<long[]> open, ZoneId zone) {

    static Face of(CalendarDefinition definition, LocalDate first, LocalDate last) {
      SlowOracle rules = new SlowOracle(definition, first, first.minusDays(1));
      BitSet all = new BitSet();
      long base = first.toEpochDay() * 288;
      for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
        BitSet slots = rules.slots(date);
        int offset = (int) (date.toEpochDay() * 288 - base);
        for (int s = slots.nextSetBit(0); s >= 0; s = slots.nextSetBit(slots.nextClearBit(s))) {
          long from = (date.toEpochDay() * 288 + s) * 300;
          long to = (date.toEpochDay() * 288 + slots.nextClearBit(s)) * 300;
          if (!liesInOneGap(from, to, definition.zone())) {
            all.set(offset + s, offset + slots.nextClearBit(s));
          }
        }
      }
      List<long[]> open = new ArrayList<>();
      for (int s = all.nextSetBit(0); s >= 0; s = all.nextSetBit(all.nextClearBit(s))) {
        open.add(new long[] {(base + s) * 300, (base + all.nextClearBit(s)) * 300});
      }
      return new Face(open, definition.zone());
    }

    private static boolean liesInOneGap(long from, long to, ZoneId zone) {
      for (long t = from; t < to; t += 300) {
        if (!zone.getRules()
            .getValidOffsets(java.time.LocalDateTime.ofEpochSecond(t, 0, ZoneOffset.UTC))
            .isEmpty()) {
          return false;
        }
      }
      return true;
    }

    private long shown(long t) {
      return t + zone.getRules().getOffset(Instant.ofEpochSecond(t)).getTotalSeconds();
    }

    /**
     * The highest time shown up to t: changes lie on five minutes, and repeat at most two hours.
     */
    long highest(long t) {
      long highest = shown(t);
      for (long s = Math.floorDiv(t, 300) * 300; s >= t - 7200; s -= 300) {
        highest = Math.max(highest, shown(s - 1) + 1);
      }
      return highest;
    }

    long count(long t) {
      long highest = highest(t);
      long sum = 0;
      for (long[] interval : open) {
        sum += Math.max(0, Math.min(highest, interval[1]) - interval[0]);
      }
      return sum;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Paris", "America/Sao_Paulo", "Asia/Tehran", "Australia/Sydney"})
  void clock_face_seconds_are_counted_as_defined(String zone) {
    IntStream.range(0, CALENDARS).parallel().forEach(seed -> check(seed, zone));
  }

  private static void check(long seed, String zone) {
    CalendarDefinition plain = RandomCalendars.definition(seed, zone);
    CalendarDefinition definition =
        new CalendarDefinition(
            plain.id(),
            plain.version(),
            plain.zone(),
            plain.weeklyHours(),
            plain.overrides(),
            plain.holidays(),
            DstPolicy.WALL,
            plain.edgePolicy());
    WorkingCalendar calendar = WorkingCalendar.of(definition);
    Random random = new Random(seed);
    ZoneOffsetTransition change =
        definition.zone().getRules().nextTransition(Instant.parse("2012-01-15T00:00:00Z"));
    for (int i = 0; i < 6; i++) {
      LocalDate day = change.getInstant().atZone(definition.zone()).toLocalDate();
      Face face = Face.of(definition, day.minusDays(40), day.plusDays(40));
      for (int question = 0; question < 40; question++) {
        long t = change.toEpochSecond() + random.nextInt(3 * 86_400) - 3 * 43_200;
        long u = change.toEpochSecond() + random.nextInt(4 * 3600) - 7200;
        measures(calendar, face, t, u);
        reaches(calendar, face, t, random.nextInt(40_000));
      }
      change = definition.zone().getRules().nextTransition(change.getInstant());
    }
  }

  private static void measures(WorkingCalendar calendar, Face face, long t, long u) {
    assertThat(calendar.betweenSeconds(t, u))
        .as("%s between %s %s", calendar, t, u)
        .isEqualTo(face.count(u) - face.count(t));
    assertThat(calendar.betweenSeconds(Math.min(t, u), Math.max(t, u))).isNotNegative();
  }

  private static void reaches(WorkingCalendar calendar, Face face, long t, long d) {
    long deadline = calendar.plusSeconds(t, d);
    if (deadline > t + 35 * 86_400L) {
      return; // past the days that the face knows
    }
    String what = calendar + " " + t + " + " + d;
    long reached = face.count(deadline) - face.count(t);
    boolean jumps = face.shown(deadline) - face.shown(deadline - 1) > 1;
    if (jumps) {
      assertThat(reached).as(what).isGreaterThanOrEqualTo(d);
    } else {
      assertThat(reached).as(what).isEqualTo(d);
    }
    Duration fraction = Duration.ofSeconds(d, 500_000_000);
    assertThat(calendar.plus(Instant.ofEpochSecond(t), fraction))
        .as(what)
        .isAfterOrEqualTo(calendar.plus(Instant.ofEpochSecond(t), Duration.ofSeconds(d)));
    if (d > 0 && calendar.edgePolicy() == EdgePolicy.STAY) {
      boolean stoodStill = face.highest(deadline - 1) != face.shown(deadline - 1) + 0;
      assertThat(stoodStill || face.count(deadline - 1) - face.count(t) < d)
          .as("%s is the first such second", what)
          .isTrue();
    }
    long back = calendar.minusSeconds(deadline, d);
    assertThat(face.count(back)).as(what + " and back").isGreaterThanOrEqualTo(face.count(t));
  }
}
