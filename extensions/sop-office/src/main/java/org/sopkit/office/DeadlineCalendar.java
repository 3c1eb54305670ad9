package org.sopkit.office;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.model.backoffice.Recurrence;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.sla.Obligation;
import org.sopkit.model.sla.SlaTarget;

/**
 * Due dates and recurring obligations as a calendar file (iCalendar, RFC 5545).
 *
 * <p>A due date is an event at its instant, in UTC, which every program shows in its own zone. An
 * obligation that comes back is one event for each time it is due: a rule of RFC 5545 cannot say
 * that "every Monday" falls on Tuesday 7 April 2026 because Monday is Easter Monday. Only the
 * rhythm of work, to which nothing was promised, is written as a rule, as whole days.
 *
 * <p>The same input gives the same bytes, and the same event has the same UID in every file, so
 * that a calendar program updates it. Not thread-safe.
 */
public final class DeadlineCalendar {

  /** How far ahead obligations can be listed. */
  public static final Duration LONGEST_HORIZON = Duration.ofDays(3_660);

  private final Instant stamp;
  private final OfficeTexts texts;
  private final List<VEvent> events = new ArrayList<>();

  /**
   * Starts a calendar.
   *
   * @param stamp when it is made: the DTSTAMP of every event
   * @param locale French for French, English for every other
   */
  public DeadlineCalendar(Instant stamp, Locale locale) {
    this.stamp = Instant.ofEpochSecond(stamp.getEpochSecond());
    this.texts = new OfficeTexts(locale);
  }

  /**
   * Returns how many events there are.
   *
   * @return zero or more
   */
  public int size() {
    return events.size();
  }

  /**
   * Adds when a task is due.
   *
   * @param id the task
   * @param title what is to be done
   * @param owner who does it; null if nobody does
   * @param due when it is due
   * @return this calendar
   */
  public DeadlineCalendar due(String id, String title, @Nullable String owner, Instant due) {
    add("due/" + id, "ics.due", title, owner, new DtStart<>(wholeSeconds(due)));
    return this;
  }

  /**
   * Adds every time a recurring promise is due.
   *
   * <p>Example, every Monday at 17:00, Monday to Friday, from 2026-04-01 to 2026-04-14 in Paris:
   * Tuesday 7 April 17:00 (Easter Monday) and Monday 13 April 17:00.
   *
   * @param task the task, whose SLA comes back
   * @param calendar on whose days
   * @param from the first instant of interest
   * @param until the end, exclusive; at most ten years later
   * @return this calendar
   * @throws IllegalArgumentException if the SLA of the task does not come back, or the end lies
   *     before the beginning or more than ten years after it
   */
  public DeadlineCalendar obligations(
      BackOfficeTask task, WorkingCalendar calendar, Instant from, Instant until) {
    if (!(task.sla() instanceof SlaTarget.Recurring recurring)) {
      throw new IllegalArgumentException(
          "SLA of task " + task.id() + ": does not come back. Maybe use due().");
    }
    Duration horizon = Duration.between(from, until);
    if (horizon.isNegative() || horizon.compareTo(LONGEST_HORIZON) > 0) {
      throw new IllegalArgumentException(
          "until: " + until + " is not within ten years of " + from + ". Maybe a year is wrong.");
    }
    Instant before = null;
    for (Obligation obligation : Obligation.list(recurring, calendar, from, List.of(), until)) {
      Instant due = obligation.due();
      if (due.isBefore(until) && !due.equals(before)) {
        String key = "obligation/" + task.id() + "/" + obligation.date();
        add(key, "ics.obligation", task.title(), task.owner(), new DtStart<>(due));
        before = due;
      }
    }
    return this;
  }

  /**
   * Adds how often a task comes back, as a rule for whole days. A task without a recurrence adds
   * nothing.
   *
   * @param task the task
   * @param from the first day that can be an occurrence
   * @return this calendar
   */
  public DeadlineCalendar rhythm(BackOfficeTask task, LocalDate from) {
    Recurrence recurrence = task.recurrence();
    if (recurrence == null) {
      return this;
    }
    Recur<LocalDate> rule = new Recur<>(recurrence.rule());
    LocalDate first = rule.getNextDate(from, from.minusDays(1));
    if (first != null) {
      VEvent event =
          add(
              "rhythm/" + task.id(),
              "ics.rhythm",
              task.title(),
              task.owner(),
              new DtStart<>(first));
      event.add(new RRule<>(rule));
    }
    return this;
  }

  private VEvent add(
      String key, String summary, String title, @Nullable String owner, DtStart<?> start) {
    VEvent event = new VEvent(false);
    event.add(new DtStamp(stamp));
    event.add(new Uid(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + "@sopkit"));
    event.add(start);
    event.add(new Summary(filled(summary, title)));
    if (owner != null) {
      event.add(new Description(filled("ics.owner", owner)));
    }
    events.add(event);
    return event;
  }

  private String filled(String key, String text) {
    return new MessageFormat(texts.get(key), Locale.ROOT).format(new Object[] {text});
  }

  private static Instant wholeSeconds(Instant instant) {
    return Instant.ofEpochSecond(instant.getEpochSecond());
  }

  /**
   * Writes the calendar.
   *
   * @param out where to; left open. UTF-8, if it is to be a file
   * @throws IOException if it cannot be written
   */
  public void write(Writer out) throws IOException {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//sopkit//sop-office//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    events.forEach(calendar::add);
    // A calendar without any event is no calendar to RFC 5545; an empty file would say nothing.
    boolean validating = !events.isEmpty();
    // The outputter closes what it writes to.
    StringWriter text = new StringWriter();
    new CalendarOutputter(validating).output(calendar, text);
    out.write(text.toString());
    out.flush();
  }
}
