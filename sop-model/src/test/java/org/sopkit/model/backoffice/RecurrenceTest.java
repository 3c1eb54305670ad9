package org.sopkit.model.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=DAILY | 1",
        "FREQ=WEEKLY;BYDAY=MO | 7",
        "FREQ=WEEKLY;BYDAY=MO,TH | 3", // Monday to Thursday 3, Thursday to Monday 4
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR | 14",
        "FREQ=MONTHLY;BYMONTHDAY=31 | 31", // only months with 31 days: July to August
        "FREQ=MONTHLY;BYDAY=-1FR | 28",
        "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24 | 365",
        "FREQ=DAILY;COUNT=1 | 2147483647",
        "FREQ=WEEKLY;BYDAY=MO;UNTIL=20200101 | 7", // ended long ago, still every week
      })
  void the_shortest_gap_counts_days(String rule, int days) {
    assertThat(Recurrence.of(rule).shortestGapInDays()).isEqualTo(days);
  }

  @Test
  void the_usual_ones_have_names() {
    assertThat(Recurrence.daily()).hasToString("FREQ=DAILY");
    assertThat(Recurrence.weekly(DayOfWeek.MONDAY)).hasToString("FREQ=WEEKLY;BYDAY=MO");
    assertThat(Recurrence.monthly(5)).hasToString("FREQ=MONTHLY;BYMONTHDAY=5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "every Monday", "BYDAY=MO", "FREQ=WEEKLY;BYDAY=XX", "RRULE:FREQ=DAILY"})
  void what_is_no_rule_is_refused(String rule) {
    assertThatThrownBy(() -> Recurrence.of(rule))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "recurrence: \"%s\" is no recurrence rule. Maybe write it as RFC 5545 does, for example"
                + " FREQ=WEEKLY;BYDAY=MO for every Monday.",
            rule);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FREQ=HOURLY", "FREQ=MINUTELY", "FREQ=SECONDLY"})
  void a_task_does_not_come_back_within_a_day(String rule) {
    assertThatThrownBy(() -> Recurrence.of(rule))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("comes back within a day");
  }

  @Test
  void the_thirtieth_of_february_never_comes() {
    assertThatThrownBy(() -> Recurrence.of("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("never comes");
  }

  @Test
  void a_rule_without_end_to_its_text_is_refused_shortened() {
    assertThatThrownBy(() -> Recurrence.of("FREQ=DAILY;" + "X".repeat(1_000_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(250));
  }

  @Test
  void dates_lie_from_the_first_day_asked_to_before_the_last() {
    LocalDate monday = LocalDate.of(2026, 3, 2);
    Recurrence weekly = Recurrence.of("FREQ=WEEKLY;BYDAY=MO");
    assertThat(weekly.datesBetween(monday, monday, monday.plusWeeks(2)))
        .containsExactly(monday, monday.plusWeeks(1));
    assertThat(weekly.datesBetween(monday, monday.plusDays(1), monday.plusWeeks(3)))
        .containsExactly(monday.plusWeeks(1), monday.plusWeeks(2));
    assertThat(weekly.datesBetween(monday, monday.minusYears(1), monday.plusDays(1)))
        .as("none before the first")
        .containsExactly(monday);
  }

  @Test
  void every_second_week_is_counted_from_the_first_day() {
    LocalDate monday = LocalDate.of(2026, 3, 2);
    assertThat(
            Recurrence.of("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO")
                .datesBetween(monday, monday.plusDays(1), monday.plusWeeks(5)))
        .containsExactly(monday.plusWeeks(2), monday.plusWeeks(4));
  }

  @Test
  void a_rule_that_has_ended_has_no_more_dates() {
    LocalDate monday = LocalDate.of(2026, 3, 2);
    assertThat(
            Recurrence.of("FREQ=DAILY;UNTIL=20260304T120000Z")
                .datesBetween(monday, monday, monday.plusWeeks(1)))
        .containsExactly(monday, monday.plusDays(1), monday.plusDays(2));
    assertThat(
            Recurrence.of("FREQ=DAILY;COUNT=2").datesBetween(monday, monday, monday.plusWeeks(1)))
        .containsExactly(monday, monday.plusDays(1));
  }

  @Test
  void more_than_a_hundred_years_are_refused() {
    assertThatThrownBy(
            () ->
                Recurrence.daily()
                    .datesBetween(
                        LocalDate.of(1, 1, 1), LocalDate.of(1, 1, 1), LocalDate.of(2026, 3, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("more than 100 years");
  }
}
