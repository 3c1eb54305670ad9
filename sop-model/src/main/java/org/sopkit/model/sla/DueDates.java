package org.sopkit.model.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.calendar.WorkingCalendar;

/** Turns a due date into a due second: rolls it off closed days and sets the time of day. */
final class DueDates {

  private final WorkingCalendar calendar;
  private final ZoneId zone;
  private final DueTime dueTime;
  private final RollConvention roll;

  DueDates(WorkingCalendar calendar, DueTime dueTime, RollConvention roll) {
    this.calendar = calendar;
    this.zone = calendar.zone();
    this.dueTime = dueTime;
    this.roll = roll;
  }

  /** Returns the days of a target that is due by a day and moved by pauses; null for any other. */
  static @Nullable DueDates of(SlaTarget target, WorkingCalendar calendar) {
    if (target instanceof SlaTarget.DayOffset offset) {
      return new DueDates(calendar, offset.dueTime(), offset.roll());
    }
    if (target instanceof SlaTarget.CutOff cutOff) {
      return new DueDates(calendar, cutOff.dueTime(), cutOff.roll());
    }
    return null;
  }

  /** Returns the first due second that does not lie before a second. */
  long onOrAfter(long second, LocalTime startTime) {
    // a night shift that began the day before can end later than this second
    LocalDate day = dateOf(second).minusDays(1);
    day = roll == RollConvention.NONE ? day : calendar.nextOrSame(day);
    long due = dueOn(day, startTime);
    while (due < second) {
      day = roll == RollConvention.NONE ? day.plusDays(1) : calendar.nextWorkingDay(day);
      due = dueOn(day, startTime);
    }
    return due;
  }

  WorkingCalendar calendar() {
    return calendar;
  }

  LocalDate dateOf(long epochSecond) {
    return LocalDate.ofEpochDay(Math.floorDiv(localSecond(epochSecond), 86_400L));
  }

  LocalTime timeOf(long epochSecond) {
    return LocalTime.ofSecondOfDay(Math.floorMod(localSecond(epochSecond), 86_400L));
  }

  private long localSecond(long epochSecond) {
    Instant instant = Instant.ofEpochSecond(epochSecond);
    return epochSecond + zone.getRules().getOffset(instant).getTotalSeconds();
  }

  /** Says whether a date is a working day whose hours begin before a second and end after it. */
  boolean isWithin(LocalDate date, long epochSecond) {
    return calendar.isWorkingDay(date)
        && calendar.openingOf(date).getEpochSecond() <= epochSecond
        && epochSecond < calendar.closingOf(date).getEpochSecond();
  }

  LocalDate rolled(LocalDate date) {
    return switch (roll) {
      case FOLLOWING -> calendar.nextOrSame(date);
      case PRECEDING -> calendar.previousOrSame(date);
      case MODIFIED_FOLLOWING -> calendar.nextOrSameElseLastInMonth(date);
      case NONE, OMIT -> date;
    };
  }

  /** Says whether a date has no occurrence because it is closed. */
  boolean leavesOut(LocalDate date) {
    return roll == RollConvention.OMIT && !calendar.isWorkingDay(date);
  }

  /** Returns the due second of a date that has been rolled. */
  long dueOn(LocalDate date, LocalTime startTime) {
    return switch (dueTime.kind()) {
      case END_OF_DAY -> endOf(date);
      case SAME_TIME -> at(date, startTime);
      case AT -> at(date, Objects.requireNonNull(dueTime.at()));
    };
  }

  /** As {@link #dueOn}, rolled, and moved on to working days until it lies after the start. */
  long dueAfter(long start, LocalDate date, LocalTime startTime) {
    LocalDate day = rolled(date);
    long due = dueOn(day, startTime);
    while (due <= start) {
      day = calendar.nextWorkingDay(day);
      due = dueOn(day, startTime);
    }
    return due;
  }

  /** Returns how {@link #dueAfter} comes from a date to the date that is due. */
  List<ExplanationStep> rollSteps(long start, LocalDate date, LocalTime startTime) {
    List<ExplanationStep> steps = new ArrayList<>();
    LocalDate day = rolled(date);
    if (!day.equals(date)) {
      addClosedDays(date, day, steps);
      LocalDate later = day.isAfter(date) ? day : date;
      steps.add(new ExplanationStep.Rolled(midnight(later), date, day, roll));
    }
    while (dueOn(day, startTime) <= start) {
      LocalDate next = calendar.nextWorkingDay(day);
      addClosedDays(day, next, steps);
      steps.add(new ExplanationStep.AlreadyPast(midnight(next), day, next));
      day = next;
    }
    return steps;
  }

  /** Adds each closed day between two dates, whichever comes first. */
  private void addClosedDays(LocalDate one, LocalDate other, List<ExplanationStep> steps) {
    LocalDate last = one.isBefore(other) ? other : one;
    for (LocalDate day = one.isBefore(other) ? one : other;
        !day.isAfter(last);
        day = day.plusDays(1)) {
      if (!calendar.isWorkingDay(day)) {
        steps.add(new ExplanationStep.ClosedDay(midnight(day), calendar.dayNote(day)));
      }
    }
  }

  Instant midnight(LocalDate date) {
    return date.atStartOfDay(zone).toInstant();
  }

  private long endOf(LocalDate date) {
    return calendar.isWorkingDay(date)
        ? calendar.closingOf(date).getEpochSecond()
        : date.plusDays(1).atStartOfDay(zone).toEpochSecond();
  }

  /** A time that the clocks skip moves forward; one that they repeat is its first occurrence. */
  long at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(zone).toEpochSecond();
  }
}
