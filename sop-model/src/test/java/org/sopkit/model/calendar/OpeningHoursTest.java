package org.sopkit.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

  @ParameterizedTest
  @ValueSource(strings = {"09:60-10:00", "09:00:60-10:00", "09:00-24:01", "09:00-24:00:01"})
  void a_clock_time_that_no_clock_shows_is_refused(String text) {
    assertThatThrownBy(() -> OpeningHours.parse(text))
        .isInstanceOf(InvalidCalendarException.class)
        .hasMessageContaining("outside 00:00–24:00");
  }

  @Test
  void the_last_minute_and_the_last_second_are_clock_times() {
    assertThat(OpeningHours.parse("08:59:59-09:59").startSecond()).isEqualTo(9 * 3600 - 1);
    assertThat(OpeningHours.parse("00:00-24:00").endSecond()).isEqualTo(86_400);
  }

  @Test
  void hours_are_ordered_by_start_and_then_by_end() {
    OpeningHours morning = OpeningHours.parse("09:00-12:00");
    assertThat(morning).isLessThan(OpeningHours.parse("10:00-11:00"));
    assertThat(morning).isLessThan(OpeningHours.parse("09:00-13:00"));
    assertThat(morning).isGreaterThan(OpeningHours.parse("09:00-11:00"));
    assertThat(morning).isEqualByComparingTo(OpeningHours.parse("09:00-12:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "09:00-12:30, 32400, 45000, 09:00-12:30",
    "9:00 - 12:30, 32400, 45000, 09:00-12:30",
    "09:00–12:30, 32400, 45000, 09:00-12:30",
    "09:00:30-12:30:01, 32430, 45001, 09:00:30-12:30:01",
    "00:00-24:00, 0, 86400, 00:00-24:00",
    "22:00-06:00+1, 79200, 108000, 22:00-06:00+1",
    "22:00-00:00+1, 79200, 86400, 22:00-24:00",
    "09:00-09:00+1, 32400, 118800, 09:00-09:00+1",
    "02:00+1-02:30+1, 93600, 95400, 02:00+1-02:30+1",
    "23:00+1-24:00+1, 169200, 172800, 23:00+1-24:00+1",
  })
  void a_text_is_read_and_written(String text, int start, int end, String canonical) {
    OpeningHours hours = OpeningHours.parse(text);
    assertThat(hours).isEqualTo(new OpeningHours(start, end)).hasToString(canonical);
    assertThat(OpeningHours.parse(canonical)).isEqualTo(hours);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "18:00-09:00 | 18:00–09:00 ends before it starts. Maybe it crosses midnight: use 18:00–09:00 with crossing(), written 18:00-09:00+1, or swap the two.",
        "09:00-09:00 | ends before it starts",
        "09:00-00:00 | Maybe the end of the day is meant: use 24:00",
        "24:01-24:02 | outside 00:00–24:00",
        "09:60-10:00 | outside 00:00–24:00",
        "09:00:60-10:00 | outside 00:00–24:00",
        "09:00-10:00+1 | longer than 24 hours",
        "00:00-24:00+1 | longer than 24 hours",
        "9-17 | is not understood. Maybe write 09:00-12:30",
        "'' | is not understood",
        "09:00 | is not understood",
        "٠٩:٠٠-١٢:٠٠ | is not understood",
      })
  void a_text_without_meaning_is_refused_with_a_way_out(String text, String message) {
    assertThatThrownBy(() -> OpeningHours.parse(text))
        .isInstanceOf(InvalidCalendarException.class)
        .hasMessageContaining(message);
  }

  @Test
  void the_factories_say_where_they_end() {
    LocalTime ten = LocalTime.of(22, 0);
    LocalTime six = LocalTime.of(6, 0);
    assertThat(OpeningHours.crossing(ten, six)).hasToString("22:00-06:00+1");
    assertThat(OpeningHours.crossing(ten, six).crossesMidnight()).isTrue();
    assertThat(OpeningHours.of(six, ten)).hasToString("06:00-22:00");
    assertThat(OpeningHours.of(six, ten).crossesMidnight()).isFalse();
    assertThat(OpeningHours.untilMidnight(ten)).hasToString("22:00-24:00");
    assertThat(OpeningHours.untilMidnight(ten).crossesMidnight()).isFalse();
    assertThat(OpeningHours.allDay()).hasToString("00:00-24:00");
  }

  @Test
  void an_interval_within_a_day_does_not_cross_midnight_by_accident() {
    assertThatThrownBy(() -> OpeningHours.of(LocalTime.of(18, 0), LocalTime.of(9, 0)))
        .isInstanceOf(InvalidCalendarException.class)
        .hasMessageContaining("with crossing()");
    assertThatThrownBy(() -> OpeningHours.crossing(LocalTime.of(9, 0), LocalTime.of(9, 1)))
        .isInstanceOf(InvalidCalendarException.class)
        .hasMessageContaining("longer than 24 hours");
  }

  @Test
  void fractions_of_a_second_are_refused() {
    assertThatThrownBy(() -> OpeningHours.of(LocalTime.of(9, 0), LocalTime.MAX))
        .isInstanceOf(InvalidCalendarException.class)
        .hasMessageContaining("untilMidnight");
  }

  @ParameterizedTest
  @CsvSource({"-1, 10", "10, 10", "10, 9", "0, 86401", "86400, 172801"})
  void seconds_that_are_no_interval_are_refused(int start, int end) {
    assertThatThrownBy(() -> new OpeningHours(start, end))
        .isInstanceOf(InvalidCalendarException.class);
  }
}
