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

  ExplanationBuilder(SlaReading reading, BoundTarget target, WorkingCalendar calendar) {
    this.reading = reading;
    this.target = target;
    this.calendar = calendar;
  }

  DeadlineExplanation build(String taskId) {
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
    steps.sort(Comparator.comparing(ExplanationStep::at));
    return new DeadlineExplanation(
        taskId,
        reading.source(),
        target.target(),
        calendar.zone(),
        instant(reading.startSecond()),
        steps,
        instant(reading.dueSecond()),
        seconds(reading.lengthSeconds()));
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
    long counted = target.axis().between(from, to);
    total += counted;
    steps.add(
        new ExplanationStep.Counted(instant(from), instant(to), seconds(counted), seconds(total)));
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
