package org.sopkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.kpi.Comparison;

class WordingTest {

  private final Wording french = words(Locale.FRENCH);
  private final Wording english = words(Locale.ENGLISH);

  private static Wording words(Locale locale) {
    return new Wording(locale, Samples.NOW, Samples.HEADER.zone());
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle("org.sopkit.report.texts", locale);
  }

  @Test
  void both_languages_say_the_same_things_with_the_same_arguments() {
    ResourceBundle fr = bundle(Locale.FRENCH);
    ResourceBundle en = bundle(Locale.ENGLISH);

    assertThat(new TreeSet<>(fr.keySet())).isEqualTo(new TreeSet<>(en.keySet()));
    assertThat(en.keySet())
        .allSatisfy(
            key -> {
              assertThat(arguments(fr.getString(key))).isEqualTo(arguments(en.getString(key)));
              assertThat(fr.getString(key)).doesNotContain("\u2019'");
            });
  }

  private static TreeSet<String> arguments(String pattern) {
    return new TreeSet<>(HtmlReportTest.all(pattern, "\\{(\\d)"));
  }

  @Test
  void an_apostrophe_never_swallows_an_argument() {
    for (Locale locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
      ResourceBundle texts = bundle(locale);
      assertThat(texts.keySet().stream().filter(key -> !key.equals("format.dateTime")))
          .allSatisfy(key -> assertThat(texts.getString(key)).doesNotContain("'"));
    }
  }

  @Test
  void every_constant_has_a_name() {
    for (Wording words : new Wording[] {french, english}) {
      assertThatCode(
              () -> {
                Arrays.stream(TaskState.values()).forEach(c -> words.name("state", c));
                Arrays.stream(Priority.values()).forEach(c -> words.name("priority", c));
                Arrays.stream(FindingLevel.values()).forEach(c -> words.name("level", c));
                Arrays.stream(FindingArea.values()).forEach(c -> words.name("findings", c));
                Arrays.stream(GdprVerdict.values()).forEach(c -> words.name("gdpr", c));
                Arrays.stream(GdprSheet.Gate.values()).forEach(c -> words.name("gate", c));
                Arrays.stream(TargetLine.Result.values()).forEach(c -> words.name("target", c));
                Arrays.stream(Comparison.values()).forEach(c -> words.name("target", c));
                Arrays.stream(PeriodComparison.Direction.values())
                    .forEach(c -> words.name("direction", c));
                Arrays.stream(GdprSheet.Gate.values()).forEach(c -> words.name("gate.means", c));
              })
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.634200 | 63,42_% | 63.42%",
        "0.62820049 | 62,82_% | 62.82%",
        "0.640155 | 64,02_% | 64.02%",
        "0.03125 | 3,12_% | 3.12%", // 1 ÷ 32: a half goes to the even neighbour
        "1 | 100,00_% | 100.00%",
        "-0.00001 | 0,00_% | 0.00%", // no minus before a zero
        "-0.6 | −60,00_% | −60.00%",
      })
  void a_ratio_is_written_in_percent_with_two_decimals(
      BigDecimal ratio, String french, String english) {
    assertThat(this.french.value(Value.ratio(ratio))).isEqualTo(french.replace('_', '\u202f'));
    assertThat(this.english.value(Value.ratio(ratio))).isEqualTo(english);
  }

  @Test
  void money_has_the_decimals_of_its_currency_and_the_sign_in_front() {
    Value loss = Value.money(new BigDecimal("-1620.5"), Currency.getInstance("EUR"));
    Value yen = Value.money(new BigDecimal("1620.5"), Currency.getInstance("JPY"));

    assertThat(french.value(loss)).isEqualTo("−1\u202f620,50\u00a0€");
    assertThat(english.value(loss)).isEqualTo("−€1,620.50");
    assertThat(english.value(yen)).isEqualTo("¥1,620");
  }

  @Test
  void a_length_is_written_in_hours() {
    // 178.1716 h = 641,417.76 s
    Value mean = Value.length(Duration.ofMillis(641_417_760));
    assertThat(french.value(mean)).isEqualTo("178,17\u202fh");
    assertThat(english.value(mean)).isEqualTo("178.17 h");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT0S | 0 h",
        "PT0.4S | 0 h",
        "PT1S | 1 s",
        "-PT59.4S | −59 s",
        "PT59.6S | 1 min", // 60 s
        "PT1M30S | 1.5 min",
        "PT9M58S | 10 min", // 9.97 min
        "PT14M24S | 14 min", // 0.24 h
        "-PT14M24S | −14 min",
        "PT59M29S | 59 min",
        "PT59M30S | 0.99 h", // 60 min would be an hour
        "PT1H | 1 h",
        "PT1H30M | 1.5 h",
        "PT8H10M12S | 8.17 h",
      })
  void a_length_is_written_in_a_unit_of_which_it_has_some(Duration length, String expected) {
    assertThat(english.value(Value.length(length))).isEqualTo(expected);
  }

  @Test
  void a_short_length_has_its_unit_in_french_too() {
    assertThat(french.value(Value.length(Duration.ofSeconds(90)))).isEqualTo("1,5\u202fmin");
    assertThat(french.value(Value.length(Duration.ofSeconds(45)))).isEqualTo("45\u202fs");
    assertThat(french.brief(Value.length(Duration.ofMinutes(30)))).isEqualTo("30\u202fmin");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.003333 | 0,0033", // 1 defect in 300 tasks
        "-0.003333 | −0,0033",
        "0.000010 | 0,00001",
        "0.05 | 0,05",
        "0.0996 | 0,1",
        "0.1249 | 0,12",
        "-12.5 | −12,5",
        "0 | 0",
        "0.000000 | 0",
      })
  void a_number_that_is_not_zero_is_not_written_as_zero(BigDecimal number, String expected) {
    assertThat(french.value(Value.plain(number))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT0S | 0 min",
        "PT59S | 0 min",
        "-PT59S | 0 min", // no minus before a zero
        "PT59M59S | 59 min",
        "-PT3535H8M40S | −3,535 h 08 min", // in tasks.csv 212108 minutes over
        "-PT1204H5M | −1,204 h 05 min",
        "PT45M | 45 min",
      })
  void what_is_left_on_a_clock_is_written_in_whole_minutes(Duration length, String expected) {
    assertThat(english.length(length)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // It is Thursday 12 March, 14:30 in Paris.
        "2026-03-11T22:59:59Z | hier", // Wednesday 23:59:59 in Paris
        "2026-03-11T23:00:00Z | aujourd’hui", // Thursday 00:00
        "2026-03-12T22:59:59Z | aujourd’hui",
        "2026-03-12T23:00:00Z | demain",
        "2025-12-12T12:00:00Z | il y a 90_jours", // 19 in December + 31 + 28 + 12
        "2026-03-15T12:00:00Z | dans 3_jours",
      })
  void distance_from_today_is_counted_in_calendar_days(Instant instant, String expected) {
    assertThat(french.fromToday(instant)).isEqualTo(expected.replace('_', '\u00a0'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | Aucune tâche ouverte, dont aucune en retard et aucune à risque.",
        "1 | 1_tâche ouverte, dont 1_en retard et 1_à risque.",
        "2 | 2_tâches ouvertes, dont 2_en retard et 2_à risque.",
      })
  void french_plurals_begin_at_two(long n, String expected) {
    assertThat(french.get("control.lead", n, n, n)).isEqualTo(expected.replace('_', '\u00a0'));
  }

  @Test
  void a_difference_carries_its_sign_and_that_of_two_shares_is_in_points() {
    Value low = Value.ratio(0.7);
    Value high = Value.ratio(0.752);

    assertThat(english.difference(change(high, low))).isEqualTo("+5.20 points");
    assertThat(french.difference(change(low, high))).isEqualTo("−5,20\u00a0points");
    assertThat(english.difference(change(Value.count(7), Value.count(7)))).isEqualTo("0");
  }

  /** The calculator's own difference is another one, and 0 here, so that it would be seen. */
  private static PeriodComparison.Change change(Value now, Value before) {
    return new PeriodComparison.Change(
        Figure.of("x", now),
        Figure.of("x", before),
        Value.count(0),
        PeriodComparison.Direction.SAME);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // 8.1744 h − 9.1553 h = −0.9809 h, but 8.17 − 9.16 = −0.99
        "PT8H10M28S | PT9H9M19S | 8.17 h | 9.16 h | −0.99 h",
        "PT9H | PT9H | 9 h | 9 h | 0 h",
        "PT20M | PT14M24S | 20 min | 14 min | +6 min", // 5.6 min
        "PT1H30M | PT45M | 1.5 h | 45 min | +45 min",
        "PT8M | PT45S | 8 min | 45 s | +7.2 min", // 7.25 min
        "PT2H | PT0S | 2 h | 0 h | +2 h",
      })
  void the_difference_is_that_of_the_lengths_shown(
      Duration now, Duration before, String shownNow, String shownBefore, String expected) {
    PeriodComparison.Change change = change(Value.length(now), Value.length(before));

    assertThat(english.value(change.current().value())).isEqualTo(shownNow);
    assertThat(english.value(change.previous().value())).isEqualTo(shownBefore);
    assertThat(english.difference(change)).isEqualTo(expected);
  }

  @Test
  void the_difference_is_that_of_the_numbers_shown() {
    // 0.62494 − 0.60506 = 0.01988: 62.49 % − 60.51 % = 1.98 points
    assertThat(english.difference(change(Value.ratio(0.62494), Value.ratio(0.60506))))
        .isEqualTo("+1.98 points");
    // 12.504 − 12.496 = 0.008, but both are 12.5
    assertThat(english.difference(change(plain("12.504"), plain("12.496")))).isEqualTo("0");
    assertThat(english.difference(change(plain("0.12"), plain("0.0033")))).isEqualTo("+0.1167");
    assertThat(english.difference(change(euros("10.004"), euros("10.996")))).isEqualTo("−€1.00");
  }

  private static Value plain(String number) {
    return Value.plain(new BigDecimal(number));
  }

  private static Value euros(String amount) {
    return Value.money(new BigDecimal(amount), Currency.getInstance("EUR"));
  }

  @Test
  void what_cannot_be_compared_has_no_difference() {
    PeriodComparison.Change change =
        new PeriodComparison.Change(
            Figure.of("x", Value.count(1)),
            Figure.of("x", Value.notMeasurable("nobody answered")),
            null,
            PeriodComparison.Direction.NOT_COMPARABLE);

    assertThat(english.difference(change)).isEqualTo("–");
  }

  @Test
  void days_are_written_with_their_unit() {
    assertThat(french.value(Value.days(1))).isEqualTo("1\u00a0jour");
    assertThat(english.value(Value.days(159))).isEqualTo("159 days");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.70 | 0.70 | 0,00_point",
        "0.7199 | 0.70 | +1,99_point",
        "0.70 | 0.7199 | −1,99_point",
        "0.72 | 0.70 | +2,00_points",
      })
  void french_points_are_plural_from_two(BigDecimal now, BigDecimal before, String expected) {
    assertThat(french.difference(change(Value.ratio(now), Value.ratio(before))))
        .isEqualTo(expected.replace('_', '\u00a0'));
  }

  @Test
  void one_deadline_judged_is_singular() {
    assertThat(french.get("origin.lead", 1L, 1L)).isEqualTo("1\u00a0échéance manquée sur 1 jugée.");
    assertThat(french.get("origin.lead", 1L, 2000L))
        .isEqualTo("1\u00a0échéance manquée sur 2\u202f000 jugées.");
    assertThat(french.get("origin.nothingMissed", 1L))
        .isEqualTo("Aucune échéance manquée (1 jugée).");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-05-31T22:00:00Z | 1er juin 2022 à 00:00 | 1 Jun 2022, 00:00", // 31 May in UTC
        "2022-06-02T10:30:00Z | 2 juin 2022 à 12:30 | 2 Jun 2022, 12:30",
        "2026-01-11T10:30:00Z | 11 janv. 2026 à 11:30 | 11 Jan 2026, 11:30",
      })
  void only_the_first_of_a_month_is_an_ordinal_in_french(
      Instant instant, String french, String english) {
    assertThat(this.french.dateTime(instant)).isEqualTo(french);
    assertThat(this.english.dateTime(instant)).isEqualTo(english);
  }

  @Test
  void where_the_minute_does_not_tell_two_instants_apart_the_second_does() {
    ReportDates dates = ReportDates.in(Locale.FRENCH, Samples.HEADER.zone());

    assertThat(dates.toTheSecond(Instant.parse("2026-06-12T12:45:09Z")))
        .isEqualTo("12 juin 2026 à 14:45:09");
  }

  @Test
  void a_share_of_nothing_is_a_dash() {
    assertThat(english.share(0, 0)).isEqualTo("–");
    assertThat(english.share(1, 3)).isEqualTo("33.3%");
  }
}
