package org.sopkit.model.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlaNotationTest {

  /** One of each kind and option. */
  static Stream<SlaTarget> targets() {
    return Stream.of(
        SlaTarget.workingTime(Duration.ofHours(24)),
        SlaTarget.workingTime(Duration.ofMinutes(90)),
        SlaTarget.workingTime(Duration.ofMinutes(65)),
        SlaTarget.workingTime(Duration.ofMinutes(45)),
        SlaTarget.workingTime(Duration.ofSeconds(3_615)),
        SlaTarget.workingTime(Duration.ofSeconds(59)),
        SlaTarget.elapsedTime(Duration.ofHours(48)),
        SlaTarget.elapsedTime(Duration.ofSeconds(5_445)),
        SlaTarget.workingDays(2),
        SlaTarget.calendarDays(2),
        SlaTarget.workingDays(2).due(DueTime.at(LocalTime.of(16, 0))),
        SlaTarget.workingDays(0),
        SlaTarget.workingDays(1).due(DueTime.SAME_TIME),
        SlaTarget.workingDays(3).countedFrom(SlaTarget.DayZero.START_DATE),
        SlaTarget.calendarDays(10).rolling(RollConvention.NONE),
        SlaTarget.calendarDays(10)
            .rolling(RollConvention.PRECEDING)
            .countedFrom(SlaTarget.DayZero.NEXT_OPENING),
        SlaTarget.every(DayOfWeek.MONDAY),
        SlaTarget.every(DayOfWeek.THURSDAY).due(DueTime.at(LocalTime.NOON)),
        SlaTarget.every(DayOfWeek.SUNDAY).rolling(RollConvention.MODIFIED_FOLLOWING),
        SlaTarget.recurring("FREQ=DAILY"),
        SlaTarget.recurring("FREQ=DAILY").rolling(RollConvention.OMIT),
        SlaTarget.every(DayOfWeek.MONDAY).rolling(RollConvention.OMIT),
        SlaTarget.recurring("FREQ=DAILY").rolling(RollConvention.NONE),
        SlaTarget.recurring("FREQ=DAILY").rolling(RollConvention.PRECEDING),
        SlaTarget.recurring("FREQ=MONTHLY;BYMONTHDAY=5"),
        SlaTarget.recurring("FREQ=MONTHLY;BYMONTHDAY=-1"),
        SlaTarget.recurring("FREQ=MONTHLY;BYMONTHDAY=31"),
        SlaTarget.recurring("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", LocalDate.of(2026, 1, 5))
            .due(DueTime.at(LocalTime.of(9, 30))),
        SlaTarget.at(Instant.parse("2026-03-02T17:00:00Z")),
        SlaTarget.weeklyCutOff(DayOfWeek.THURSDAY, LocalTime.NOON, DayOfWeek.FRIDAY),
        SlaTarget.weeklyCutOff(DayOfWeek.THURSDAY, LocalTime.NOON, DayOfWeek.FRIDAY)
            .due(DueTime.at(LocalTime.of(16, 0)))
            .rolling(RollConvention.PRECEDING),
        SlaTarget.dailyCutOff(LocalTime.of(12, 0), 0),
        SlaTarget.dailyCutOff(LocalTime.of(14, 30, 15), 1));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void what_is_printed_is_read_back_in_both_languages(SlaTarget target) {
    assertThat(SlaNotation.parse(target.notation(Locale.FRENCH))).isEqualTo(target);
    assertThat(SlaNotation.parse(target.notation(Locale.ENGLISH))).isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the four of the seed, and their English twins
        "24h ouvrées                    | 24h ouvrées       | 24 working hours",
        "24 working hours               | 24h ouvrées       | 24 working hours",
        "J+2                            | J+2               | D+2",
        "D+2                            | J+2               | D+2",
        "J+2 ouvrés                     | J+2 ouvrés        | D+2 working days",
        "chaque lundi                   | chaque lundi      | every Monday",
        "every Monday                   | chaque lundi      | every Monday",
        "sous 48h                       | sous 48h          | within 48h",
        "within 48h                     | sous 48h          | within 48h",
        // other ways to write them
        "24 H OUVRÉES                   | 24h ouvrées       | 24 working hours",
        "  24  heures   ouvrées         | 24h ouvrées       | 24 working hours",
        "24h ouvrees                    | 24h ouvrées       | 24 working hours",
        "1 heure ouvrée                 | 1h ouvrée         | 1 working hour",
        "24 business hours              | 24h ouvrées       | 24 working hours",
        "90 minutes ouvrées             | 1h30 ouvrées      | 1h30 working",
        "90 working minutes             | 1h30 ouvrées      | 1h30 working",
        "8h30 ouvrées                   | 8h30 ouvrées      | 8h30 working",
        "j + 2 jours ouvrés             | J+2 ouvrés        | D+2 working days",
        "J+2 calendaires                | J+2               | D+2",
        "D+1 business day at 16:00      | J+1 ouvré à 16:00 | D+1 working day at 16:00",
        "J+1 ouvré avant 16h            | J+1 ouvré à 16:00 | D+1 working day at 16:00",
        "tous les lundis à 12h00        | chaque lundi à 12:00 | every Monday at 12:00",
        "sous 24h ouvrées               | 24h ouvrées       | 24 working hours",
        "within 24 working hours        | 24h ouvrées       | 24 working hours",
        "24 working h                   | 24h ouvrées       | 24 working hours",
        "1h5min ouvrées                 | 1h05 ouvrées      | 1h05 working",
        "chaque mois le 1er             | chaque mois le 1er | every month on day 1",
        // one of each, and the spellings that used to be printed
        "1h ouvrées                     | 1h ouvrée         | 1 working hour",
        "1 working hours                | 1h ouvrée         | 1 working hour",
        "1 minute ouvrée                | 1min ouvrée       | 1min working",
        "J+1 ouvrés                     | J+1 ouvré         | D+1 working day",
        "D+1 working days               | J+1 ouvré         | D+1 working day",
        "J+0 ouvrés                     | J+0 ouvré         | D+0 working days",
        "chaque mois le 1               | chaque mois le 1er | every month on day 1",
        "every month on the 1st         | chaque mois le 1er | every month on day 1",
        "reçu avant 12:00, fait J+1 ouvrés"
            + " | reçu avant 12:00, fait J+1 ouvré"
            + " | received before 12:00, done D+1 working day",
        "chaque jour ouvré              | chaque jour ouvré | every working day",
        "within 48 hours                | sous 48h          | within 48h",
        "every month on the 5th         | chaque mois le 5  | every month on day 5",
        "received before Thursday 12:00, done by Friday"
            + " | reçu avant jeudi 12:00, fait pour vendredi"
            + " | received before Thursday 12:00, done by Friday",
        "reçu avant 12h, fait le jour même"
            + " | reçu avant 12:00, fait le jour même | received before 12:00, done the same day",
        "rrule:freq=weekly;byday=mo     | chaque lundi      | every Monday",
      })
  void a_notation_means_the_same_in_french_and_in_english(
      String text, String french, String english) {
    SlaTarget target = SlaNotation.parse(text);
    assertThat(target.notation(Locale.FRENCH)).isEqualTo(french);
    assertThat(target.notation(Locale.ENGLISH)).isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "24h                | is ambiguous: say working hours",
        "2 jours            | is ambiguous: say a day offset",
        "3 j.o.             | is ambiguous: say a day offset",
        "3 JO               | is ambiguous: say a day offset",
        "2 working days     | is ambiguous: say a day offset",
        "within 2 business days | is ambiguous: say a day offset",
        "8h75 ouvrées       | has minutes that are not two digits",
        "sous 1h90          | has minutes that are not two digits",
        "1h5 ouvrées        | has minutes that are not two digits",
        "J+2 ouvrés à 16h5  | has minutes that are not two digits",
        "J+2 ouvrés à 24:00 | is no time. Maybe 16:00.",
        "J+2 ()             | has empty parentheses",
        "J+2 (report précédent, report suivant) | contradicts itself",
        "J+2 (jour 0 = date, jour 0 = ouverture) | contradicts itself",
        "chaque jour ouvré (sans report) | contradicts itself",
        "P2D                | is ambiguous: say a day offset",
        "24h ouvrables      | is a matter of the calendar",
        "J+2 ouvrables      | is a matter of the calendar",
        "dès que possible   | is not understood",
        "J+2 (demain)       | has the unknown option \"demain\"",
        "24h ouvrées (sans report) | has no meaning for",
        "chaque lundi à 25:00      | is no time. Maybe 16:00.",
        "chaque mois le 31         | is missing in some months",
        "0h ouvrées         | must be more than zero",
        "999999999h ouvrées | is more than 1,000,000 hours",
        "J+999999999        | must lie within 0 and 36525",
        "RRULE:FREQ=SECONDLY | recurs within a day",
        "J+0 ouvrés à la même heure | is the start itself",
        "par le 2026-13-45  | is not understood",
        "by 2026-13-45      | needs date, time and offset. Maybe 2026-03-02T17:00:00Z or",
      })
  void unknown_or_ambiguous_text_is_refused_with_a_way_out(String text, String problem) {
    assertThatThrownBy(() -> SlaNotation.parse(text))
        .isInstanceOf(InvalidSlaException.class)
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"24h", "", " ", "soon", "J", "+2", "J+", "chaque", "sous", "((((", "J+2 ("})
  void a_refusal_names_the_accepted_forms(String text) {
    assertThatThrownBy(() -> SlaNotation.parse(text))
        .isInstanceOf(InvalidSlaException.class)
        .hasMessageContaining("\"24h ouvrées\", \"sous 48h\", \"J+2\"")
        .hasMessageContaining("\"24 working hours\", \"within 48h\", \"D+2\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {700, 1_000_000})
  void a_text_of_any_length_is_refused_at_once(int length) {
    assertThatThrownBy(() -> SlaNotation.parse("1".repeat(length)))
        .isInstanceOf(InvalidSlaException.class)
        .hasMessageContaining("too long");
  }
}
