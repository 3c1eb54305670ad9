package org.sopkit.model.sla;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sopkit.model.calendar.ClosedOrigin;
import org.sopkit.model.calendar.WorkingCalendar;

/** The n-th day after day 0. */
final class BoundDayOffset extends BoundTarget {

  /**
   * The working days that an open instant can belong to, the likeliest first: that of its date; of
   * the night shift before; of hours from another zone, in a combined calendar.
   */
  private static final int[] DAYS_OF_AN_INSTANT = {0, -1, 1, -2, 2};

  private final SlaTarget.DayOffset offset;
  private final DueDates dates;

  BoundDayOffset(SlaTarget.DayOffset offset, WorkingCalendar calendar) {
    super(
        offset,
        offset.dayKind() == SlaTarget.DayKind.WORKING ? TimeAxis.of(calendar) : TimeAxis.REAL);
    this.offset = offset;
    this.dates = new DueDates(calendar, offset.dueTime(), offset.roll());
  }

  @Override
  long dueSecond(long start) {
    long counted = countedFrom(start);
    LocalDate date = dates.dateOf(counted);
    LocalDate zero = dayZero(counted, date);
    return dates.dueAfter(start, dueDate(date, zero), dates.timeOf(counted));
  }

  private LocalDate dueDate(LocalDate date, LocalDate zero) {
    LocalDate due = plusDays(zero, offset.days());
    // a night shift after midnight belongs to the day before; its clock time to the day after
    long past = date.toEpochDay() - zero.toEpochDay();
    return offset.dueTime().kind() == DueTime.Kind.SAME_TIME ? due.plusDays(past) : due;
  }

  @Override
  List<ExplanationStep> landmarks(long start) {
    long counted = countedFrom(start);
    LocalDate date = dates.dateOf(counted);
    LocalDate zero = dayZero(counted, date);
    List<ExplanationStep> steps = new ArrayList<>();
    LocalDate day = zero;
    for (int number = 0; number <= offset.days(); number++) {
      steps.add(new ExplanationStep.Day(dates.midnight(day), day, number));
      day = plusDays(day, 1);
    }
    steps.addAll(dates.rollSteps(start, dueDate(date, zero), dates.timeOf(counted)));
    return steps;
  }

  @Override
  boolean countsWorkingDays() {
    return offset.dayKind() == SlaTarget.DayKind.WORKING;
  }

  /** Returns the instant whose day is day 0. */
  long countedFrom(long start) {
    return offset.dayZero() == SlaTarget.DayZero.NEXT_OPENING
        ? dates.calendar().plusSeconds(start, 0)
        : start;
  }

  private LocalDate dayZero(long counted, LocalDate date) {
    if (offset.dayZero() == SlaTarget.DayZero.START_DATE) {
      return date;
    }
    for (int past : DAYS_OF_AN_INSTANT) {
      LocalDate day = date.plusDays(past);
      if (dates.isWithin(day, counted)) {
        return day;
      }
    }
    return date;
  }

  private LocalDate plusDays(LocalDate day, int days) {
    return offset.dayKind() == SlaTarget.DayKind.CALENDAR
        ? day.plusDays(days)
        : dates.calendar().plusWorkingDays(day, days, ClosedOrigin.COUNTS_FROM_THE_DATE);
  }
}
