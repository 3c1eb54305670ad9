package org.sopkit.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The laws of working time, and the answers of a slow and obvious oracle, on 500 random calendars
 * in each of four zones over ten years. A failure names the seed.
 */
class WorkingTimeLawsTest {

  private static final int CALENDARS = 500;
  private static final int QUESTIONS = 6;
  private static final LocalDate FIRST = LocalDate.of(RandomCalendars.FIRST_YEAR, 1, 1);
  private static final LocalDate LAST = LocalDate.of(RandomCalendars.LAST_YEAR, 12, 31);

  /** One calendar of ours beside the oracle's, and a source of questions. */
  private record Subject(
      long seed, WorkingCalendar calendar, SlowOracle oracle, Instant start, Random random) {

    Instant instant() {
      // two months are left at each end, so that no answer needs days the oracle does not know
      long seconds = Duration.ofDays(61 + random.nextInt(3652 - 122)).getSeconds();
      Instant instant = start.plusSeconds(seconds + random.nextInt(86_400));
      return switch (random.nextInt(3)) {
        case 0 -> Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), 300) * 300);
        case 1 -> instant.plusNanos(random.nextInt(1_000_000_000));
        default -> instant;
      };
    }

    Duration duration() {
      return switch (random.nextInt(5)) {
        case 0 -> Duration.ZERO;
        case 1 -> Duration.ofMinutes(5L * random.nextInt(2000));
        case 2 -> Duration.ofSeconds(random.nextInt(3_000_000), random.nextInt(1_000_000_000));
        default -> Duration.ofSeconds(random.nextInt(200_000));
      };
    }
  }

  private static Subject subject(long seed, String zone) {
    CalendarDefinition definition = RandomCalendars.definition(seed, zone);
    return new Subject(
        seed,
        WorkingCalendar.of(definition),
        new SlowOracle(definition, FIRST, LAST),
        FIRST.atStartOfDay(ZoneId.of(zone)).toInstant(),
        new Random(seed * 31));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Paris", "America/Sao_Paulo", "Asia/Tehran", "Australia/Sydney"})
  void every_answer_is_the_oracles_and_every_law_holds(String zone) {
    IntStream.range(0, CALENDARS)
        .parallel()
        .forEach(
            seed -> {
              Subject subject = subject(seed, zone);
              for (int i = 0; i < QUESTIONS; i++) {
                answersAsTheOracle(subject);
                obeysTheLaws(subject);
              }
              knowsTheSameWorkingDays(subject);
              knowsTheSameStretches(subject);
            });
  }

  private static void answersAsTheOracle(Subject s) {
    Instant t = s.instant();
    Instant b = s.instant();
    Duration d = s.duration();
    assertThat(s.calendar.isOpen(t))
        .as("seed %s isOpen %s", s.seed, t)
        .isEqualTo(s.oracle.isOpen(t));
    assertThat(s.calendar.between(t, b))
        .as("seed %s between %s %s", s.seed, t, b)
        .isEqualTo(s.oracle.between(t, b));
    Instant later = s.oracle.plus(t, d);
    if (later != null && later.isBefore(s.start.plus(Duration.ofDays(3640)))) {
      assertThat(s.calendar.plus(t, d)).as("seed %s %s + %s", s.seed, t, d).isEqualTo(later);
    }
    Instant earlier = s.oracle.minus(t, d);
    if (earlier != null && earlier.isAfter(s.start.plus(Duration.ofDays(10)))) {
      assertThat(s.calendar.minus(t, d)).as("seed %s %s - %s", s.seed, t, d).isEqualTo(earlier);
    }
    secondsAgree(s, t.getEpochSecond(), b.getEpochSecond(), d.getSeconds());
  }

  private static void secondsAgree(Subject s, long t, long b, long d) {
    Instant at = Instant.ofEpochSecond(t);
    Duration whole = Duration.ofSeconds(d);
    assertThat(s.calendar.plusSeconds(t, d)).isEqualTo(s.calendar.plus(at, whole).getEpochSecond());
    assertThat(s.calendar.minusSeconds(t, d))
        .isEqualTo(s.calendar.minus(at, whole).getEpochSecond());
    assertThat(s.calendar.betweenSeconds(t, b))
        .isEqualTo(s.calendar.between(at, Instant.ofEpochSecond(b)).getSeconds());
  }

  private static void obeysTheLaws(Subject s) {
    Instant a = s.instant();
    Instant b = s.instant();
    Instant c = s.instant();
    Duration d = s.duration();
    WorkingCalendar calendar = s.calendar;
    String seed = "seed " + s.seed;
    assertThat(calendar.between(a, b).plus(calendar.between(b, c)))
        .as(seed)
        .isEqualTo(calendar.between(a, c));
    assertThat(calendar.between(a, b)).as(seed).isEqualTo(calendar.between(b, a).negated());
    Instant deadline = calendar.plus(a, d);
    assertThat(calendar.between(a, deadline)).as(seed).isEqualTo(d);
    Instant normal = calendar.isOpen(a) ? a : calendar.nextOpening(a);
    assertThat(calendar.minus(deadline, d)).as(seed + " normalised " + a).isEqualTo(normal);
    Instant first = a.isBefore(b) ? a : b;
    Instant second = a.isBefore(b) ? b : a;
    assertThat(calendar.plus(first, d)).as(seed).isBeforeOrEqualTo(calendar.plus(second, d));
    assertThat(calendar.minus(first, d)).as(seed).isBeforeOrEqualTo(calendar.minus(second, d));
    assertThat(calendar.between(first, second)).as(seed).isGreaterThanOrEqualTo(Duration.ZERO);
    assertThat(calendar.plus(a, d)).as(seed).isBeforeOrEqualTo(calendar.plus(a, d.plusSeconds(1)));
  }

  private static void knowsTheSameWorkingDays(Subject s) {
    List<LocalDate> days = List.copyOf(s.oracle.workingDays);
    assertThat(s.calendar.countWorkingDays(FIRST, LAST.plusDays(1))).isEqualTo(days.size());
    for (int i = 0; i < QUESTIONS; i++) {
      LocalDate date = FIRST.plusDays(61 + s.random.nextInt(3652 - 122));
      assertThat(s.calendar.isWorkingDay(date))
          .as("seed %s %s", s.seed, date)
          .isEqualTo(s.oracle.workingDays.contains(date));
      assertThat(s.calendar.dayNote(date).isWorkingDay())
          .isEqualTo(s.oracle.workingDays.contains(date));
      LocalDate next = s.oracle.workingDays.higher(date);
      LocalDate previous = s.oracle.workingDays.lower(date);
      if (next != null) {
        assertThat(s.calendar.nextWorkingDay(date)).as("seed %s", s.seed).isEqualTo(next);
      }
      if (previous != null) {
        assertThat(s.calendar.previousWorkingDay(date)).as("seed %s", s.seed).isEqualTo(previous);
      }
    }
  }

  private static void knowsTheSameStretches(Subject s) {
    Instant from = s.start.plus(Duration.ofDays(10));
    Instant to = s.start.plus(Duration.ofDays(3640));
    List<OpenStretch> ours = s.calendar.openStretches(from, to);
    List<OpenStretch> theirs = new ArrayList<>();
    for (Instant[] stretch : s.oracle.stretches) {
      Instant start = stretch[0].isAfter(from) ? stretch[0] : from;
      Instant end = stretch[1].isBefore(to) ? stretch[1] : to;
      if (start.isBefore(end)) {
        theirs.add(new OpenStretch(start, end));
      }
    }
    assertThat(ours.equals(theirs)).as("seed %s stretches", s.seed).isTrue();
  }
}
