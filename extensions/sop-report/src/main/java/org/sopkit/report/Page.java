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

  Figure counted(String key, long n, long sample) {
    return Figure.of(words.get(key), Value.count(n))
        .withSample(sample)
        .withFormula(words.get(key + ".formula"));
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
    int last = -1;
    for (int c = 0; c < times.classes(); c++) {
      long n = times.met(c) + times.late(c) + times.untargeted(c);
      most = Math.max(most, n);
      last = n > 0 ? c : last;
    }
    for (int c = 0; c <= last; c++) {
      bars.add(LeadTimeBar.of(times, c, most, words));
    }
    return bars;
  }
}
