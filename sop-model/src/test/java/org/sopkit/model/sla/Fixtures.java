package org.sopkit.model.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.calendar.CalendarBuilder;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.calendar.EdgePolicy;
import org.sopkit.model.calendar.WorkingCalendar;

/** Calendars, dates and tasks that the tests of this package share. */
final class Fixtures {

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm[:ss]", Locale.ENGLISH);

  private Fixtures() {}

  /** Monday to Friday, these hours, in Paris, without holidays. */
  static WorkingCalendar weekdays(String... hours) {
    return WorkingCalendar.of(weekdaysOf("work", hours).build());
  }

  static CalendarBuilder weekdaysOf(String id, String... hours) {
    CalendarBuilder builder = CalendarDefinition.builder(id).version("7").zone("Europe/Paris");
    builder.openFromTo(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, hours);
    return builder;
  }

  /** Monday to Friday 09:00–18:00, closed on 6 April (Easter Monday 2026) and every 1 May. */
  static WorkingCalendar office() {
    return WorkingCalendar.of(
        weekdaysOf("office", "09:00-18:00")
            .holiday(LocalDate.of(2026, 4, 6), "Easter Monday")
            .holiday(MonthDay.of(5, 1), "Labour Day")
            .build());
  }

  static WorkingCalendar rolling(WorkingCalendar calendar) {
    return calendar.withEdgePolicy(EdgePolicy.ROLL);
  }

  /** Reads a Paris time such as {@code Mon 2026-03-02 09:00}; the weekday must be right. */
  static Instant at(String text) {
    return LocalDateTime.parse(text, MINUTE).atZone(PARIS).toInstant();
  }

  /** Prints an instant as {@link #at} reads it. */
  static String show(Instant instant) {
    ZonedDateTime time = instant.atZone(PARIS);
    String pattern = time.getSecond() == 0 ? "EEE yyyy-MM-dd HH:mm" : "EEE yyyy-MM-dd HH:mm:ss";
    return time.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
  }

  static SlaTask ticket() {
    return SlaTask.of("T-1", TaskType.SUPPORT_L1, Priority.MEDIUM);
  }

  static TaskTimeline timeline(TaskEvent... events) {
    return new TaskTimeline("T-1", List.of(events));
  }

  /**
   * Reads lines such as {@code Mon 2026-03-02 09:00 CREATED} or {@code … STATUS_CHANGED waiting}.
   */
  static TaskTimeline timeline(String... lines) {
    List<TaskEvent> events = new ArrayList<>();
    for (String line : lines) {
      String[] words = line.split(" ", 5);
      TaskEventType type = TaskEventType.valueOf(words[3]);
      String value = words.length > 4 ? words[4] : null;
      events.add(new TaskEvent(at(words[0] + " " + words[1] + " " + words[2]), type, value));
    }
    return new TaskTimeline("T-1", events);
  }

  static SlaClock clock(WorkingCalendar calendar, SlaObjective... objectives) {
    return SlaClock.of(SlaPolicySet.of("sla", SlaPolicy.of("p", "1", objectives)), calendar);
  }

  static SlaObjective resolution(String notation, WorkingCalendar calendar) {
    return SlaObjective.of("resolution", SlaNotation.parse(notation), calendar.id());
  }

  static Instant utc(String dateTime) {
    return LocalDateTime.parse(dateTime).toInstant(ZoneOffset.UTC);
  }
}
