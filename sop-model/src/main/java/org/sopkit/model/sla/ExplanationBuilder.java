package org.sopkit.model.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sopkit.model.calendar.DayNote;
import org.sopkit.model.calendar.ExceptionalHours;
import org.sopkit.model.calendar.Horizon;
import org.sopkit.model.calendar.OpenStretch;
import org.sopkit.model.calendar.OpeningHours;
import org.sopkit.model.calendar.WorkingCalendar;

/** Retraces how a reading came to its deadline. */
final class ExplanationBuilder {

  private final SlaReading reading;
  private final BoundTarget target;
  private final WorkingCalendar calendar;
  private final List<ExplanationStep> steps = new ArrayList<>();
  private long total;
  private long counted = SlaReading.NONE; // up to when

  ExplanationBuilder(SlaReading reading, BoundTarget target, WorkingCalendar calendar) {
    this.reading = reading;
    this.target = target;
    this.calendar = calendar;
  }

  DeadlineExplanation build(String taskId) {
    if (reading.isStored()) {
      steps.add(new ExplanationStep.Stored(instant(reading.dueSecond())));
    } else {
      addSteps();
    }
    steps.sort(Comparator.comparing(ExplanationStep::at));
    SlaTarget promise = reading.promise();
    return new DeadlineExplanation(
        taskId,
        reading.source(),
        promise == null ? target.target() : promise,
        calendar.zone(),
        instant(reading.startSecond()),
        steps.stream().distinct().toList(), // a closed day can be skipped and rolled off
        instant(reading.dueSecond()),
        seconds(reading.lengthSeconds()));
  }

  private void addSteps() {
    steps.addAll(target.landmarks(reading.startSecond()));
    long run = reading.startSecond();
    PauseMoves moves = reading.moves();
    PauseSpans pauses = moves.pauses();
    for (int i = 0; i < pauses.size(); i++) {
      long from = Math.max(pauses.from(i), reading.startSecond());
      long to = Math.min(pauses.to(i), reading.endSecond());
      if (from < to && from < reading.dueSecond()) {
        count(run, from);
        steps.add(
            new ExplanationStep.Paused(instant(from), instant(to), seconds(takenOut(from, to))));
        run = to;
      }
    }
    count(run, reading.dueSecond());
    if (target.countsWorkingDays()) {
      addClosedDays();
    }
    addOtherHours();
    addMove();
    addEdge();
  }

  /** What is due by a day is not moved by a pause without working time before the deadline. */
  private long takenOut(long from, long to) {
    boolean moves =
        target.isDuration() || calendar.betweenSeconds(from, Math.min(to, reading.dueSecond())) > 0;
    return moves ? reading.moves().out(from, to) : 0;
  }

  /** The count can end on a closing, and the deadline lie on the next opening. */
  private void addEdge() {
    if (target.isDuration() && counted != SlaReading.NONE && counted < reading.dueSecond()) {
      steps.add(new ExplanationStep.Edge(instant(counted), instant(reading.dueSecond())));
    }
  }

  private void count(long from, long to) {
    if (!target.isDuration() || from >= to) {
      return;
    }
    if (target.axis() == TimeAxis.REAL) {
      addCounted(from, to);
      return;
    }
    for (OpenStretch stretch : calendar.openStretches(instant(from), instant(to))) {
      addCounted(stretch.start().getEpochSecond(), stretch.end().getEpochSecond());
    }
  }

  private void addCounted(long from, long to) {
    long seconds = target.axis().between(from, to);
    if (to == reading.dueSecond()) {
      // an hour that the clocks skip counts at once: the rest of it comes after the deadline
      seconds = Math.min(seconds, reading.lengthSeconds() - total);
    }
    total += seconds;
    counted = to;
    steps.add(
        new ExplanationStep.Counted(instant(from), instant(to), seconds(seconds), seconds(total)));
  }

  private void addClosedDays() {
    // a deadline at 24:00 is reached before the next day begins
    LocalDate last = date(Math.max(reading.startSecond(), reading.dueSecond() - 1));
    for (LocalDate day = date(reading.startSecond()); !day.isAfter(last); day = day.plusDays(1)) {
      if (!calendar.isWorkingDay(day)) {
        steps.add(new ExplanationStep.ClosedDay(midnight(day), calendar.dayNote(day)));
      }
    }
  }

  private void addOtherHours() {
    boolean onCalendar =
        target.isDuration()
            ? target.axis() != TimeAxis.REAL
            : !(target.target() instanceof SlaTarget.FixedInstant);
    if (!onCalendar) {
      return;
    }
    // a night shift begins on the day before; a part of the calendar can have another zone
    LocalDate last = date(reading.dueSecond()).plusDays(1);
    for (LocalDate day = date(reading.startSecond()).minusDays(1);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      if (isWithinHorizon(day)) {
        for (ExceptionalHours hours : calendar.exceptionalHours(day)) {
          if (target.isDuration() ? changesCount(hours) : changesDays(hours)) {
            steps.add(new ExplanationStep.OtherHours(midnight(day), hours));
          }
        }
      }
    }
  }

  private boolean changesCount(ExceptionalHours hours) {
    return !isNotedAsClosed(hours)
        && differsWithin(hours, reading.startSecond(), reading.dueSecond());
  }

  /** Days are counted whole: hours matter where a day opens, on the start and on the deadline. */
  private boolean changesDays(ExceptionalHours hours) {
    if (isNotedAsClosed(hours)) {
      return false;
    }
    LocalDate day = hours.date();
    boolean within =
        !day.isBefore(date(reading.startSecond())) && !day.isAfter(date(reading.dueSecond()));
    boolean opens = within && target.countsWorkingDays() && hours.usual().isEmpty();
    long due = reading.originalDueSecond();
    boolean ends =
        calendar.isWorkingDay(day)
            && (calendar.closingOf(day).getEpochSecond() == due
                || calendar.closingOf(day).getEpochSecond() == reading.dueSecond())
            && lastSecond(hours.usual()) != lastSecond(hours.actual());
    return opens || ends || differsWithin(hours, reading.startSecond(), reading.startSecond());
  }

  private boolean isWithinHorizon(LocalDate day) {
    Horizon horizon = calendar.horizon();
    return horizon.firstYear() <= day.getYear() && day.getYear() <= horizon.lastYear();
  }

  private static int lastSecond(List<OpeningHours> hours) {
    return hours.isEmpty() ? 0 : hours.get(hours.size() - 1).endSecond();
  }

  /** A day that an override closes is told as a closed day, if one is told. */
  private boolean isNotedAsClosed(ExceptionalHours hours) {
    DayNote note = calendar.dayNote(hours.date());
    return hours.actual().isEmpty()
        && !note.isWorkingDay()
        && note.calendarId().equals(hours.calendarId());
  }

  private static boolean differsWithin(ExceptionalHours hours, long from, long to) {
    LocalDateTime midnight = hours.date().atStartOfDay();
    for (OpeningHours piece : hours.differences()) {
      long start = midnight.plusSeconds(piece.startSecond()).atZone(hours.zone()).toEpochSecond();
      long end = midnight.plusSeconds(piece.endSecond()).atZone(hours.zone()).toEpochSecond();
      if (start <= to && from < end) {
        return true;
      }
    }
    return false;
  }

  private LocalDate date(long epochSecond) {
    return instant(epochSecond).atZone(calendar.zone()).toLocalDate();
  }

  private Instant midnight(LocalDate day) {
    return day.atStartOfDay(calendar.zone()).toInstant();
  }

  private void addMove() {
    if (!target.isDuration() && reading.dueSecond() != reading.originalDueSecond()) {
      long from = reading.originalDueSecond();
      long by = reading.moves().takenSeconds();
      steps.add(
          new ExplanationStep.Moved(instant(from), instant(reading.dueSecond()), seconds(by)));
    }
  }

  private static Instant instant(long epochSecond) {
    return Instant.ofEpochSecond(epochSecond);
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }
}
