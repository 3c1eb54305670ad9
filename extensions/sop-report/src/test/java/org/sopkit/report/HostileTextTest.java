package org.sopkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.kpi.Comparison;

/** Whatever an export contains, the reader sees it as text. */
class HostileTextTest {

  private final List<String> fields = new ArrayList<>();

  /** A text that breaks out of elements, attributes, scripts and sentences, and names its field. */
  private String hostile(String field) {
    fields.add(field);
    return "\u202E</script></title></style><script>alert('"
        + field
        + "')</script>\" onfocus=\"x' & ${7*7} <!-- \u0000\uD800";
  }

  private ReportData hostileReport() {
    Figure figure =
        new Figure(
            hostile("figure.name"),
            Value.notMeasurable(hostile("reason")),
            1L,
            new Figure.Interval(
                Value.plain(BigDecimal.ONE), Value.plain(BigDecimal.TEN), hostile("method")),
            hostile("formula"),
            List.of(hostile("note")));
    ReportData.Builder report =
        ReportData.builder(
                new ReportHeader(hostile("title"), hostile("source"), Samples.NOW, ZoneOffset.UTC))
            .onTimeRate(Figure.of(hostile("onTime"), Value.count(1)))
            .kpi(figure)
            .roi(
                new RoiSummary(hostile("roi.name"), List.of(figure), List.of(hostile("convention")))
                    .withCases(List.of(new RoiSummary.Case(hostile("case"), List.of(figure))))
                    .withSensitivity(sensitivity()))
            .target(
                new TargetLine(
                    hostile("scope"),
                    Comparison.AT_LEAST,
                    Value.count(1),
                    Figure.of(hostile("target"), Value.count(1)),
                    TargetLine.Result.MET))
            .comparison(
                new PeriodComparison(
                    hostile("current"),
                    hostile("previous"),
                    List.of(
                        new PeriodComparison.Change(
                            Figure.of(hostile("change"), Value.count(1)),
                            Figure.of("then", Value.count(1)),
                            null,
                            PeriodComparison.Direction.SAME))))
            .trend(point("period1"))
            .trend(point("period2"))
            .proceduresChecked(1)
            .gdpr(sheet())
            .rejected(new RejectedRow(2, hostile("column"), hostile("rejected.reason")))
            .disagreement(
                new Disagreement(
                    hostile("taskId"), hostile("stored"), TaskState.MET, hostile("disagreement")))
            .exports(
                new ExportFiles(
                    hostile("tasks.file"), hostile("rejected.file"), hostile("findings.file")));
    for (TaskState state : List.of(TaskState.LATE, TaskState.CLOSED_LATE)) {
      report.task(
          TaskLine.task(hostile("id" + state), state)
              .title(hostile("task.title" + state))
              .type(hostile("type" + state))
              .priority(Priority.HIGH)
              .owner(hostile("owner" + state))
              .accountable(hostile("accountable" + state))
              .storedVerdict(hostile("verdict" + state))
              .leadTime(Duration.ofHours(2))
              .build());
    }
    // What a closed task says beside its type and owner is counted, not shown.
    fields.removeAll(
        List.of(
            "idCLOSED_LATE",
            "task.titleCLOSED_LATE",
            "accountableCLOSED_LATE",
            "verdictCLOSED_LATE"));
    for (FindingArea area : FindingArea.values()) {
      FindingLine finding = finding(area);
      for (int i = 0; i <= FindingGroup.MAX_SHOWN; i++) {
        report.finding(finding);
      }
    }
    return report.build();
  }

  private RoiSummary.Sensitivity sensitivity() {
    Value.Money euro = new Value.Money(BigDecimal.ONE, Currency.getInstance("EUR"));
    return new RoiSummary.Sensitivity(
        euro,
        List.of(
            new RoiSummary.Input(hostile("input"), hostile("low"), hostile("high"), euro, euro)));
  }

  private TrendPoint point(String period) {
    Figure figure =
        Figure.of("x", Value.ratio(0.5))
            .withFormula(period.equals("period1") ? hostile("trend.formula") : "y");
    return new TrendPoint(
        hostile(period),
        TrendPoint.State.COMPLETE,
        new TrendPoint.Workload(1, 1, 0, 1),
        figure,
        figure,
        figure);
  }

  private GdprSheet sheet() {
    return new GdprSheet(
        hostile("provider"),
        GdprSheet.Gate.UNKNOWN,
        List.of(hostile("gateReason")),
        List.of(
            new GdprItem(
                hostile("item"),
                GdprVerdict.UNKNOWN,
                List.of(hostile("evidence")),
                List.of(hostile("against")),
                hostile("article")),
            new GdprItem(
                "two",
                GdprVerdict.UNKNOWN,
                List.of(hostile("evidence1"), hostile("evidence2")),
                List.of(hostile("against1"), hostile("against2")),
                null)));
  }

  private FindingLine finding(FindingArea area) {
    return new FindingLine(
        hostile("rule" + area),
        FindingLevel.ERROR,
        area,
        hostile("subject" + area),
        hostile("path" + area),
        hostile("text" + area),
        hostile("advice" + area),
        hostile("reference" + area));
  }

  @Test
  void hostile_text_in_any_field_is_shown_as_text() {
    ReportData data = hostileReport();

    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      String html = Samples.html(data, locale);

      assertThat(fields).hasSizeGreaterThan(40);
      assertThat(fields)
          .allSatisfy(
              field ->
                  assertThat(html).contains("&lt;script&gt;alert('" + field + "')&lt;/script&gt;"));
      // The data, the chart library, the charts, the task list.
      assertThat(HtmlReportTest.all(html, "(?i)(<script)")).hasSize(4);
      assertThat(HtmlReportTest.all(html, "(?i)(</script)")).hasSize(4);
      assertThat(HtmlReportTest.all(html, "(?i)(</title)")).hasSize(1);
      assertThat(html).doesNotContain("<!-- ").contains("${7*7}");
      assertThat(HtmlReportTest.all(html, "(<[a-z][^<>]*>)"))
          .hasSizeGreaterThan(100)
          .allSatisfy(
              tag -> assertThat(tag.replaceAll("=\"[^\"]*\"", "")).doesNotContain("onfocus"));
    }
  }

  @Test
  void what_html_forbids_becomes_the_replacement_character() {
    String html = Samples.html(hostileReport(), Locale.FRENCH);

    assertThat(html).doesNotContain("\u0000").doesNotContain("\uD800").contains("\uFFFD\uFFFD");
  }

  @Test
  void text_that_turns_right_to_left_turns_nothing_but_itself() {
    String html = Samples.html(hostileReport(), Locale.FRENCH);

    // Every mark stands in an isolate, in the page's own title, or alone in its block. What the
    // script reads it puts into isolates.
    String shown = html.replaceAll("(?s)<script type=\"application/json\".*?</script>", "");
    assertThat(HtmlReportTest.all(shown, "(.{6})\u202E"))
        .isNotEmpty()
        .allSatisfy(before -> assertThat(before).matches(".*(<bdi>|\u2068|>)"));
  }

  @Test
  void a_pair_of_surrogates_stays_whole() {
    String html =
        Samples.html(
            ReportData.builder(
                    new ReportHeader("Équipe \uD83D\uDE80", "a.csv", Samples.NOW, ZoneOffset.UTC))
                .build(),
            Locale.FRENCH);

    assertThat(html).contains("<bdi>Équipe \uD83D\uDE80</bdi>").doesNotContain("\uFFFD");
  }

  @Test
  void a_text_without_end_is_cut_and_shows_it() {
    String title = "é".repeat(ReportData.MAX_TEXT - 1) + "\uD83D\uDE80" + "x".repeat(1_000_000);
    String html =
        Samples.html(
            ReportData.builder(new ReportHeader(title, "a.csv", Samples.NOW, ZoneOffset.UTC))
                .build(),
            Locale.FRENCH);

    assertThat(html)
        .contains("<bdi>" + "é".repeat(ReportData.MAX_TEXT - 1) + "…</bdi>")
        .hasSizeLessThan(40_000);
  }
}
