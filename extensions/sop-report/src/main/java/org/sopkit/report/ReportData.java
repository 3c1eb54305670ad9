package org.sopkit.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything the report says, gathered row by row. Immutable and thread-safe once built; its size
 * does not grow with the number of tasks.
 *
 * <p>Texts that come in (names of types, findings, formulas) are in the language the report will be
 * written in. Text longer than {@value #MAX_TEXT} characters is cut, with an ellipsis to show it.
 *
 * <pre>{@code
 * ReportData.Builder report = ReportData.builder(new ReportHeader("Atelier Nord", "tasks.csv", now, zone));
 * rows.forEach(row -> report.task(line(row)));
 * report.onTimeRate(rate).gdpr(sheet);
 * HtmlReport.write(report.build(), Locale.FRENCH, writer);
 * }</pre>
 */
public final class ReportData {

  /** Characters after which a text is cut. */
  static final int MAX_TEXT = 600;

  /** Rejected rows and disagreements shown of each; the exports have them all. */
  static final int MAX_SAMPLE = 20;

  private final ReportHeader header;
  private final TaskDigest tasks;
  private final @Nullable Figure onTimeRate;
  private final @Nullable Instant firstOpened;
  private final List<Figure> kpis;
  private final List<TargetLine> targets;
  private final @Nullable PeriodComparison comparison;
  private final List<TrendPoint> trend;
  private final List<RoiSummary> roi;
  private final @Nullable Integer proceduresChecked;
  private final Map<FindingArea, List<FindingGroup>> findings;
  private final List<GdprSheet> gdpr;
  private final long rejectedCount;
  private final List<RejectedRow> rejected;
  private final long disagreementCount;
  private final List<Disagreement> disagreements;
  private final ExportFiles exports;

  private ReportData(Builder from) {
    this.header = from.header;
    this.tasks = from.tasks.build();
    this.onTimeRate = from.onTimeRate;
    this.firstOpened = from.firstOpened;
    this.kpis = List.copyOf(from.kpis);
    this.targets = List.copyOf(from.targets);
    this.comparison = from.comparison;
    this.trend = List.copyOf(from.trend);
    this.roi = List.copyOf(from.roi);
    this.proceduresChecked = from.proceduresChecked;
    this.findings = from.groupedFindings();
    this.gdpr = List.copyOf(from.gdpr);
    this.rejectedCount = from.rejectedCount;
    this.rejected = List.copyOf(from.rejected);
    this.disagreementCount = from.disagreementCount;
    this.disagreements = List.copyOf(from.disagreements);
    this.exports = from.exports;
  }

  /**
   * Starts a report that knows nothing but its header. Whatever is not added is said to be missing.
   *
   * @param header title, source, instant and zone
   * @return an empty builder
   */
  public static Builder builder(ReportHeader header) {
    return new Builder(header);
  }

  ReportHeader header() {
    return header;
  }

  TaskDigest tasks() {
    return tasks;
  }

  @Nullable Figure onTimeRate() {
    return onTimeRate;
  }

  @Nullable Instant firstOpened() {
    return firstOpened;
  }

  List<Figure> kpis() {
    return kpis;
  }

  List<TargetLine> targets() {
    return targets;
  }

  @Nullable PeriodComparison comparison() {
    return comparison;
  }

  List<TrendPoint> trend() {
    return trend;
  }

  List<RoiSummary> roi() {
    return roi;
  }

  @Nullable Integer proceduresChecked() {
    return proceduresChecked;
  }

  List<FindingGroup> findings(FindingArea area) {
    return Objects.requireNonNullElse(findings.get(area), List.of());
  }

  List<GdprSheet> gdpr() {
    return gdpr;
  }

  long rejectedCount() {
    return rejectedCount;
  }

  List<RejectedRow> rejected() {
    return rejected;
  }

  long disagreementCount() {
    return disagreementCount;
  }

  List<Disagreement> disagreements() {
    return disagreements;
  }

  ExportFiles exports() {
    return exports;
  }

  /** Gathers the report. Not thread-safe. The order of the calls does not matter. */
  public static final class Builder {
    private final ReportHeader header;
    private final TaskDigest.Builder tasks;
    private final List<Figure> kpis = new ArrayList<>();
    private final List<TargetLine> targets = new ArrayList<>();
    private final List<TrendPoint> trend = new ArrayList<>();
    private final List<RoiSummary> roi = new ArrayList<>();
    private final Map<String, Group> findings = new LinkedHashMap<>();
    private final List<GdprSheet> gdpr = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final List<Disagreement> disagreements = new ArrayList<>();
    private @Nullable Figure onTimeRate;
    private @Nullable Instant firstOpened;
    private @Nullable PeriodComparison comparison;
    private @Nullable Integer proceduresChecked;
    private ExportFiles exports = ExportFiles.NONE;
    private long rejectedCount;
    private long disagreementCount;

    private Builder(ReportHeader header) {
      this.header = Objects.requireNonNull(header, "header");
      this.tasks = new TaskDigest.Builder(header);
    }

    /**
     * Adds a task. Every task that was read is added, the closed ones too: the report counts them
     * and shows the urgent ones.
     *
     * @param task the task
     * @return this
     */
    public Builder task(TaskLine task) {
      tasks.add(task);
      return this;
    }

    /**
     * Adds a row that could not be read; once for each row.
     *
     * @param row the row
     * @return this
     */
    public Builder rejected(RejectedRow row) {
      rejectedCount++;
      if (rejected.size() < MAX_SAMPLE) {
        rejected.add(Objects.requireNonNull(row, "row"));
      }
      return this;
    }

    /**
     * Adds a task about which the source and the policy disagree; once for each task.
     *
     * @param disagreement what each of them says
     * @return this
     */
    public Builder disagreement(Disagreement disagreement) {
      disagreementCount++;
      if (disagreements.size() < MAX_SAMPLE) {
        disagreements.add(Objects.requireNonNull(disagreement, "disagreement"));
      }
      return this;
    }

    /**
     * Sets the figure the report opens with: the share of deadlines that were met.
     *
     * @param figure the rate, or why it is not measurable
     * @return this
     */
    public Builder onTimeRate(Figure figure) {
      this.onTimeRate = Objects.requireNonNull(figure, "figure");
      return this;
    }

    /**
     * Says since when the figures count: the page states that its rate and indicators cover all
     * tasks from then to the instant of the report. Without this call it states no period.
     *
     * @param instant the earliest opening of all tasks
     * @return this
     */
    public Builder firstOpened(Instant instant) {
      this.firstOpened = Objects.requireNonNull(instant, "instant");
      return this;
    }

    /**
     * Adds an indicator, shown in the order of the calls. The one that equals the {@link
     * #onTimeRate} is not shown a second time.
     *
     * @param figure the indicator
     * @return this
     */
    public Builder kpi(Figure figure) {
      kpis.add(Objects.requireNonNull(figure, "figure"));
      return this;
    }

    /**
     * Adds a target, shown in the order of the calls.
     *
     * @param line what was to be reached, and whether it was
     * @return this
     */
    public Builder target(TargetLine line) {
      targets.add(Objects.requireNonNull(line, "line"));
      return this;
    }

    /**
     * Sets how the indicators moved since the period before.
     *
     * @param changes both periods
     * @return this
     */
    public Builder comparison(PeriodComparison changes) {
      this.comparison = Objects.requireNonNull(changes, "changes");
      return this;
    }

    /**
     * Adds a period to the trend; the oldest comes first.
     *
     * @param point the period's figures
     * @return this
     */
    public Builder trend(TrendPoint point) {
      trend.add(Objects.requireNonNull(point, "point"));
      return this;
    }

    /**
     * Adds what outsourcing is worth in one scenario, shown in the order of the calls.
     *
     * @param summary the scenario's results
     * @return this
     */
    public Builder roi(RoiSummary summary) {
      roi.add(Objects.requireNonNull(summary, "summary"));
      return this;
    }

    /**
     * Says how many procedures were checked. Without this call the report says that none were
     * given, instead of praising them.
     *
     * @param count how many, not negative
     * @return this
     * @throws IllegalArgumentException if the count is negative
     */
    public Builder proceduresChecked(int count) {
      if (count < 0) {
        throw new IllegalArgumentException(
            "procedures checked: " + count + " is negative. Maybe leave the call out.");
      }
      this.proceduresChecked = count;
      return this;
    }

    /**
     * Adds a finding. Findings of one rule are shown together, worst rule first.
     *
     * @param finding the finding
     * @return this
     */
    public Builder finding(FindingLine finding) {
      findings
          .computeIfAbsent(finding.area() + " " + finding.ruleId(), key -> new Group())
          .add(finding);
      return this;
    }

    /**
     * Adds the GDPR checklist of a provider.
     *
     * @param sheet the checklist with its verdicts
     * @return this
     */
    public Builder gdpr(GdprSheet sheet) {
      gdpr.add(Objects.requireNonNull(sheet, "sheet"));
      return this;
    }

    /**
     * Names the files that hold the full lists. Without this call the page speaks of no file.
     *
     * @param files the names, as the reader finds them beside the page
     * @return this
     */
    public Builder exports(ExportFiles files) {
      this.exports = Objects.requireNonNull(files, "files");
      return this;
    }

    /**
     * Makes the report's data.
     *
     * @return a snapshot; the builder may be used further
     * @throws IllegalStateException if there are more disagreements than tasks with a stored
     *     verdict
     */
    public ReportData build() {
      if (disagreementCount > tasks.withStoredVerdict()) {
        throw new IllegalStateException(
            "report: "
                + disagreementCount
                + " disagreements over "
                + tasks.withStoredVerdict()
                + " stored verdicts. Maybe the tasks were added without their storedVerdict.");
      }
      return new ReportData(this);
    }

    private Map<FindingArea, List<FindingGroup>> groupedFindings() {
      Map<FindingArea, List<FindingGroup>> byArea = new LinkedHashMap<>();
      findings.values().stream()
          .map(group -> new FindingGroup(group.total, List.copyOf(group.shown)))
          .sorted(
              Comparator.comparing((FindingGroup group) -> group.first().level())
                  .thenComparing(group -> group.first().ruleId()))
          .forEach(
              group ->
                  byArea
                      .computeIfAbsent(group.first().area(), area -> new ArrayList<>())
                      .add(group));
      return byArea;
    }

    /** The findings of one rule while they come in: the worst level is kept in front. */
    private static final class Group {
      private final List<FindingLine> shown = new ArrayList<>();
      private long total;

      private void add(FindingLine finding) {
        total++;
        if (shown.size() == FindingGroup.MAX_SHOWN) {
          if (finding.level().compareTo(shown.get(shown.size() - 1).level()) >= 0) {
            return;
          }
          shown.remove(shown.size() - 1);
        }
        shown.add(finding);
        shown.sort(Comparator.comparing(FindingLine::level));
      }
    }
  }
}
