package org.sopkit.model.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopkit.model.sla.Fixtures.at;
import static org.sopkit.model.sla.Fixtures.clock;
import static org.sopkit.model.sla.Fixtures.resolution;
import static org.sopkit.model.sla.Fixtures.show;
import static org.sopkit.model.sla.Fixtures.ticket;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.calendar.EdgePolicy;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.raci.RaciRole;

/**
 * What holds of every kind of target on every kind of calendar, while time passes over random
 * histories of pauses.
 */
class EveryTargetLawsTest {

  private static final int TIMELINES = 60;
  private static final int MINUTES = 12 * 24 * 60;
  private static final Instant ORIGIN = at("Thu 2026-03-26 00:00"); // summer time, Easter Monday

  private static final List<String> NOTATIONS =
      List.of(
          "10h ouvrées",
          "sous 36h",
          "J+0 ouvrés à 20:00",
          "J+1 ouvrés",
          "J+2 ouvrés à 12:00",
          "J+2 ouvrés à 20:00",
          "J+1 ouvrés à la même heure",
          "J+3 ouvrés à 03:00",
          "J+1",
          "J+2 à 20:00",
          "J+3 à 07:00 (sans report)",
          "J+3 (sans report)",
          "J+2 à la même heure",
          "reçu avant 12:00, fait le jour même",
          "reçu avant jeudi 12:00, fait vendredi",
          "chaque lundi à 12:00",
          "by 2026-04-01T14:00:00Z");

  static Stream<Arguments> targets() {
    return calendars().flatMap(calendar -> NOTATIONS.stream().map(n -> Arguments.of(calendar, n)));
  }

  private static Stream<WorkingCalendar> calendars() {
    WorkingCalendar lunch = Fixtures.weekdays("09:00-12:00", "13:00-17:30");
    WorkingCalendar night =
        WorkingCalendar.of(
            CalendarDefinition.builder("night")
                .version("1")
                .zone("Europe/Paris")
                .openFromTo(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "22:00-06:00+1")
                .build());
    WorkingCalendar always =
        WorkingCalendar.of(
            CalendarDefinition.builder("always")
                .version("1")
                .zone("Europe/Paris")
                .openFromTo(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, "00:00-24:00")
                .build());
    return Stream.of(Fixtures.office(), lunch.withEdgePolicy(EdgePolicy.ROLL), night, always);
  }

  private static SlaObjective objective(String notation, WorkingCalendar calendar) {
    return resolution(notation, calendar)
        .withWarnings(
            WarningThreshold.atPercent(50),
            WarningThreshold.atPercent(99),
            WarningThreshold.beforeEnd(Duration.ofHours(3)))
        .withEscalations(
            EscalationStep.beforeDue(Duration.ofMinutes(30), RaciRole.RESPONSIBLE),
            EscalationStep.afterDue(Duration.ZERO, RaciRole.INFORMED),
            EscalationStep.afterDue(Duration.ofHours(2), RaciRole.ACCOUNTABLE));
  }

  /** Pauses, some of the second of another event, and sometimes an end. */
  private static List<TaskEvent> history(Random random) {
    List<TaskEvent> events = new ArrayList<>();
    int minute = random.nextInt(3 * 24 * 60);
    events.add(TaskEvent.of(minute(minute), TaskEventType.CREATED));
    int depth = 0;
    for (int i = random.nextInt(9); i > 0; i--) {
      // whole hours, so that pauses begin on openings, closings and deadlines
      int next = minute + random.nextInt(24 * 60);
      minute = random.nextBoolean() ? next : Math.max(minute, next / 60 * 60);
      boolean pauses = depth == 0 || random.nextInt(4) == 0;
      events.add(
          TaskEvent.of(minute(minute), pauses ? TaskEventType.PAUSED : TaskEventType.RESUMED));
      depth += pauses ? 1 : -1;
    }
    if (random.nextInt(3) == 0) {
      events.add(TaskEvent.of(minute(minute + random.nextInt(2_000)), TaskEventType.COMPLETED));
    }
    return events;
  }

  private static Instant minute(int minute) {
    return ORIGIN.plusSeconds(60L * minute);
  }

  @ParameterizedTest(name = "{1} on {0}")
  @MethodSource("targets")
  void time_passes_without_surprises(WorkingCalendar calendar, String notation) {
    Random random = new Random(20260326);
    SlaClock clock = clock(calendar, objective(notation, calendar));
    for (int i = 0; i < TIMELINES; i++) {
      List<TaskEvent> events = history(random);
      Walk walk = new Walk(clock, events);
      Instant end = minute(MINUTES + 6 * 24 * 60);
      while (walk.now.isBefore(end)) {
        walk.checkUntilNextChange(random);
      }
    }
  }

  /** One history, of which every event is known once it has happened. */
  private static final class Walk {
    private final SlaClock clock;
    private final List<TaskEvent> events;
    private Instant now;
    private SlaStatus status;

    Walk(SlaClock clock, List<TaskEvent> events) {
      this.clock = clock;
      this.events = events;
      this.now = events.get(0).at();
      this.status = status(now);
    }

    private SlaStatus status(Instant instant) {
      List<TaskEvent> happened =
          events.stream().filter(event -> !event.at().isAfter(instant)).toList();
      return clock.evaluate(ticket(), new TaskTimeline("T-1", happened), instant).statuses().get(0);
    }

    /** Goes on to the next event or change, and looks at an instant or two on the way. */
    void checkUntilNextChange(Random random) {
      Instant limit =
          events.stream()
              .map(TaskEvent::at)
              .filter(at -> at.isAfter(now))
              .findFirst()
              .orElse(now.plus(Duration.ofDays(2)));
      Instant change = status.nextChange();
      boolean changes = change != null && !change.isAfter(limit);
      Instant next = changes ? change : limit;
      long wait = Duration.between(now, next).toSeconds();
      long first = 1 + random.nextLong(wait);
      for (long seconds : new long[] {1, first, wait - 1}) {
        if (seconds >= 1 && seconds < wait) {
          SlaStatus between = status(now.plusSeconds(seconds));
          assertThat(changing(between)).as(text(seconds)).isEqualTo(changing(status));
          assertThat(between.nextChange()).as(text(seconds)).isEqualTo(change);
        }
      }
      SlaStatus then = status(next);
      if (changes && then.stoppedAt() == null) {
        assertThat(changing(then)).as(text(wait)).isNotEqualTo(changing(status));
      }
      assertThat(then.notices()).as(text(wait)).containsAll(status.notices());
      assertThat(then.elapsed()).as(text(wait)).isGreaterThanOrEqualTo(status.elapsed());
      now = next;
      status = then;
      checkFigures(then);
    }

    private void checkFigures(SlaStatus then) {
      if (then.length() == null) {
        return;
      }
      Instant end = then.stoppedAt() == null ? now : then.stoppedAt();
      assertThat(then.elapsed().plus(then.remaining())).isEqualTo(then.length());
      boolean late = then.due().isBefore(end);
      assertThat(then.state() == SlaState.BREACHED_OPEN || then.state() == SlaState.BREACHED_CLOSED)
          .as(text(0))
          .isEqualTo(late);
      assertThat(then.remaining().isNegative()).as(text(0)).isIn(false, late);
      if (late) {
        assertThat(then.remaining()).as(text(0)).isLessThanOrEqualTo(Duration.ZERO);
      }
      assertThat(then.due()).as(text(0)).isAfterOrEqualTo(then.originalDue());
    }

    private static List<Object> changing(SlaStatus status) {
      return List.of(status.state(), status.notices());
    }

    private String text(long seconds) {
      StringBuilder text = new StringBuilder();
      events.forEach(e -> text.append(show(e.at())).append(' ').append(e.type()).append("; "));
      return text + "at " + show(now) + " + " + seconds + " s: " + status;
    }
  }

  @ParameterizedTest(name = "{1} on {0}")
  @MethodSource("targets")
  void figures_agree_with_counting_minutes_one_by_one(WorkingCalendar calendar, String notation) {
    Random random = new Random(20260327);
    SlaClock clock = clock(calendar, objective(notation, calendar));
    SlaTarget target = SlaNotation.parse(notation);
    for (int i = 0; i < TIMELINES / 4; i++) {
      List<TaskEvent> events = history(random);
      for (int k = 0; k < 6; k++) {
        Instant now = events.get(0).at().plusSeconds(60L * random.nextInt(MINUTES));
        List<TaskEvent> happened = events.stream().filter(e -> !e.at().isAfter(now)).toList();
        SlaStatus status =
            clock.evaluate(ticket(), new TaskTimeline("T-1", happened), now).statuses().get(0);
        if (status.start() != null && status.length() != null) {
          Instant end = status.stoppedAt() == null ? now : status.stoppedAt();
          Minutes minutes = Minutes.count(calendar, target, happened, status.start(), end);
          String what = notation + " at " + show(now) + ": " + happened + " " + status;
          assertThat(status.elapsed().toMinutes()).as(what).isEqualTo(minutes.ran);
          assertThat(status.paused().toMinutes()).as(what).isEqualTo(minutes.stood);
        }
      }
    }
  }

  /** The slow and obvious way: looks at each minute and asks whether it counts. */
  private static final class Minutes {
    private long ran;
    private long stood;

    static Minutes count(
        WorkingCalendar calendar,
        SlaTarget target,
        List<TaskEvent> events,
        Instant start,
        Instant end) {
      boolean byDay = target instanceof SlaTarget.DayOffset || target instanceof SlaTarget.CutOff;
      boolean movable =
          byDay
              || target instanceof SlaTarget.WorkingTime
              || target instanceof SlaTarget.ElapsedTime;
      boolean real =
          target instanceof SlaTarget.ElapsedTime
              || target instanceof SlaTarget.FixedInstant
              || (target instanceof SlaTarget.DayOffset offset
                  && offset.dayKind() == SlaTarget.DayKind.CALENDAR);
      Minutes minutes = new Minutes();
      boolean opened = false; // since the pause began
      for (Instant t = start; t.isBefore(end); t = t.plusSeconds(60)) {
        boolean open = calendar.isOpen(t);
        boolean paused = pauses(events, t) > 0;
        opened = paused && (opened || open || !byDay);
        boolean stands = opened && paused;
        if (real || open) {
          minutes.stood += stands ? 1 : 0;
          minutes.ran += stands && movable ? 0 : 1;
        }
      }
      return minutes;
    }

    private static int pauses(List<TaskEvent> events, Instant t) {
      int pauses = 0;
      for (TaskEvent event : events) {
        if (!event.at().isAfter(t)) {
          pauses += event.type() == TaskEventType.PAUSED ? 1 : 0;
          pauses -= event.type() == TaskEventType.RESUMED ? 1 : 0;
        }
      }
      return pauses;
    }
  }
}
