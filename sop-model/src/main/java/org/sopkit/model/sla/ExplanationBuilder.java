package org.sopkit.model.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sopkit.model.calendar.OpenStretch;
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
            new ExplanationStep.Paused(instant(from), instant(to), seconds(moves.out(from, to))));
        run = to;
      }
    }
    count(run, reading.dueSecond());
    if (target.countsWorkingDays()) {
      addClosedDays();
    }
    addMove();
    addEdge();
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
    total += seconds;
    counted = to;
    steps.add(
        new ExplanationStep.Counted(instant(from), instant(to), seconds(seconds), seconds(total)));
  }

  private void addClosedDays() {
    ZoneId zone = calendar.zone();
    LocalDate last = instant(reading.dueSecond()).atZone(zone).toLocalDate();
    for (LocalDate day = instant(reading.startSecond()).atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      if (!calendar.isWorkingDay(day)) {
        steps.add(
            new ExplanationStep.ClosedDay(
                day.atStartOfDay(zone).toInstant(), calendar.dayNote(day)));
      }
    }
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
