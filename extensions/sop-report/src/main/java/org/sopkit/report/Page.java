package org.sopkit.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** Rows of the task table that stand in the page itself; its script pages through the others. */
  static final int FIRST_ROWS = 50;

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

  /** The rows that stand in the page itself. */
  List<TaskLine> firstRows() {
    List<TaskLine> listed = tasks().listed();
    return listed.subList(0, Math.min(FIRST_ROWS, listed.size()));
  }

  /** Says whether the source has judged any of the tasks listed. */
  boolean listsStoredVerdicts() {
    return tasks().listed().stream().anyMatch(task -> task.storedVerdict() != null);
  }

  TaskList taskList() {
    return TaskList.of(tasks().listed(), this);
  }

  /** The states an open task can be in, in the order of the filter. */
  static List<TaskState> openStates() {
    return Arrays.stream(TaskState.values()).filter(TaskState::isOpen).toList();
  }

  /** Says whether anything is shown as a chart, which needs the chart library. */
  boolean hasCharts() {
    return hasTrend()
        || tasks().missed() > 0
        || tasks().leadTimes().total() > 0
        || data.roi().stream().anyMatch(scenario -> scenario.sensitivity() != null);
  }

  /** One point is no trend. */
  boolean hasTrend() {
    return data.trend().size() > 1;
  }

  /** Says what a target asks for, such as "at least 95 %". */
  String wanted(TargetLine line) {
    return words.get("target." + line.comparison().name(), words.brief(line.wanted()));
  }

  /** How many cases stand behind a figure, and where few do its interval; null if unknown. */
  @Nullable String evidence(Figure figure) {
    Long sample = figure.sample();
    if (sample == null || figure.value() instanceof Value.NotMeasurable) {
      return null;
    }
    String n = words.get("figure.sample.n", words.count(sample));
    Figure.Interval interval = figure.interval();
    return interval == null || !figure.isSmallSample()
        ? n
        : n
            + ", "
            + words.get(
                "figure.interval.from", words.value(interval.low()), words.value(interval.high()));
  }

  long targets(TargetLine.Result result) {
    return data.targets().stream().filter(line -> line.result() == result).count();
  }

  String priority(@Nullable Priority priority) {
    return priority == null ? "–" : words.name("priority", priority);
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
    int first = times.classes();
    int last = -1;
    for (int c = 0; c < times.classes(); c++) {
      long n = times.met(c) + times.late(c) + times.untargeted(c);
      first = n > 0 ? Math.min(first, c) : first;
      last = n > 0 ? c : last;
    }
    for (int c = first; c <= last; c++) {
      bars.add(LeadTimeBar.of(times, c, words));
    }
    return bars;
  }
}
