package org.sopkit.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left null is named. */
@NullUnmarked
class MissingValuesTest {

  private static final LocalDate DATE = LocalDate.of(2026, 12, 24);

  private static CalendarBuilder builder() {
    return CalendarDefinition.builder("office")
        .zone("Europe/Paris")
        .openFromTo(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-17:00");
  }

  private static Arguments missing(String field, ThrowingCallable call) {
    return Arguments.of(field, call);
  }

  static Stream<Arguments> nulls() {
    return Stream.of(
        missing("zone", () -> builder().zone((String) null)),
        missing("zone", () -> builder().zone((ZoneId) null)),
        missing("weeklyHours", () -> builder().open(null, "09:00-12:00")),
        missing("weeklyHours", () -> builder().openFromTo(DayOfWeek.MONDAY, null, "09:00-12:00")),
        missing("weeklyHours.SUNDAY", () -> builder().open(DayOfWeek.SUNDAY, (String) null)),
        missing("weeklyHours.SUNDAY", () -> builder().open(DayOfWeek.SUNDAY, (OpeningHours) null)),
        missing("overrides", () -> builder().override(null)),
        missing("overrides.date", () -> builder().closed(null, "inventory")),
        missing("overrides.date", () -> builder().hoursOn(null, "09:00-12:00")),
        missing("overrides[2026-12-24]", () -> builder().hoursOn(DATE, (String) null)),
        missing("overrides[2026-12-24]", () -> builder().breakOn(DATE, null)),
        missing("holidays", () -> builder().holiday((HolidayDefinition) null)),
        missing("definition", () -> WorkingCalendar.of(null)),
        missing("holidays", () -> WorkingCalendar.of(builder().build(), null)),
        missing("other", () -> WorkingCalendar.of(builder().build()).union(null)));
  }

  @ParameterizedTest
  @MethodSource("nulls")
  void a_value_that_is_missing_is_named(String field, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidCalendarException.class, e -> assertThat(e.field()).isEqualTo(field))
        .hasMessageContaining("is missing. Maybe");
  }

  @Test
  void an_empty_entry_among_the_hours_of_a_date_is_named() {
    assertThatThrownBy(
            () ->
                new DateOverride.OtherHours(
                    DATE, Arrays.asList((OpeningHours) null), null, "inventory"))
        .isInstanceOfSatisfying(
            InvalidCalendarException.class,
            e -> assertThat(e.field()).isEqualTo("overrides[2026-12-24].hours"))
        .hasMessageContaining("empty entry");
  }

  @Test
  void calendars_without_a_common_year_name_both_horizons() {
    WorkingCalendar past =
        WorkingCalendar.of(builder().build()).withHorizon(new Horizon(2000, 2009));
    WorkingCalendar future =
        WorkingCalendar.of(builder().build()).withHorizon(new Horizon(2030, 2039));
    for (ThrowingCallable call :
        new ThrowingCallable[] {
          () -> past.union(future), () -> future.intersection(past), () -> past.difference(future)
        }) {
      assertThatThrownBy(call)
          .isInstanceOfSatisfying(
              InvalidCalendarException.class, e -> assertThat(e.field()).isEqualTo("horizon"))
          .hasMessageContaining("2000–2009")
          .hasMessageContaining("2030–2039")
          .hasMessageContaining("withHorizon(new Horizon(2000, 2039))");
    }
    WorkingCalendar touching =
        WorkingCalendar.of(builder().build()).withHorizon(new Horizon(2009, 2010));
    assertThat(past.union(touching).horizon()).isEqualTo(new Horizon(2009, 2009));
  }
}
