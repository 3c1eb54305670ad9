package org.sopkit.model.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sopkit.model.calendar.Calendars.office;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class CalendarDefinitionTest {

  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);

  private static void refuses(Consumer<CalendarBuilder> change, String field, String message) {
    CalendarBuilder builder = office();
    assertThatThrownBy(
            () -> {
              change.accept(builder);
              builder.build();
            })
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidCalendarException.class))
        .satisfies(e -> assertThat(e.field()).isEqualTo(field))
        .satisfies(e -> assertThat(e.problem()).contains(message).contains("Maybe"))
        .satisfies(e -> assertThat(e).hasMessage(e.field() + ": " + e.problem()));
  }

  @Test
  void reversed_hours_name_the_weekday() {
    refuses(b -> b.open(SATURDAY, "18:00-09:00"), "weeklyHours.SATURDAY", "ends before it starts");
  }

  @Test
  void overlapping_hours_of_a_day_are_refused() {
    refuses(
        b -> b.open(MONDAY, "17:00-19:00"),
        "weeklyHours.MONDAY",
        "13:00-18:00 and 17:00-19:00 overlap");
  }

  @Test
  void hours_that_run_into_the_next_day_are_refused() {
    refuses(
        b -> b.open(MONDAY, "22:00-09:30+1"),
        "weeklyHours.MONDAY",
        "22:00-09:30+1 runs into 09:00-12:00 of TUESDAY");
    // over the end of the week
    refuses(b -> b.open(SUNDAY, "22:00-09:30+1"), "weeklyHours.SUNDAY", "of MONDAY");
  }

  @Test
  void hours_that_touch_the_next_day_are_fine() {
    CalendarDefinition definition =
        office().open(MONDAY, "22:00-09:00+1").open(FRIDAY, "18:00-22:00").build();
    assertThat(definition.weeklyHours().get(MONDAY)).hasSize(3);
    assertThat(definition.weeklyHours().get(TUESDAY)).hasSize(2);
  }

  @Test
  void hours_that_start_on_the_next_day_are_refused() {
    refuses(
        b -> b.open(SATURDAY, "02:00+1-03:00+1"), "weeklyHours.SATURDAY", "starts on the next day");
  }

  @Test
  void hours_of_a_date_name_the_date() {
    refuses(b -> b.hoursOn(WEDNESDAY, "9"), "overrides[2026-03-04]", "is not understood");
    refuses(b -> b.hoursOn(WEDNESDAY), "overrides[2026-03-04].hours", "there are none");
    refuses(
        b -> b.hoursOn(WEDNESDAY, "09:00-12:00", "11:00-13:00"),
        "overrides[2026-03-04].hours",
        "overlap");
  }

  @Test
  void two_overrides_that_contradict_each_other_are_refused() {
    refuses(
        b -> b.closed(WEDNESDAY, "inventory").hoursOn(WEDNESDAY, "09:00-10:00"),
        "overrides[1]",
        "2026-03-04 has another override before it");
  }

  @Test
  void breaks_may_share_a_date_with_other_overrides() {
    CalendarDefinition definition =
        office()
            .hoursOn(WEDNESDAY, "09:00-17:00")
            .breakOn(WEDNESDAY, "10:00-11:00")
            .breakOn(WEDNESDAY, "15:00-15:30")
            .build();
    assertThat(definition.overrides()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+02:00", "UTC+2", "GMT-3", "UT+1", "Z"})
  void an_offset_is_no_zone(String offset) {
    refuses(b -> b.zone(offset), "zone", "is an offset");
  }

  @Test
  void a_zone_is_an_iana_name() {
    refuses(b -> b.zone(ZoneOffset.UTC), "zone", "is an offset");
    refuses(b -> b.zone("Europe/Lyon"), "zone", "\"Europe/Lyon\" is no known zone");
    assertThat(office().zone("UTC").build().zone()).hasToString("UTC");
    assertThat(office().zone("Etc/GMT+3").build().zone()).hasToString("Etc/GMT+3");
    assertThatThrownBy(() -> CalendarDefinition.builder("c").open(MONDAY, "09:00-17:00").build())
        .isInstanceOf(InvalidCalendarException.class)
        .hasMessageStartingWith("zone: is missing");
  }

  @Test
  void an_id_and_a_version_are_needed() {
    refuses(b -> b.version(" "), "version", "missing or blank");
    assertThatThrownBy(
            () ->
                CalendarDefinition.builder("")
                    .zone("Europe/Paris")
                    .open(MONDAY, "09:00-17:00")
                    .build())
        .isInstanceOf(InvalidCalendarException.class)
        .hasMessageStartingWith("id");
  }

  @Test
  void an_empty_entry_of_a_list_is_refused() {
    assertThatThrownBy(
            () ->
                new CalendarDefinition(
                    "c",
                    "1",
                    Calendars.PARIS,
                    Collections.singletonMap(MONDAY, null),
                    null,
                    null,
                    null,
                    null))
        .isInstanceOf(InvalidCalendarException.class)
        .hasMessageStartingWith("weeklyHours.MONDAY: holds an empty entry");
  }

  @Test
  void a_country_is_a_code_of_two_letters() {
    refuses(b -> b.holidaysOf("France"), "holidays.country", "\"France\" is no ISO 3166-1 code");
    refuses(b -> b.holidaysOf("FR", " "), "holidays.subdivision", "is blank");
    assertThat(new HolidayDefinition.OfCountry("fr", null).country()).isEqualTo("FR");
  }

  @Test
  void a_country_without_a_source_names_the_jar_to_add() {
    CalendarDefinition definition = office().holidaysOf("FR", "57").build();
    assertThatThrownBy(() -> WorkingCalendar.of(definition))
        .isInstanceOf(MissingHolidaySourceException.class)
        .hasMessageContaining("holidays of FR, subdivision 57")
        .hasMessageContaining("org.sopkit:sop-holidays");
  }

  @Test
  void lists_are_copied_and_cannot_be_changed() {
    CalendarDefinition definition = office().build();
    assertThatThrownBy(() -> definition.overrides().add(null))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> definition.weeklyHours().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> definition.weeklyHours().get(MONDAY).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  // ---- as text --------------------------------------------------------------------------------

  private static final String YAML =
      """
      id: provider-lyon
      version: "2026-1"
      zone: Europe/Paris
      weeklyHours:
        MONDAY: ["09:00-12:00", "13:00-18:00"]
        FRIDAY: ["22:00-06:00+1"]
      overrides:
        - {kind: hours, date: 2026-12-24, hours: ["09:00-12:00"], reason: Christmas Eve}
        - {kind: closed, date: 2026-12-28}
        - {kind: break, date: 2026-03-02, during: "10:00-10:30"}
        - {kind: hours, date: 2026-12-25, hours: ["10:00-12:00"], onHoliday: OPENS}
      holidays:
        - {kind: date, date: 2026-05-15, name: Bridge}
        - {kind: yearly, day: --12-25, name: Noël}
        - {kind: country, country: FR, subdivision: "57"}
      """;

  private static CalendarDefinition sameInCode() {
    return CalendarDefinition.builder("provider-lyon")
        .version("2026-1")
        .zone("Europe/Paris")
        .open(MONDAY, "09:00-12:00", "13:00-18:00")
        .open(FRIDAY, "22:00-06:00+1")
        .override(
            new DateOverride.OtherHours(
                LocalDate.of(2026, 12, 24),
                List.of(OpeningHours.parse("09:00-12:00")),
                DateOverride.OnHoliday.STAYS_CLOSED,
                "Christmas Eve"))
        .override(new DateOverride.Closed(LocalDate.of(2026, 12, 28), null))
        .breakOn(LocalDate.of(2026, 3, 2), "10:00-10:30")
        .hoursEvenOnHoliday(LocalDate.of(2026, 12, 25), "10:00-12:00")
        .holiday(LocalDate.of(2026, 5, 15), "Bridge")
        .holiday(MonthDay.of(12, 25), "Noël")
        .holidaysOf("FR", "57")
        .build();
  }

  @Test
  void yaml_reads_as_a_person_writes_it() {
    assertThat(YAMLMapper.builder().build().readValue(YAML, CalendarDefinition.class))
        .isEqualTo(sameInCode());
  }

  @Test
  void json_and_yaml_go_round() {
    for (var mapper : List.of(JsonMapper.builder().build(), YAMLMapper.builder().build())) {
      String text = mapper.writeValueAsString(sameInCode());
      assertThat(mapper.readValue(text, CalendarDefinition.class)).isEqualTo(sameInCode());
    }
  }

  @Test
  void json_has_the_short_notation_and_no_empty_fields() {
    String json = JsonMapper.builder().build().writeValueAsString(office().build());
    assertThat(json)
        .contains("\"MONDAY\":[\"09:00-12:00\",\"13:00-18:00\"]")
        .contains("\"zone\":\"Europe/Paris\"")
        .doesNotContain("overrides")
        .doesNotContain("holidays");
  }

  @Test
  void reversed_hours_in_yaml_say_where_and_what() {
    assertThatThrownBy(
            () ->
                YAMLMapper.builder()
                    .build()
                    .readValue(
                        YAML.replace("13:00-18:00", "18:00-13:00"), CalendarDefinition.class))
        .hasMessageContaining("18:00–13:00 ends before it starts")
        .hasMessageContaining("MONDAY");
  }
}
