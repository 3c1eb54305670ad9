package org.sopkit.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;

/**
 * What the templates read: the data, the wording, and the few things computed for the eye only.
 *
 * @param data what the report says
 * @param words how it is said
 */
record Page(ReportData data, Wording words) {

  /** The seven questions in the order in which the page answers them; also the anchors. */
  static final List<String> SECTIONS =
      List.of("control", "today", "origin", "worth", "documentation", "compliance", "quality");

  TaskDigest tasks() {
    return data.tasks();
  }

  long rowsRead() {
    return tasks().total() + data.rejectedCount();
  }

  /** The rate given, or the statement that none was. */
  Figure onTimeRate() {
    return Objects.requireNonNullElseGet(
        data.onTimeRate(),
        () ->
            Figure.of(
                words.get("control.onTime"),
                Value.notMeasurable(words.get("control.onTime.absent"))));
  }

  /** The indicators but for the one the page opens with. */
  List<Figure> kpis() {
    return data.kpis().stream().filter(kpi -> !kpi.equals(data.onTimeRate())).toList();
  }

  /** A number of tasks out of others; not measurable, instead of 0, where no task was read. */
  Figure counted(String key, long n, long sample) {
    Value value =
        tasks().total() == 0
            ? Value.notMeasurable(words.get("control.noTasks.reason"))
            : Value.count(n);
    return Figure.of(words.get(key), value)
        .withSample(sample)
        .withFormula(words.get(key + ".formula"));
  }

  /** The colour of a tile that should read zero. */
  String tone(long n, String whenSome) {
    return tasks().total() == 0 ? "plain" : n > 0 ? whenSome : "good";
  }

  /** The line under a tile that should read zero; null where there is nothing to say. */
  @Nullable String remark(String key, long n) {
    return tasks().total() == 0 ? null : words.get(key + (n > 0 ? ".some" : ".none"));
  }

  long sheets(GdprSheet.Gate gate) {
    return data.gdpr().stream().filter(sheet -> sheet.gate() == gate).count();
  }

  /** The gate of all providers together: the worst of them; null when there is none. */
  GdprSheet.@Nullable Gate gate() {
    if (data.gdpr().isEmpty()) {
      return null;
    }
    return sheets(GdprSheet.Gate.CLOSED) > 0
        ? GdprSheet.Gate.CLOSED
        : sheets(GdprSheet.Gate.UNKNOWN) > 0 ? GdprSheet.Gate.UNKNOWN : GdprSheet.Gate.OPEN;
  }

  long findings(FindingArea area, FindingLevel level) {
    return data.findings(area).stream()
        .filter(group -> group.first().level() == level)
        .mapToLong(FindingGroup::total)
        .sum();
  }

  /** The owners who have most to do today. */
  List<Tally.Entry> workloadShown() {
    List<Tally.Entry> all = tasks().workload();
    return all.subList(0, Math.min(ParetoTable.MAX_ROWS, all.size()));
  }

  /** How many owners have something to do today. */
  long ownersToday() {
    return tasks().workload().stream().filter(owner -> owner.name != null).count();
  }

  /** How many of today's tasks nobody owns. */
  long unownedToday() {
    return tasks().workload().stream()
        .filter(owner -> owner.name == null)
        .mapToLong(Tally.Entry::toDo)
        .sum();
  }

  /** The filter a task of today's list falls under: late, at risk, or merely due today. */
  String group(TaskLine task) {
    return switch (task.state()) {
      case LATE, AT_RISK -> task.state().name();
      default -> "TODAY";
    };
  }

  /** The order of those filters. */
  int rank(TaskLine task) {
    return Math.min(task.state().ordinal(), TaskState.ON_TRACK.ordinal());
  }

  String priority(@Nullable Priority priority) {
    return priority == null ? "–" : words.name("priority", priority);
  }

  /** Writes when the task is due, to sort by. */
  String dueKey(TaskLine task) {
    Instant due = task.due();
    return due == null ? "" : Long.toString(due.getEpochSecond());
  }

  /** Says when the deadline was passed, if that is another moment than the deadline. */
  @Nullable Instant otherBreach(TaskLine task) {
    Instant breach = task.breach();
    return breach == null || breach.equals(task.due()) ? null : breach;
  }

  ParetoTable pareto(String dimension) {
    return switch (dimension) {
      case "type" -> ParetoTable.of(tasks().types(), words, name -> name);
      case "owner" -> ParetoTable.of(tasks().owners(), words, name -> name);
      default -> ParetoTable.of(tasks().priorities(), words, name -> words.get("priority." + name));
    };
  }

  /** The classes of lead time, from the first one that has a task to the last. */
  List<LeadTimeBar> leadTimes() {
    LeadTimes times = tasks().leadTimes();
    List<LeadTimeBar> bars = new ArrayList<>();
    long most = 1;
    int first = times.classes();
    int last = -1;
    for (int c = 0; c < times.classes(); c++) {
      long n = times.met(c) + times.late(c) + times.untargeted(c);
      most = Math.max(most, n);
      first = n > 0 ? Math.min(first, c) : first;
      last = n > 0 ? c : last;
    }
    for (int c = first; c <= last; c++) {
      bars.add(LeadTimeBar.of(times, c, most, words));
    }
    return bars;
  }
}
