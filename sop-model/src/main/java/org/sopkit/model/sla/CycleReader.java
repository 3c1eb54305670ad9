package org.sopkit.model.sla;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;

/**
 * Reads the cycles of one task by one set of policies. A change of priority re-evaluates what is
 * still open; what was fulfilled before it keeps the promise that held then, and a promise that the
 * new priority does not make any more ends with the change.
 */
final class CycleReader {

  private final PolicyIndex set;
  private final SlaClock.Question question;
  private final TaskHistory history;
  private final SlaReading reading;
  private final SlaClock.Sink sink;
  private @Nullable SlaPolicy pausedBy;
  private PauseSpans pauses = PauseSpans.NONE;

  CycleReader(
      PolicyIndex set,
      SlaClock.Question question,
      TaskHistory history,
      SlaReading reading,
      SlaClock.Sink sink) {
    this.set = set;
    this.question = question;
    this.history = history;
    this.reading = reading;
    this.sink = sink;
  }

  /** Reads each objective that was promised in a cycle of the task. */
  void read(int number) {
    TaskHistory.Cycle cycle = history.cycle(number);
    PolicyIndex.Entry entry = entry(cycle.priority);
    List<ObjectiveClock> objectives = entry == null ? List.of() : entry.objectives();
    for (int i = 0; i < objectives.size(); i++) {
      read(objectives.get(i), number);
    }
    if (!cycle.phases().isEmpty()) {
      readFormer(cycle, objectives, number);
    }
  }

  /** Reads what only an earlier priority of the cycle promised. */
  private void readFormer(TaskHistory.Cycle cycle, List<ObjectiveClock> present, int number) {
    Set<String> names = new HashSet<>();
    present.forEach(objective -> names.add(objective.name()));
    List<TaskHistory.Phase> phases = cycle.phases();
    for (int i = phases.size() - 1; i >= 0; i--) {
      PolicyIndex.Entry before = entry(phases.get(i).priority());
      List<ObjectiveClock> former = before == null ? List.of() : before.objectives();
      for (ObjectiveClock objective : former) {
        if (names.add(objective.name())) {
          read(objective, number);
        }
      }
    }
  }

  private void read(ObjectiveClock objective, int number) {
    if (objective.isPeriodic()) {
      List<ObjectiveClock.Run> runs = objective.periods(history, number);
      for (int i = 0; i < runs.size(); i++) {
        boolean last = i + 1 == runs.size();
        long next = last ? reopened(number) : runs.get(i + 1).start();
        read(objective, number, runs.get(i), next);
      }
      return;
    }
    int last = objective.lastOwed(history);
    if (number <= last) {
      long next = number == last ? TaskHistory.NEVER : reopened(number);
      read(objective, number, objective.run(history, number), next);
    }
  }

  private long reopened(int number) {
    return number == history.cycles() ? TaskHistory.NEVER : history.cycle(number + 1).start;
  }

  /** Reads a run; the next one starts at a second, or never if this is the current one. */
  private void read(ObjectiveClock objective, int number, ObjectiveClock.Run run, long next) {
    TaskHistory.Cycle cycle = history.cycle(number);
    PolicyIndex.Entry entry = entry(run.priority());
    ObjectiveClock then = entry == null ? null : entry.objective(objective.name());
    Instant stored = then == null ? null : storedDue(then, run, next);
    boolean promised = then != null && then.promises(run.priority(), stored);
    if (!promised && run.start() != TaskHistory.NEVER && withdrawn(objective, cycle, run, next)) {
      return;
    }
    if (entry != null && then != null) {
      reading.read(then, run, cycle, pauses(entry.policy()), stored, question.now());
      hand(next);
    }
  }

  /** Reads a run by the last promise that was made in it, up to when that ended. */
  private boolean withdrawn(
      ObjectiveClock objective, TaskHistory.Cycle cycle, ObjectiveClock.Run run, long next) {
    List<TaskHistory.Phase> phases = cycle.phases();
    for (int i = phases.size() - 1; i >= 0; i--) {
      TaskHistory.Phase phase = phases.get(i);
      boolean within =
          phase.until() > run.start()
              && (run.fulfilled() == TaskHistory.NEVER || phase.until() <= run.fulfilled());
      PolicyIndex.Entry entry = within ? entry(phase.priority()) : null;
      ObjectiveClock then = entry == null ? null : entry.objective(objective.name());
      Instant stored = then == null ? null : storedDue(then, run, next);
      if (entry != null && then != null && then.promises(phase.priority(), stored)) {
        ObjectiveClock.Run ended = run.withdrawn(phase.priority(), phase.until());
        reading.read(then, ended, cycle, pauses(entry.policy()), stored, question.now());
        hand(next);
        return true;
      }
    }
    return false;
  }

  private void hand(long next) {
    if (next == TaskHistory.NEVER) {
      reading.plan();
      sink.current(reading);
    } else {
      sink.closed(reading);
    }
  }

  private PolicyIndex.@Nullable Entry entry(Priority priority) {
    return set.find(question.type(), priority, question.tags());
  }

  private PauseSpans pauses(SlaPolicy policy) {
    if (pausedBy != policy) {
      pauses = history.pauses(policy.pauseStatuses());
      pausedBy = policy;
    }
    return pauses;
  }

  private @Nullable Instant storedDue(ObjectiveClock objective, ObjectiveClock.Run run, long next) {
    List<StoredDue> all = question.storedDues();
    if (all.isEmpty() || !objective.takesStoredDues()) {
      return null;
    }
    StoredDue best = null;
    for (int i = 0; i < all.size(); i++) {
      StoredDue stored = all.get(i);
      boolean fits =
          stored.isOf(objective.name())
              && (stored.cycle() == run.number()
                  || (stored.cycle() == 0 && lies(stored, run, next)));
      if (fits && (best == null || stored.rank() > best.rank())) {
        best = stored;
      }
    }
    return best == null ? null : best.due();
  }

  /** Says whether a run is the last one that started before a deadline. */
  private static boolean lies(StoredDue stored, ObjectiveClock.Run run, long next) {
    long due = stored.due().getEpochSecond();
    return (run.number() == 1 || due > run.start()) && (next == TaskHistory.NEVER || due <= next);
  }
}
