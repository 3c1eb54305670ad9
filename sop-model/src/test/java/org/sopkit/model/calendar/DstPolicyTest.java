package org.sopkit.model.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sopkit.model.calendar.Calendars.compile;
import static org.sopkit.model.calendar.Calendars.paris;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Boundaries and sums on the nights of a change. Paris: on Sunday 2026-03-29 02:00 becomes 03:00
 * (at 01:00 UTC), on Sunday 2026-10-25 03:00 becomes 02:00 (at 01:00 UTC).
 */
class DstPolicyTest {

  private static WorkingCalendar open(DstPolicy policy, DayOfWeek day, String... hours) {
    return compile(
        CalendarDefinition.builder("c").zone("Europe/Paris").open(day, hours).dstPolicy(policy));
  }

  private static List<OpenStretch> onTheNightOf(WorkingCalendar calendar, String date) {
    Instant noon = LocalDate.parse(date).atTime(12, 0).atZone(Calendars.PARIS).toInstant();
    return calendar.openStretches(noon.minus(Duration.ofHours(20)), noon);
  }

  private static OpenStretch utc(String date, String from, String to) {
    return new OpenStretch(
        Instant.parse(date + "T" + from + ":00Z"), Instant.parse(date + "T" + to + ":00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    // night of, policy, hours counted of Saturday 22:00–06:00
    "2026-03-28, ELAPSED, 7",
    "2026-03-28, WALL, 8",
    "2026-10-24, ELAPSED, 9",
    "2026-10-24, WALL, 8",
    "2026-03-21, ELAPSED, 8",
    "2026-03-21, WALL, 8",
  })
  void a_night_shift_counts_real_or_clock_face_hours(LocalDate night, DstPolicy policy, int hours) {
    WorkingCalendar calendar = open(policy, SATURDAY, "22:00-06:00+1");
    assertThat(calendar.between(paris(night + "T12:00"), paris(night.plusDays(1) + "T12:00")))
        .isEqualTo(Duration.ofHours(hours));
    assertThat(calendar.plus(paris(night + "T22:00"), Duration.ofHours(hours)))
        .isEqualTo(paris(night.plusDays(1) + "T06:00"));
    assertThat(calendar.minus(paris(night.plusDays(1) + "T06:00"), Duration.ofHours(hours)))
        .isEqualTo(paris(night + "T22:00"));
    assertThat(calendar.closingOf(night)).isEqualTo(paris(night.plusDays(1) + "T06:00"));
  }

  @Test
  void an_opening_in_a_gap_moves_forward_by_the_gap() {
    // 02:30 becomes 03:30, that is 01:30 UTC; 06:00 is 04:00 UTC
    assertThat(onTheNightOf(open(DstPolicy.ELAPSED, SUNDAY, "02:30-06:00"), "2026-03-29"))
        .containsExactly(utc("2026-03-29", "01:30", "04:00"));
    // by the clock face, half of the skipped hour counts at once, at the change
    WorkingCalendar wall = open(DstPolicy.WALL, SUNDAY, "02:30-06:00");
    assertThat(onTheNightOf(wall, "2026-03-29"))
        .containsExactly(utc("2026-03-29", "01:00", "04:00"));
    assertThat(wall.between(paris("2026-03-29T01:00"), paris("2026-03-29T07:00")))
        .isEqualTo(Duration.ofMinutes(210));
  }

  @Test
  void a_closing_in_a_gap_moves_forward_by_the_gap_and_so_keeps_the_length() {
    // 01:00–02:30 is 1 h 30: from 00:00 UTC to 01:30 UTC, when the clock shows 03:30
    assertThat(onTheNightOf(open(DstPolicy.ELAPSED, SUNDAY, "01:00-02:30"), "2026-03-29"))
        .containsExactly(utc("2026-03-29", "00:00", "01:30"));
    WorkingCalendar wall = open(DstPolicy.WALL, SUNDAY, "01:00-02:30");
    assertThat(onTheNightOf(wall, "2026-03-29"))
        .containsExactly(utc("2026-03-29", "00:00", "01:00"));
    assertThat(wall.between(paris("2026-03-29T00:00"), paris("2026-03-29T07:00")))
        .isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void an_interval_that_a_gap_empties_is_dropped() {
    // 02:30 becomes 03:30, after 03:15
    WorkingCalendar calendar = open(DstPolicy.ELAPSED, SUNDAY, "02:30-03:15");
    assertThat(onTheNightOf(calendar, "2026-03-29")).isEmpty();
    DayNote note = calendar.dayNote(LocalDate.of(2026, 3, 29));
    assertThat(note.isWorkingDay()).isFalse();
    assertThat(note.cause()).isEqualTo(DayNote.Cause.ZONE);
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 3, 29))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 4, 5))).isTrue();
    // wholly within the gap: real seconds move on, clock-face seconds do not exist
    assertThat(onTheNightOf(open(DstPolicy.ELAPSED, SUNDAY, "02:10-02:50"), "2026-03-29"))
        .containsExactly(utc("2026-03-29", "01:10", "01:50"));
    assertThat(onTheNightOf(open(DstPolicy.WALL, SUNDAY, "02:10-02:50"), "2026-03-29")).isEmpty();
  }

  @Test
  void neighbours_that_touch_in_a_gap_are_one_interval() {
    List<OpenStretch> one =
        onTheNightOf(open(DstPolicy.ELAPSED, SUNDAY, "01:00-03:15"), "2026-03-29");
    assertThat(
            onTheNightOf(
                open(DstPolicy.ELAPSED, SUNDAY, "01:00-02:30", "02:30-03:15"), "2026-03-29"))
        .isEqualTo(one)
        .containsExactly(utc("2026-03-29", "00:00", "01:15"));
  }

  @ParameterizedTest
  @CsvSource({
    // hours, opening and closing in UTC; 02:00–03:00 comes twice: 00:00–01:00 UTC and 01:00–02:00
    // UTC
    "02:30-06:00, 00:30, 05:00", // an opening is its first occurrence
    "01:00-02:30, 23:00, 00:30", // a closing is its first: 1 h 30 as on any day
    "02:10-02:50, 00:10, 00:50", // both in the first pass
    "01:00-03:00, 23:00, 02:00", // 03:00 comes once, after the second pass
  })
  void an_ambiguous_boundary_is_its_first_occurrence(String hours, String opening, String closing) {
    Instant from =
        Instant.parse(
            (opening.startsWith("23") ? "2026-10-24T" : "2026-10-25T") + opening + ":00Z");
    for (DstPolicy policy : DstPolicy.values()) {
      assertThat(onTheNightOf(open(policy, SUNDAY, hours), "2026-10-25"))
          .as("%s", policy)
          .containsExactly(new OpenStretch(from, Instant.parse("2026-10-25T" + closing + ":00Z")));
    }
  }

  @Test
  void the_repeated_hour_stands_still_on_the_clock_face() {
    WorkingCalendar wall = open(DstPolicy.WALL, SUNDAY, "00:00-24:00");
    Instant firstPass = Instant.parse("2026-10-25T00:30:00Z"); // 02:30, first time
    Instant secondPass = Instant.parse("2026-10-25T01:30:00Z"); // 02:30, second time
    assertThat(wall.isOpen(secondPass)).isTrue();
    assertThat(wall.between(firstPass, secondPass)).isEqualTo(Duration.ofMinutes(30));
    assertThat(wall.between(secondPass, Instant.parse("2026-10-25T02:00:00Z"))).isZero();
    // 01:00 + 2 h is 03:00 on the clock, three real hours later
    assertThat(wall.plus(paris("2026-10-25T01:00"), Duration.ofHours(2)))
        .isEqualTo(paris("2026-10-25T03:00"));
    assertThat(wall.between(paris("2026-10-25T00:00"), paris("2026-10-26T00:00")))
        .isEqualTo(Duration.ofHours(24));
  }

  @Test
  void a_deadline_in_a_skipped_hour_is_the_change() {
    WorkingCalendar wall = open(DstPolicy.WALL, SUNDAY, "00:00-24:00");
    Instant change = Instant.parse("2026-03-29T01:00:00Z");
    // 01:30 + 1 h would be 02:30, which does not exist
    assertThat(wall.plus(paris("2026-03-29T01:30"), Duration.ofHours(1))).isEqualTo(change);
    assertThat(wall.plus(paris("2026-03-29T01:30"), Duration.ofMillis(3_600_500)))
        .isEqualTo(change);
    assertThat(wall.between(paris("2026-03-29T01:30"), change)).isEqualTo(Duration.ofMinutes(90));
    assertThat(wall.plus(paris("2026-03-29T01:30"), Duration.ofHours(2)))
        .isEqualTo(paris("2026-03-29T03:30"));
  }

  @Test
  void a_close_in_a_skipped_hour_rolls_when_told_so() {
    WorkingCalendar wall =
        compile(
            CalendarDefinition.builder("c")
                .zone("Europe/Paris")
                .open(SUNDAY, "01:00-02:30", "10:00-12:00")
                .dstPolicy(DstPolicy.WALL)
                .edgePolicy(EdgePolicy.ROLL));
    // 01:00 + 1 h 15 lies in the skipped hour, where the calendar closes
    assertThat(wall.plus(paris("2026-03-29T01:00"), Duration.ofMinutes(75)))
        .isEqualTo(paris("2026-03-29T10:00"));
    assertThat(wall.plus(paris("2026-03-29T01:00"), Duration.ofMinutes(90)))
        .isEqualTo(paris("2026-03-29T10:00"));
    assertThat(wall.plus(paris("2026-03-29T01:00"), Duration.ofMinutes(100)))
        .isEqualTo(paris("2026-03-29T10:10"));
  }

  @Test
  void a_date_that_the_zone_skipped_has_no_hours() {
    // Samoa went from Thursday 2011-12-29 to Saturday 2011-12-31
    for (DstPolicy policy : DstPolicy.values()) {
      WorkingCalendar apia =
          compile(
              CalendarDefinition.builder("apia")
                  .zone("Pacific/Apia")
                  .openFromTo(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-17:00")
                  .dstPolicy(policy));
      LocalDate friday = LocalDate.of(2011, 12, 30);
      assertThat(apia.isWorkingDay(friday)).isFalse();
      assertThat(apia.dayNote(friday).cause()).isEqualTo(DayNote.Cause.ZONE);
      assertThat(
              apia.between(
                  Instant.parse("2011-12-30T04:00:00Z"), // Thursday 18:00
                  Instant.parse("2012-01-02T00:00:00Z"))) // Monday 14:00
          .isEqualTo(Duration.ofHours(5));
    }
  }

  @Test
  void half_an_hour_can_be_skipped_and_repeated_too() {
    // Lord Howe Island moves its clocks by 30 minutes, on Sunday 2026-04-05 from 02:00 back to
    // 01:30
    for (DstPolicy policy : DstPolicy.values()) {
      WorkingCalendar island =
          compile(
              CalendarDefinition.builder("lord-howe")
                  .zone("Australia/Lord_Howe")
                  .open(SUNDAY, "00:00-06:00")
                  .dstPolicy(policy));
      Instant start = Instant.parse("2026-04-04T12:00:00Z");
      assertThat(island.between(start, start.plus(Duration.ofHours(24))))
          .isEqualTo(Duration.ofMinutes(policy == DstPolicy.ELAPSED ? 390 : 360));
    }
  }
}
