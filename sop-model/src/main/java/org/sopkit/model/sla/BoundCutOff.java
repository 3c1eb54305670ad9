package org.sopkit.model.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
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

  /** What was received: whether it met the cut-off, and the date it is due. */
  private record Receipt(boolean inTime, LocalDate due) {}

  @Override
  long dueSecond(long start) {
    return dates.dueAfter(start, receipt(start).due(), dates.timeOf(start));
  }

  @Override
  List<ExplanationStep> landmarks(long start) {
    Receipt receipt = receipt(start);
    List<ExplanationStep> steps = new ArrayList<>();
    steps.add(new ExplanationStep.CutOff(Instant.ofEpochSecond(start), outcome(receipt, start)));
    steps.add(new ExplanationStep.Occurrence(dates.midnight(receipt.due()), receipt.due()));
    steps.addAll(dates.rollSteps(start, receipt.due(), dates.timeOf(start)));
    return steps;
  }

  private ExplanationStep.CutOff.Outcome outcome(Receipt receipt, long start) {
    if (receipt.inTime()) {
      return ExplanationStep.CutOff.Outcome.IN_TIME;
    }
    boolean closed = cutOff.day() == null && !dates.calendar().isWorkingDay(dates.dateOf(start));
    return closed
        ? ExplanationStep.CutOff.Outcome.CLOSED_DAY
        : ExplanationStep.CutOff.Outcome.TOO_LATE;
  }

  private Receipt receipt(long start) {
    DayOfWeek day = cutOff.day();
    DayOfWeek dueDay = cutOff.dueDay();
    return day == null || dueDay == null ? daily(start) : weekly(start, day, dueDay);
  }

  /** A weekly cut-off is missed on its own weekday only: the other days lie before the next one. */
  private Receipt weekly(long start, DayOfWeek day, DayOfWeek dueDay) {
    LocalDate received = dates.dateOf(start);
    boolean inTime =
        dates.timeOf(start).isBefore(cutOff.before()) || received.getDayOfWeek() != day;
    LocalDate date =
        received.with(inTime ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.next(day));
    return new Receipt(inTime, date.with(TemporalAdjusters.nextOrSame(dueDay)));
  }

  /** A night shift's cut-off after midnight belongs to the day on which the shift begins. */
  private Receipt daily(long start) {
    LocalDate received = dates.dateOf(start);
    if (start < cutOffOf(received.minusDays(1))) {
      return new Receipt(true, later(received.minusDays(1)));
    }
    if (start < cutOffOf(received)) {
      return new Receipt(true, later(received));
    }
    return new Receipt(false, later(dates.calendar().nextWorkingDay(received)));
  }

  private LocalDate later(LocalDate zero) {
    return dates
        .calendar()
        .plusWorkingDays(zero, cutOff.workingDays(), ClosedOrigin.COUNTS_FROM_THE_DATE);
  }

  /** Returns the second of a day's cut-off; the smallest number when the day is closed. */
  private long cutOffOf(LocalDate day) {
    WorkingCalendar calendar = dates.calendar();
    if (!calendar.isWorkingDay(day)) {
      return Long.MIN_VALUE;
    }
    long sameDate = dates.at(day, cutOff.before());
    long nextDate = dates.at(day.plusDays(1), cutOff.before());
    boolean atNight =
        sameDate < calendar.openingOf(day).getEpochSecond()
            && nextDate <= calendar.closingOf(day).getEpochSecond();
    return atNight ? nextDate : sameDate;
  }
}
