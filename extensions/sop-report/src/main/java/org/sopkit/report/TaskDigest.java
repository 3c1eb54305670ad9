package org.sopkit.report;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.sopkit.model.backoffice.Priority;

/**
 * What the report keeps of the tasks: counts, and the most urgent of the open rows. Its size
 * depends on the number of types and owners; of the tasks it keeps at most {@link #MAX_LISTED}.
 *
 * @param byState how many tasks are in each state, by {@link TaskState#ordinal()}
 * @param dueToday open tasks that are neither late nor at risk, due before the day ends
 * @param withStoredVerdict tasks whose source states a verdict
 * @param listed open tasks, most urgent first, at most {@link #MAX_LISTED}
 * @param types counts per type, most missed first
 * @param owners counts per owner, most missed first
 * @param priorities counts per priority, most missed first, named after the constant
 * @param workload counts per owner who has something to do today, most late first
 * @param leadTimes how long closed tasks took
 */
record TaskDigest(
    List<Long> byState,
    long dueToday,
    long withStoredVerdict,
    List<TaskLine> listed,
    List<Tally.Entry> types,
    List<Tally.Entry> owners,
    List<Tally.Entry> priorities,
    List<Tally.Entry> workload,
    LeadTimes leadTimes) {

  /** Open tasks kept by name; the export has the others. */
  static final int MAX_LISTED = 10_000;

  long count(TaskState state) {
    return byState.get(state.ordinal());
  }

  long total() {
    return byState.stream().mapToLong(Long::longValue).sum();
  }

  long open() {
    return count(TaskState::isOpen);
  }

  /** Closed, in time or late or without a deadline; the cancelled are none of these. */
  long closed() {
    return total() - open() - count(TaskState.CANCELLED);
  }

  long judged() {
    return count(TaskState::isJudged);
  }

  long missed() {
    return count(TaskState::isMissed);
  }

  /** Late, at risk, or due before the day ends. */
  long toDo() {
    return count(TaskState.LATE) + count(TaskState.AT_RISK) + dueToday;
  }

  private long count(Predicate<TaskState> which) {
    long n = 0;
    for (TaskState state : TaskState.values()) {
      n += which.test(state) ? count(state) : 0;
    }
    return n;
  }

  /** Gathers tasks one by one. Not thread-safe. */
  static final class Builder {
    private final Urgency urgency;
    private final Comparator<TaskLine> mostUrgentFirst;
    private final long[] byState = new long[TaskState.values().length];
    private final PriorityQueue<TaskLine> listed;
    private final Tally types = new Tally();
    private final Tally owners = new Tally();
    private final Tally priorities = new Tally();
    private final LeadTimes leadTimes = new LeadTimes();
    private long dueToday;
    private long withStoredVerdict;

    Builder(ReportHeader header) {
      this.urgency = Urgency.at(header);
      this.mostUrgentFirst = urgency.mostUrgentFirst();
      this.listed = new PriorityQueue<>(mostUrgentFirst.reversed());
    }

    void add(TaskLine task) {
      byState[task.state().ordinal()]++;
      boolean today = urgency.isDueToday(task);
      dueToday += today ? 1 : 0;
      withStoredVerdict += task.storedVerdict() == null ? 0 : 1;
      Priority priority = task.priority();
      count(types.of(task.type()), task.state(), today);
      count(owners.of(task.owner()), task.state(), today);
      count(priorities.of(priority == null ? null : priority.name()), task.state(), today);
      Duration leadTime = task.leadTime();
      if (leadTime != null && !task.state().isOpen() && task.state() != TaskState.CANCELLED) {
        leadTimes.add(leadTime, task.state());
      }
      if (task.state().isOpen()) {
        keepIfUrgent(task);
      }
    }

    long withStoredVerdict() {
      return withStoredVerdict;
    }

    private void keepIfUrgent(TaskLine task) {
      if (listed.size() < MAX_LISTED) {
        listed.add(task);
      } else if (mostUrgentFirst.compare(task, listed.element()) < 0) {
        listed.remove();
        listed.add(task);
      }
    }

    private static void count(Tally.Entry entry, TaskState state, boolean today) {
      entry.total++;
      entry.judged += state.isJudged() ? 1 : 0;
      entry.missed += state.isMissed() ? 1 : 0;
      entry.late += state == TaskState.LATE ? 1 : 0;
      entry.atRisk += state == TaskState.AT_RISK ? 1 : 0;
      entry.dueToday += today ? 1 : 0;
    }

    TaskDigest build() {
      return new TaskDigest(
          Arrays.stream(byState).boxed().toList(),
          dueToday,
          withStoredVerdict,
          listed.stream().sorted(mostUrgentFirst).toList(),
          types.sorted(Tally.BY_MISSED),
          owners.sorted(Tally.BY_MISSED),
          priorities.sorted(Tally.BY_MISSED),
          owners.sorted(Tally.BY_TO_DO).stream().filter(e -> e.toDo() > 0).toList(),
          leadTimes.copy());
    }
  }
}
