package org.sopkit.model.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import org.sopkit.model.calendar.ClosedOrigin;
import org.sopkit.model.calendar.WorkingCalendar;

/** Received before a cut-off, done by a day; else one turn later. */
final class BoundCutOff extends BoundTarget {

  private final SlaTarget.CutOff cutOff;
  private final DueDates dates;

  BoundCutOff(SlaTarget.CutOff cutOff, WorkingCalendar calendar) {
    super(cutOff, TimeAxis.of(calendar));
    this.cutOff = cutOff;
    this.dates = new DueDates(calendar, cutOff.dueTime(), cutOff.roll());
  }

  @Override
  long dueSecond(long start) {
    LocalDate date = dates.dateOf(start);
    LocalTime time = dates.timeOf(start);
    return dates.dueAfter(start, dueDate(date, time.isBefore(cutOff.before())), time);
  }

  private LocalDate dueDate(LocalDate received, boolean inTime) {
    DayOfWeek day = cutOff.day();
    DayOfWeek dueDay = cutOff.dueDay();
    return day == null || dueDay == null
        ? daily(received, inTime)
        : weekly(received, inTime, day).with(TemporalAdjusters.nextOrSame(dueDay));
  }

  /** Returns the date of the cut-off that this is in time for. */
  private static LocalDate weekly(LocalDate received, boolean inTime, DayOfWeek day) {
    return received.with(inTime ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.next(day));
  }

  private LocalDate daily(LocalDate received, boolean inTime) {
    WorkingCalendar calendar = dates.calendar();
    LocalDate zero =
        inTime && calendar.isWorkingDay(received) ? received : calendar.nextWorkingDay(received);
    return calendar.plusWorkingDays(zero, cutOff.workingDays(), ClosedOrigin.COUNTS_FROM_THE_DATE);
  }
}
