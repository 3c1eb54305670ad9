package org.sopkit.office;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.model.backoffice.Recurrence;
import org.sopkit.model.backoffice.TaskStatus;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.sla.SlaTarget;

class DeadlineCalendarTest {

  private static final Instant STAMP = Instant.parse("2026-04-01T08:00:00Z"); // a Wednesday

  private static final WorkingCalendar OFFICE =
      WorkingCalendar.of(
          CalendarDefinition.builder("office")
              .zone("Europe/Paris")
              .openFromTo(MONDAY, FRIDAY, "09:00-18:00")
              .holiday(LocalDate.of(2026, 4, 6), "Lundi de Pâques")
              .build());

  private static BackOfficeTask task(String sla, String recurrence) {
    return new BackOfficeTask(
        "T-1",
        "Relances; clients, et « devis »\nsuite",
        TaskType.REMINDERS,
        null,
        sla == null ? null : SlaTarget.parse(sla),
        recurrence == null ? null : Recurrence.of(recurrence),
        "Nadia",
        null,
        List.of(),
        TaskStatus.TO_DO,
        Set.of(),
        null);
  }

  private static String text(DeadlineCalendar calendar) throws IOException {
    StringWriter text = new StringWriter();
    calendar.write(text);
    return text.toString();
  }

  /** Parses and validates as RFC 5545 asks. */
  private static List<VEvent> parsed(DeadlineCalendar calendar)
      throws IOException, ParserException {
    Calendar parsed = new CalendarBuilder().build(new StringReader(text(calendar)));
    assertThat(parsed.validate().hasErrors()).isFalse();
    return parsed.getComponents("VEVENT");
  }

  private static String value(VEvent event, String name) {
    return event.<Property>getProperty(name).orElseThrow().getValue();
  }

  @Test
  void a_due_date_is_an_event_at_its_instant() throws Exception {
    DeadlineCalendar calendar =
        new DeadlineCalendar(STAMP, Locale.FRENCH)
            .due(
                "INC-7", "Facture, client ; n° 12", "Léa", Instant.parse("2026-04-02T15:30:10.5Z"));
    VEvent event = parsed(calendar).get(0);
    assertThat(value(event, "DTSTART")).isEqualTo("20260402T153010Z");
    assertThat(value(event, "SUMMARY")).isEqualTo("Échéance\u202f: Facture, client ; n° 12");
    assertThat(value(event, "DESCRIPTION")).isEqualTo("Responsable\u202f: Léa");
    assertThat(value(event, "DTSTAMP")).isEqualTo("20260401T080000Z");
  }

  @Test
  void what_it_is_written_to_stays_open() throws Exception {
    boolean[] closed = {false};
    Writer out =
        new StringWriter() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    new DeadlineCalendar(STAMP, Locale.ENGLISH).write(out);
    assertThat(out.toString()).startsWith("BEGIN:VCALENDAR").endsWith("END:VCALENDAR\r\n");
    assertThat(closed[0]).isFalse();
  }

  @Test
  void every_monday_falls_on_tuesday_after_easter_monday() throws Exception {
    DeadlineCalendar calendar =
        new DeadlineCalendar(STAMP, Locale.ENGLISH)
            .obligations(
                task("chaque lundi à 17:00", null),
                OFFICE,
                STAMP,
                Instant.parse("2026-04-21T00:00:00Z"));
    // Easter Monday 6 April → Tuesday 7; Mondays 13 and 20; 17:00 in Paris is 15:00 UTC.
    assertThat(parsed(calendar))
        .extracting(event -> value(event, "DTSTART"))
        .containsExactly("20260407T150000Z", "20260413T150000Z", "20260420T150000Z");
    assertThat(value(parsed(calendar).get(0), "SUMMARY"))
        .isEqualTo("To do: Relances; clients, et « devis »\nsuite");
  }

  @Test
  void the_end_is_exclusive() {
    DeadlineCalendar calendar = new DeadlineCalendar(STAMP, Locale.ENGLISH);
    calendar.obligations(
        task("chaque lundi à 17:00", null), OFFICE, STAMP, Instant.parse("2026-04-07T15:00:00Z"));
    assertThat(calendar.size()).isZero();
    calendar.obligations(
        task("chaque lundi à 17:00", null), OFFICE, STAMP, Instant.parse("2026-04-07T15:00:01Z"));
    assertThat(calendar.size()).isEqualTo(1);
  }

  @Test
  void a_rhythm_is_a_rule_for_whole_days_that_starts_on_its_first_occurrence() throws Exception {
    DeadlineCalendar calendar =
        new DeadlineCalendar(STAMP, Locale.ENGLISH)
            .rhythm(task(null, "FREQ=WEEKLY;BYDAY=MO,TH"), LocalDate.of(2026, 4, 1));
    VEvent event = parsed(calendar).get(0);
    assertThat(value(event, "DTSTART")).isEqualTo("20260402"); // Thursday
    assertThat(value(event, "RRULE")).isEqualTo("FREQ=WEEKLY;BYDAY=MO,TH");
    assertThat(
            new DeadlineCalendar(STAMP, Locale.ENGLISH)
                .rhythm(task(null, null), LocalDate.EPOCH)
                .size())
        .isZero();
  }

  @Test
  void the_same_event_has_the_same_uid_in_every_file() throws Exception {
    Instant due = Instant.parse("2026-04-02T15:00:00Z");
    String one = text(new DeadlineCalendar(STAMP, Locale.FRENCH).due("A", "x", null, due));
    String same = text(new DeadlineCalendar(STAMP, Locale.FRENCH).due("A", "x", null, due));
    assertThat(one).isEqualTo(same);
    VEvent before =
        parsed(new DeadlineCalendar(STAMP, Locale.FRENCH).due("A", "x", null, due)).get(0);
    VEvent after =
        parsed(new DeadlineCalendar(STAMP, Locale.FRENCH).due("A", "y", null, due.plusSeconds(60)))
            .get(0);
    VEvent other =
        parsed(new DeadlineCalendar(STAMP, Locale.FRENCH).due("B", "x", null, due)).get(0);
    assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
    assertThat(value(other, "UID")).isNotEqualTo(value(before, "UID"));
  }

  @Test
  void lines_are_folded_and_a_long_or_hostile_title_comes_back() throws Exception {
    String title = "é😀,;\\ BEGIN:VEVENT {0} '".repeat(20);
    DeadlineCalendar calendar =
        new DeadlineCalendar(STAMP, Locale.ENGLISH).due("A", title, null, STAMP);
    assertThat(text(calendar).split("\r\n"))
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(76));
    assertThat(value(parsed(calendar).get(0), "SUMMARY")).isEqualTo("Due: " + title);
  }

  @Test
  void no_event_is_an_empty_calendar() throws Exception {
    assertThat(text(new DeadlineCalendar(STAMP, Locale.ENGLISH)))
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("VERSION:2.0")
        .endsWith("END:VCALENDAR\r\n");
  }

  @Test
  void what_makes_no_sense_is_refused() {
    DeadlineCalendar calendar = new DeadlineCalendar(STAMP, Locale.ENGLISH);
    assertThatThrownBy(() -> calendar.obligations(task("J+2", null), OFFICE, STAMP, STAMP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("T-1")
        .hasMessageContaining("Maybe");
    assertThatThrownBy(
            () ->
                calendar.obligations(
                    task("chaque lundi", null),
                    OFFICE,
                    STAMP,
                    Instant.parse("2096-01-01T00:00:00Z")))
        .hasMessageContaining("ten years");
  }
}
