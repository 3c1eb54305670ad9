package org.sopkit.holidays;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.model.calendar.CalendarBuilder;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.calendar.DayNote;
import org.sopkit.model.calendar.Holiday;
import org.sopkit.model.calendar.MissingHolidaySourceException;
import org.sopkit.model.calendar.WorkingCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * French holidays against the official list: the eleven of article L3133-1 of the Code du travail
 * and the two more of article L3134-13 (Moselle, Bas-Rhin, Haut-Rhin), with the dates of the data
 * set "Jours fériés en France" that Etalab publishes on data.gouv.fr (CSV for metropolitan France
 * and for Alsace-Moselle).
 */
class JollydayHolidaySourceTest {

  private final JollydayHolidaySource source = new JollydayHolidaySource();

  private List<LocalDate> dates(String country, String subdivision, int year) {
    return source.holidays(country, subdivision, year).stream()
        .map(Holiday::date)
        .sorted()
        .toList();
  }

  /** The eight that have a date of their own. */
  private static List<LocalDate> official(int year, String... moving) {
    List<LocalDate> dates = new ArrayList<>();
    for (String fixed :
        new String[] {
          "--01-01", "--05-01", "--05-08", "--07-14", "--08-15", "--11-01", "--11-11", "--12-25"
        }) {
      dates.add(MonthDay.parse(fixed).atYear(year));
    }
    for (String date : moving) {
      dates.add(MonthDay.parse("--" + date).atYear(year));
    }
    return dates.stream().sorted().distinct().toList();
  }

  @ParameterizedTest
  @CsvSource({
    // year, Good Friday, Easter Monday, Ascension Thursday, Whit Monday
    "2022, 04-15, 04-18, 05-26, 06-06",
    "2023, 04-07, 04-10, 05-18, 05-29",
    "2024, 03-29, 04-01, 05-09, 05-20",
    "2025, 04-18, 04-21, 05-29, 06-09",
    "2026, 04-03, 04-06, 05-14, 05-25",
    "2027, 03-26, 03-29, 05-06, 05-17",
    "2028, 04-14, 04-17, 05-25, 06-05",
    "2030, 04-19, 04-22, 05-30, 06-10",
  })
  void france_has_eleven_holidays_and_alsace_moselle_two_more(
      int year, String goodFriday, String easterMonday, String ascension, String whitMonday) {
    List<LocalDate> eleven = official(year, easterMonday, ascension, whitMonday);
    assertThat(eleven).hasSize(11);
    assertThat(dates("FR", null, year)).isEqualTo(eleven);
    List<LocalDate> thirteen =
        official(year, easterMonday, ascension, whitMonday, goodFriday, "12-26");
    for (String department : List.of("57", "67", "68", "6AE")) {
      assertThat(dates("FR", department, year)).as(department).isEqualTo(thirteen);
    }
    for (String department : List.of("75", "75C", "13", "2A", "54")) {
      assertThat(dates("FR", department, year)).as(department).isEqualTo(eleven);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // abolition of slavery, a holiday of its own in each overseas department; decree 83-1003
    "GP, 971, 2026-05-27",
    "MQ, 972, 2026-05-22",
    "GF, 973, 2026-06-10",
    "RE, 974, 2026-12-20",
    "YT, 976, 2026-04-27",
  })
  void overseas_departments_are_found_by_letters_or_digits(
      String letters, String digits, LocalDate abolition) {
    assertThat(dates("FR", letters, 2026))
        .contains(abolition)
        .containsAll(official(2026, "04-06", "05-14", "05-25"));
    assertThat(dates("FR", digits, 2026)).isEqualTo(dates("FR", letters, 2026));
    assertThat(dates("FR", null, 2026)).doesNotContain(abolition);
  }

  @Test
  void names_are_french_and_english_whatever_the_default_language() {
    Locale before = Locale.getDefault();
    try {
      for (String language : List.of("fr", "de", "tr", "en")) {
        Locale.setDefault(Locale.forLanguageTag(language));
        Holiday easter =
            new JollydayHolidaySource()
                .holidays("FR", null, 2026).stream()
                    .filter(h -> h.date().equals(LocalDate.of(2026, 4, 6)))
                    .findFirst()
                    .orElseThrow();
        assertThat(easter.name(Locale.FRENCH)).as(language).isEqualTo("Lundi de Pâques");
        assertThat(easter.name(Locale.ENGLISH)).as(language).isEqualTo("Easter Monday");
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"IT", "IE", "it"})
  void a_country_is_found_in_turkish_too(String country) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(dates(country, null, 2026)).contains(LocalDate.of(2026, 12, 25));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void an_unknown_country_is_refused_with_a_way_out() {
    assertThatThrownBy(() -> source.holidays("XX", null, 2026))
        .isInstanceOf(MissingHolidaySourceException.class)
        .hasMessageContaining("holidays of XX")
        .hasMessageContaining("Maybe the code is not an ISO 3166-1 one")
        .hasMessageContaining("has data for 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"99", "GES", "alsace", "57/x", "57/", "/"})
  void an_unknown_subdivision_is_refused_and_not_passed_over(String subdivision) {
    assertThatThrownBy(() -> source.holidays("FR", subdivision, 2026))
        .isInstanceOf(MissingHolidaySourceException.class)
        .hasMessageContaining("subdivision " + subdivision)
        .hasMessageContaining("Maybe");
  }

  @Test
  void a_part_of_a_part_follows_after_a_slash() {
    LocalDate peace = LocalDate.of(2026, 8, 8); // Augsburg's own
    assertThat(dates("DE", "BY/AG", 2026)).contains(peace);
    assertThat(dates("DE", "BY", 2026)).doesNotContain(peace);
  }

  @Test
  void a_calendar_finds_the_source_by_itself() {
    CalendarBuilder builder =
        CalendarDefinition.builder("metz")
            .zone("Europe/Paris")
            .openFromTo(MONDAY, FRIDAY, "09:00-17:00")
            .holidaysOf("FR", "57");
    WorkingCalendar metz = WorkingCalendar.of(builder.build());
    LocalDate goodFriday = LocalDate.of(2026, 4, 3);
    DayNote note = metz.dayNote(goodFriday);
    assertThat(note.isWorkingDay()).isFalse();
    assertThat(note.cause()).isEqualTo(DayNote.Cause.HOLIDAY);
    assertThat(note.name(Locale.FRENCH)).isEqualTo("Vendredi Saint");
    // Thursday 16:00 + 2 h: 1 on Thursday; Good Friday and Easter Monday are off; 1 on Tuesday
    Instant thursday = Instant.parse("2026-04-02T14:00:00Z");
    assertThat(metz.plus(thursday, Duration.ofHours(2)))
        .isEqualTo(Instant.parse("2026-04-07T08:00:00Z"));
    // May 2026: 21 weekdays, less Friday 1, Friday 8, Thursday 14 and Monday 25
    assertThat(metz.countWorkingDays(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1)))
        .isEqualTo(17);
  }

  @Test
  void a_misspelt_country_is_refused_when_the_calendar_is_built() {
    CalendarDefinition definition =
        CalendarDefinition.builder("c")
            .zone("Europe/Paris")
            .open(MONDAY, "09:00-17:00")
            .holidaysOf("FR", "570")
            .build();
    assertThatThrownBy(() -> WorkingCalendar.of(definition))
        .isInstanceOf(MissingHolidaySourceException.class);
  }

  @Test
  void many_threads_get_the_holidays_of_one() {
    List<LocalDate> alone = dates("FR", "57", 2031);
    JollydayHolidaySource shared = new JollydayHolidaySource();
    assertThat(
            IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> shared.holidays("FR", "57", 2031))
                .map(list -> list.stream().map(Holiday::date).sorted().toList()))
        .allMatch(alone::equals);
  }

  @ParameterizedTest
  @CsvSource({
    // Easter Sunday; computed by the holiday source as the day before Easter Monday
    "2018, 2018-04-01",
    "2019, 2019-04-21",
    "2024, 2024-03-31",
    "2025, 2025-04-20",
    "2035, 2035-03-25",
    "2038, 2038-04-25", // the latest possible
    "2049, 2049-04-18",
    "2100, 2100-03-28",
    "1981, 1981-04-19",
  })
  void easter_is_right(int year, LocalDate easterSunday) {
    assertThat(easter(year)).isEqualTo(easterSunday);
  }

  private LocalDate easter(int year) {
    return source.holidays("FR", null, year).stream()
        .filter(h -> h.name(Locale.ENGLISH).equals("Easter Monday"))
        .map(h -> h.date().minusDays(1))
        .findFirst()
        .orElseThrow();
  }

  /** Easter of every case {@code easterSunday} of a conformance file, if one is named. */
  @Test
  @EnabledIfSystemProperty(named = "sopkit.conformance", matches = ".+")
  void easter_is_that_of_the_conformance_file() throws IOException {
    JsonNode file =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(Path.of(System.getProperty("sopkit.conformance"))));
    int cases = 0;
    for (JsonNode each : file.get("cases")) {
      if (each.get("operation").asString().equals("easterSunday")) {
        cases++;
        assertThat(easter(Integer.parseInt(each.get("start").asString())))
            .as(each.get("id").asString())
            .isEqualTo(LocalDate.parse(each.get("expected").asString()));
      }
    }
    System.out.println(cases + " passed, 0 failed, 0 skipped");
  }
}
