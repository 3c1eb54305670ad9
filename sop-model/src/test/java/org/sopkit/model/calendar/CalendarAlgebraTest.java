package org.sopkit.model.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sopkit.model.calendar.Calendars.compile;
import static org.sopkit.model.calendar.Calendars.nights;
import static org.sopkit.model.calendar.Calendars.nineToFive;
import static org.sopkit.model.calendar.Calendars.office;
import static org.sopkit.model.calendar.Calendars.paris;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalendarAlgebraTest {

  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);

  private static WorkingCalendar antananarivo() {
    return compile(
        CalendarDefinition.builder("provider")
            .version("7")
            .zone("Indian/Antananarivo")
            .openFromTo(MONDAY, FRIDAY, "08:00-16:00")
            .holiday(LocalDate.of(2026, 3, 5), "provider's day off"));
  }

  @Test
  void provider_and_client_are_both_there() {
    WorkingCalendar client = compile(office().holiday(WEDNESDAY, "client's day off"));
    WorkingCalendar both = client.intersection(antananarivo());
    assertThat(both.id()).isEqualTo("intersection(office, provider)");
    assertThat(both.version()).isEqualTo("1, 7");
    assertThat(both.zone()).isEqualTo(Calendars.PARIS);
    assertThat(both.definition()).isEmpty();
    // 08:00–16:00 at UTC+3 is 06:00–14:00 in a Paris winter: common are 09:00–12:00 and 13:00–14:00
    assertThat(both.openStretches(paris("2026-03-03T00:00"), paris("2026-03-04T00:00")))
        .containsExactly(
            new OpenStretch(paris("2026-03-03T09:00"), paris("2026-03-03T12:00")),
            new OpenStretch(paris("2026-03-03T13:00"), paris("2026-03-03T14:00")));
    // Tuesday 12:30 + 2 h: 1 on Tuesday; Wednesday and Thursday are closed; 1 on Friday
    assertThat(both.plus(paris("2026-03-03T12:30"), Duration.ofHours(2)))
        .isEqualTo(paris("2026-03-06T10:00"));
    assertThat(both.dayNote(WEDNESDAY).calendarId()).isEqualTo("office");
    assertThat(both.dayNote(WEDNESDAY.plusDays(1)).calendarId()).isEqualTo("provider");
    assertThat(both.dayNote(WEDNESDAY.plusDays(1)).cause()).isEqualTo(DayNote.Cause.HOLIDAY);
    assertThat(both.nextWorkingDay(LocalDate.of(2026, 3, 3))).isEqualTo(LocalDate.of(2026, 3, 6));
  }

  @Test
  void common_time_has_the_same_day_whichever_calendar_is_asked() {
    WorkingCalendar night =
        compile(
            CalendarDefinition.builder("n").zone(Calendars.PARIS).open(FRIDAY, "22:00-06:00+1"));
    WorkingCalendar saturday =
        compile(
            CalendarDefinition.builder("s")
                .zone(Calendars.PARIS)
                .open(java.time.DayOfWeek.SATURDAY, "00:00-24:00"));
    LocalDate friday = LocalDate.of(2026, 3, 6);
    for (WorkingCalendar common :
        List.of(night.intersection(saturday), saturday.intersection(night))) {
      assertThat(common.isWorkingDay(friday)).as(common.id()).isTrue();
      assertThat(common.isWorkingDay(friday.plusDays(1))).as(common.id()).isFalse();
      assertThat(common.closingOf(friday)).isEqualTo(paris("2026-03-07T06:00"));
    }
    // together with a calendar that never closes, a night shift is what it was
    WorkingCalendar same = compile(Calendars.always()).intersection(compile(nights()));
    assertThat(same.openingOf(friday)).isEqualTo(paris("2026-03-06T22:00"));
    assertThat(same.closingOf(friday)).isEqualTo(paris("2026-03-07T06:00"));
    assertThat(same.isWorkingDay(friday.plusDays(1))).isFalse();
  }

  @Test
  void a_union_is_open_when_either_is_and_joins_what_touches() {
    WorkingCalendar dayAndNight =
        compile(nights()).union(compile(office().open(MONDAY, "18:00-22:00")));
    assertThat(dayAndNight.openStretches(paris("2026-03-02T12:30"), paris("2026-03-03T08:00")))
        .containsExactly(new OpenStretch(paris("2026-03-02T13:00"), paris("2026-03-03T06:00")));
    assertThat(dayAndNight.dayNote(WEDNESDAY).isWorkingDay()).isTrue();
    assertThat(dayAndNight.dayNote(LocalDate.of(2026, 3, 7)).isWorkingDay()).isFalse();
  }

  @Test
  void a_difference_keeps_what_the_other_leaves() {
    WorkingCalendar meetings =
        compile(
            CalendarDefinition.builder("meetings")
                .zone("Europe/Paris")
                .open(MONDAY, "10:00-10:30", "11:30-14:00"));
    WorkingCalendar left = compile(office()).difference(meetings);
    assertThat(left.openStretches(paris("2026-03-02T00:00"), paris("2026-03-03T00:00")))
        .containsExactly(
            new OpenStretch(paris("2026-03-02T09:00"), paris("2026-03-02T10:00")),
            new OpenStretch(paris("2026-03-02T10:30"), paris("2026-03-02T11:30")),
            new OpenStretch(paris("2026-03-02T14:00"), paris("2026-03-02T18:00")));
  }

  @Test
  void a_day_of_which_nothing_is_left_is_no_working_day() {
    WorkingCalendar mondays =
        compile(CalendarDefinition.builder("m").zone("Europe/Paris").open(MONDAY, "08:00-20:00"));
    WorkingCalendar left = compile(office()).difference(mondays);
    LocalDate monday = LocalDate.of(2026, 3, 2);
    assertThat(left.isWorkingDay(monday)).isFalse();
    assertThat(left.dayNote(monday).cause()).isEqualTo(DayNote.Cause.COMBINATION);
    assertThat(left.dayNote(monday).calendarId()).isEqualTo("difference(office, m)");
  }

  @Test
  void an_intersection_with_itself_is_the_calendar_with_its_working_days() {
    WorkingCalendar nights = compile(nights());
    WorkingCalendar same = nights.intersection(nights);
    LocalDate saturday = LocalDate.of(2026, 3, 7);
    assertThat(same.isWorkingDay(saturday)).isFalse(); // its small hours are Friday's
    assertThat(same.closingOf(LocalDate.of(2026, 3, 6))).isEqualTo(paris("2026-03-07T06:00"));
    Instant from = paris("2026-01-01T00:00");
    Instant to = paris("2027-01-01T00:00");
    assertThat(same.openStretches(from, to)).isEqualTo(nights.openStretches(from, to));
  }

  @Test
  void two_calendars_without_a_common_hour_are_refused_when_they_are_combined() {
    WorkingCalendar day = compile(nineToFive());
    WorkingCalendar night = compile(nights());
    assertThatThrownBy(() -> day.intersection(night))
        .isInstanceOf(InvalidCalendarException.class)
        .hasMessageContaining("intersection(nine-to-five, nights) has no working time");
    assertThatThrownBy(() -> day.difference(day)).isInstanceOf(InvalidCalendarException.class);
  }

  @Test
  void real_and_clock_face_seconds_are_not_mixed() {
    WorkingCalendar real = compile(office());
    WorkingCalendar wall = compile(office().dstPolicy(DstPolicy.WALL));
    WorkingCalendar elsewhere =
        compile(
            CalendarDefinition.builder("e")
                .zone("Asia/Tehran")
                .open(MONDAY, "09:00-17:00")
                .dstPolicy(DstPolicy.WALL));
    assertThatThrownBy(() -> real.union(wall))
        .isInstanceOf(InvalidCalendarException.class)
        .hasMessageContaining("dstPolicy")
        .hasMessageContaining("Maybe give both ELAPSED");
    assertThatThrownBy(() -> wall.union(elsewhere)).isInstanceOf(InvalidCalendarException.class);
    WorkingCalendar both = wall.intersection(compile(nineToFive().dstPolicy(DstPolicy.WALL)));
    assertThat(both.between(paris("2026-03-02T00:00"), paris("2026-03-03T00:00")))
        .isEqualTo(Duration.ofHours(7)); // 3 + 4
  }

  @Test
  void an_instant_is_open_in_a_combination_as_its_parts_say() {
    List<String> zones = List.of("Europe/Paris", "America/Sao_Paulo", "Asia/Tehran");
    Random random = new Random(5);
    for (int seed = 0; seed < 12; seed++) {
      WorkingCalendar a = WorkingCalendar.of(RandomCalendars.definition(seed, zones.get(seed % 3)));
      WorkingCalendar b =
          WorkingCalendar.of(RandomCalendars.definition(seed + 1000, zones.get(seed / 2 % 3)));
      WorkingCalendar union = a.union(b);
      for (int i = 0; i < 200; i++) {
        Instant t = paris("2009-03-01T00:00").plusSeconds(random.nextInt(9 * 365 * 86_400));
        assertThat(union.isOpen(t)).isEqualTo(a.isOpen(t) || b.isOpen(t));
        Instant u = t.plusSeconds(random.nextInt(10_000_000));
        Duration parts = a.between(t, u).plus(b.between(t, u));
        Duration common = parts.minus(union.between(t, u));
        if (!common.isZero()) {
          WorkingCalendar both = a.intersection(b);
          assertThat(both.isOpen(t)).isEqualTo(a.isOpen(t) && b.isOpen(t));
          assertThat(both.between(t, u)).isEqualTo(common);
          assertThat(a.difference(b).between(t, u)).isEqualTo(a.between(t, u).minus(common));
          i += 20; // combining is the slow part here
        }
      }
    }
  }
}
