package org.sopkit.model.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
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
    LocalDate received = dates.dateOf(start);
    LocalTime time = dates.timeOf(start);
    return dates.dueAfter(start, dueDate(received, isInTime(received, time)), time);
  }

  @Override
  List<ExplanationStep> landmarks(long start) {
    LocalDate received = dates.dateOf(start);
    LocalTime time = dates.timeOf(start);
    boolean inTime = isInTime(received, time);
    LocalDate due = dueDate(received, inTime);
    List<ExplanationStep> steps = new ArrayList<>();
    steps.add(
        new ExplanationStep.CutOff(
            Instant.ofEpochSecond(start),
            inTime
                ? ExplanationStep.CutOff.Outcome.IN_TIME
                : ExplanationStep.CutOff.Outcome.TOO_LATE));
    steps.add(new ExplanationStep.Occurrence(dates.midnight(due), due));
    steps.addAll(dates.rollSteps(start, due, time));
    return steps;
  }

  /** A weekly cut-off is missed on its own weekday only: the other days lie before the next one. */
  private boolean isInTime(LocalDate received, LocalTime time) {
    DayOfWeek day = cutOff.day();
    boolean early = time.isBefore(cutOff.before());
    return day == null
        ? early && dates.calendar().isWorkingDay(received)
        : early || received.getDayOfWeek() != day;
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
    LocalDate zero = inTime ? received : calendar.nextWorkingDay(received);
    return calendar.plusWorkingDays(zero, cutOff.workingDays(), ClosedOrigin.COUNTS_FROM_THE_DATE);
  }
}
