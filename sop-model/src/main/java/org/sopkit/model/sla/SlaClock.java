package org.sopkit.model.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.calendar.WorkingCalendar;

/**
 * Says where the deadlines of a task stand: policies compiled against their calendars, and a pure
 * function of a task's events and an instant.
 *
 * <p>Nothing is stored between two questions, so nothing can drift: a changed priority, policy or
 * calendar, a late or corrected event give at once what they would have given from the start.
 * Events after the instant asked about have not happened yet, but the first of them is a next
 * change: a task that is to be opened or resumed tomorrow changes tomorrow. Time is counted in
 * whole seconds; what is done in the very second of the deadline is on time.
 *
 * <p>Example, 24 working hours on Monday to Friday 09:00–18:00, created on Friday 2026-03-06 16:00:
 * due Wednesday 2026-03-11 13:00 (2 h on Friday, 9 h on Monday, 9 h on Tuesday, 4 h on Wednesday).
 *
 * <p>A clock is about one task, which is done once in each cycle. For a recurring target it knows
 * the first occurrence after the start of the cycle, and no other: when that was missed, the cycle
 * is late until the task is done. What is owed every Monday, whether the last one was done or not,
 * is listed by {@link Obligation#list}, with a dedup key for each that was missed.
 *
 * <p>Immutable and thread-safe.
 */
public final class SlaClock {

  private final List<PolicyIndex> sets;

  private SlaClock(List<PolicyIndex> sets) {
    this.sets = List.copyOf(sets);
  }

  /**
   * Compiles policies.
   *
   * @param sets which run side by side; ids are distinct
   * @param calendars the calendars that the objectives name; ids are distinct
   * @return the clock
   * @throws InvalidSlaException if an objective names a calendar that is not there, or ids are
   *     there twice
   */
  public static SlaClock of(Collection<SlaPolicySet> sets, Collection<WorkingCalendar> calendars) {
    Checks.distinct("policySets", sets, SlaPolicySet::id);
    Checks.distinct("calendars", calendars, WorkingCalendar::id);
    Map<String, WorkingCalendar> byId = new LinkedHashMap<>();
    calendars.forEach(calendar -> byId.put(calendar.id(), calendar));
    return new SlaClock(sets.stream().map(set -> new PolicyIndex(set, byId)).toList());
  }

  /**
   * Compiles one set of policies.
   *
   * @param set the policies
   * @param calendars the calendars that the objectives name
   * @return the clock
   * @throws InvalidSlaException if an objective names a calendar that is not there
   */
  public static SlaClock of(SlaPolicySet set, WorkingCalendar... calendars) {
    return of(Collections.singletonList(set), Arrays.asList(calendars));
  }

  /**
   * Says where a task stands.
   *
   * @param task its facts
   * @param timeline its events
   * @param now the instant to judge at
   * @return the status of each objective
   * @throws ImpossibleTimelineException if the events cannot have happened so
   */
  public SlaEvaluation evaluate(SlaTask task, TaskTimeline timeline, Instant now) {
    return evaluate(task, TaskHistory.of(task, timeline, now), now);
  }

  /**
   * Says where a task stands whose events the host has folded.
   *
   * @param task its facts
   * @param history its events so far
   * @param now the instant to judge at, not before the last event
   * @return the status of each objective
   * @throws IllegalArgumentException if the history is that of another task
   * @throws ImpossibleTimelineException if the events cannot have happened so, or the last lies
   *     after now
   */
  public SlaEvaluation evaluate(SlaTask task, TaskHistory history, Instant now) {
    return evaluate(question(task, history, now), history);
  }

  /** Asks about a task by the history that the host has folded, which must be its own. */
  private static Question question(SlaTask task, TaskHistory history, Instant now) {
    if (!history.taskId().equals(task.id())) {
      throw new IllegalArgumentException(
          "task "
              + task.id()
              + ": the history is that of task "
              + history.taskId()
              + ". Maybe two tasks were mixed up.");
    }
    if (history.lastEvent() > second(task.id(), now)) {
      throw new ImpossibleTimelineException(
          task.id(),
          Instant.ofEpochSecond(history.lastEvent()),
          "has happened after "
              + now
              + ", the instant asked about. Maybe evaluate the timeline,"
              + " which leaves later events out.");
    }
    return question(task, now);
  }

  /**
   * Explains the deadlines of a task, step by step.
   *
   * @param task its facts
   * @param timeline its events
   * @param now the instant asked about
   * @return an explanation for the current cycle of each objective that has a deadline
   * @throws ImpossibleTimelineException if the events cannot have happened so
   */
  public List<DeadlineExplanation> explain(SlaTask task, TaskTimeline timeline, Instant now) {
    Question question = question(task, now);
    return explain(question, TaskHistory.of(task, timeline, now), 0);
  }

  /**
   * Explains the deadlines of a task whose events the host has folded, step by step.
   *
   * @param task its facts
   * @param history its events so far
   * @param now the instant asked about, not before the last event
   * @return an explanation for the current cycle of each objective that has a deadline
   * @throws IllegalArgumentException if the history is that of another task
   * @throws ImpossibleTimelineException if the events cannot have happened so, or the last lies
   *     after now
   */
  public List<DeadlineExplanation> explain(SlaTask task, TaskHistory history, Instant now) {
    return explain(question(task, history, now), history, 0);
  }

  /**
   * Explains the deadlines of one cycle of a task, step by step.
   *
   * @param task its facts
   * @param timeline its events
   * @param now the instant asked about
   * @param cycle the cycle, from 1, closed or current
   * @return an explanation for each objective that has a deadline in that cycle; empty if none has
   * @throws ImpossibleTimelineException if the events cannot have happened so
   */
  public List<DeadlineExplanation> explain(
      SlaTask task, TaskTimeline timeline, Instant now, int cycle) {
    Question question = question(task, now);
    return explain(question, TaskHistory.of(task, timeline, now), requireCycle(cycle));
  }

  static int requireCycle(int cycle) {
    if (cycle < 1) {
      throw new InvalidSlaException(
          "cycle", cycle + " is no cycle. Maybe 1: they are counted from one.");
    }
    return cycle;
  }

  private static Question question(SlaTask task, Instant now) {
    return new Question(task.type(), task.tags(), task.storedDues(), second(task.id(), now));
  }

  /** Explains a cycle; the current one of each objective for zero. */
  List<DeadlineExplanation> explain(Question question, TaskHistory history, int cycle) {
    List<DeadlineExplanation> explanations = new ArrayList<>();
    read(
        question,
        history,
        new SlaReading(),
        new Sink() {
          @Override
          public void current(SlaReading reading) {
            if (cycle == 0 || reading.cycle() == cycle) {
              add(reading);
            }
          }

          @Override
          public void closed(SlaReading reading) {
            if (reading.cycle() == cycle) {
              add(reading);
            }
          }

          private void add(SlaReading reading) {
            DeadlineExplanation explanation = reading.explain();
            if (explanation != null) {
              explanations.add(explanation);
            }
          }
        });
    return List.copyOf(explanations);
  }

  static long second(String taskId, Instant now) {
    long second = now.getEpochSecond();
    if (!Checks.isReasonable(second)) {
      throw new ImpossibleTimelineException(
          taskId, now, "cannot be judged outside the years 1 to 9999. Maybe it is a placeholder.");
    }
    return second;
  }

  SlaEvaluation evaluate(Question question, TaskHistory history) {
    EvaluationBuilder builder = new EvaluationBuilder();
    read(question, history, new SlaReading(), builder);
    return builder.build(history, question.now());
  }

  /** What is asked about a task besides its history. */
  record Question(TaskType type, Set<String> tags, List<StoredDue> storedDues, long now) {}

  /** Takes readings, one after the other, of the same instance. */
  interface Sink {
    /** Takes the current cycle of an objective. */
    void current(SlaReading reading);

    /** Takes a cycle that ended with a reopening, or with an update of a periodic objective. */
    void closed(SlaReading reading);

    /** Takes the second at which the history of the task goes on by itself. */
    default void planned(long second) {}
  }

  /** Reads every objective of a task. */
  void read(Question question, TaskHistory history, SlaReading reading, Sink sink) {
    reading.startTask(history.taskId(), history.planned());
    sink.planned(history.planned());
    for (int i = 0; i < sets.size(); i++) {
      CycleReader cycles = new CycleReader(sets.get(i), question, history, reading, sink);
      for (int number = 1; number <= history.cycles(); number++) {
        cycles.read(number);
      }
    }
  }

  /** Gathers readings into an evaluation. */
  private static final class EvaluationBuilder implements Sink {

    private final List<SlaStatus> current = new ArrayList<>(2);
    private final List<SlaStatus> closed = new ArrayList<>(0);
    private long next = Long.MAX_VALUE;

    @Override
    public void current(SlaReading reading) {
      current.add(reading.toStatus());
      if (reading.nextChangeSecond() != SlaReading.NONE) {
        next = Math.min(next, reading.nextChangeSecond());
      }
    }

    @Override
    public void closed(SlaReading reading) {
      closed.add(reading.toStatus());
    }

    @Override
    public void planned(long second) {
      next = second;
    }

    SlaEvaluation build(TaskHistory history, long now) {
      return new SlaEvaluation(
          history.taskId(),
          history.priority(),
          Instant.ofEpochSecond(now),
          current,
          closed.isEmpty() ? List.of() : closed,
          next == Long.MAX_VALUE ? null : Instant.ofEpochSecond(next));
    }
  }
}
