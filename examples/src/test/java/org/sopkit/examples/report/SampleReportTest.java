package org.sopkit.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopkit.examples.csv.UnusableCsvException;
import org.sopkit.examples.mapping.InvalidMappingException;
import org.sopkit.examples.tasks.RejectCode;
import org.sopkit.examples.text.Texts;
import org.sopkit.kpi.KpiFigures;
import org.sopkit.kpi.KpiValue;
import org.sopkit.model.json.DocumentException;
import org.sopkit.rules.SopRules;

/**
 * A small export, judged on Tuesday 10 March 2026 at 10:00 in Paris; office hours are Monday to
 * Friday 09:00–17:00, the target 8 working hours.
 */
class SampleReportTest {

  private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
  private static final SopRules RULES = SopRules.standard();

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void copyTheSample() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    out = folder.resolve("out");
    for (String name : new String[] {"tasks.csv", "mapping.yaml", "policy.yaml", "calendar.yaml"}) {
      try (InputStream sample = resource(name)) {
        Files.copy(sample, in.resolve(name));
      }
    }
  }

  private static InputStream resource(String name) {
    InputStream stream =
        SampleReportTest.class.getResourceAsStream("/org/sopkit/examples/sample/" + name);
    assertThat(stream).as(name).isNotNull();
    return stream;
  }

  private ReportResult run() {
    return run(Locale.ENGLISH);
  }

  private ReportResult run(Locale locale) {
    ReportRequest request =
        new ReportRequest(
            in.resolve("tasks.csv"), in.resolve("mapping.yaml"), NOW, out, Texts.of(locale));
    return new ReportRun(request, () -> RULES, Progress.NONE).run(Additions.NONE);
  }

  private String written(String name) throws IOException {
    return Files.readString(out.resolve(name));
  }

  private static String expected(String name) throws IOException {
    try (InputStream stream = resource("expected/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void tasks_csv_says_where_each_task_stands() throws IOException {
    run();
    assertThat(written("tasks.csv").replace("\r\n", "\n")).isEqualTo(expected("tasks.csv"));
  }

  @Test
  void findings_json_names_the_late_the_endangered_and_the_uncovered() throws IOException {
    run();
    assertThat(written("findings.json")).isEqualTo(expected("findings.json"));
  }

  @Test
  void rejected_csv_keeps_the_rows_with_the_reason() throws IOException {
    Files.writeString(
        in.resolve("tasks.csv"),
        Files.readString(in.resolve("tasks.csv"))
            + "T1,Twice,mail,3,Ana,new,2026-03-09 10:00,,,,,,0,,,\n"
            + "T20,\"=cmd\",mail,9,Ana,new,2026-03-09 10:00,,,,,,0,,,\n"
            + "T21,Too short\n"
            + "T22,Open \"quote,mail,3,Ana,new,2026-03-09 25:00,,,,,,0,,,\n"
            + "T23,\"never closed,mail,3,Ana,new,2026-03-09 10:00,,,,,,0,,,\n"
            + "T24,Good,mail,3,Ana,new,2026-03-09 10:00,,,,,,0,,,\n");
    ReportResult result = run();
    assertThat(written("rejected.csv").replace("\r\n", "\n")).isEqualTo(expected("rejected.csv"));
    assertThat(result.summary().rows().read()).isEqualTo(10);
    assertThat(result.summary().rows().rejected()).isEqualTo(5);
    assertThat(result.summary().rows().reasons())
        .containsEntry(RejectCode.DUPLICATE_ID, 1L)
        .containsEntry(RejectCode.UNCLOSED_QUOTE, 1L);
    assertThat(written("report.html")).contains("T24").doesNotContain("<script>alert");
  }

  @Test
  void reasons_are_written_in_the_language_asked_for() throws IOException {
    Files.writeString(
        in.resolve("tasks.csv"),
        Files.readString(in.resolve("tasks.csv"))
            + "T1,Twice,mail,3,Ana,new,2026-03-09 10:00,,,,,,0,,,\n");
    run(Locale.FRENCH);
    assertThat(written("rejected.csv")).contains("est déjà à la ligne 2");
    assertThat(written("report.html")).contains("lang=\"fr\"");
  }

  @Test
  void kpi_json_has_our_verdict_beside_the_stored_one() throws IOException {
    RunSummary summary = run().summary();
    KpiFigures kpi = summary.kpi().figures();
    // Met: T1, T3. Closed late: T2. Open and late: T4. 2 ÷ 4.
    assertThat(kpi.onTime().met()).isEqualTo(2);
    assertThat(kpi.onTime().closedLate()).isEqualTo(1);
    assertThat(kpi.onTime().openLate()).isEqualTo(1);
    assertThat(measured(kpi.onTime().rate())).isEqualByComparingTo("0.5");
    // Stored: T1, T2, T3, T7 met, T4 missed. 4 ÷ 5.
    RunSummary.StoredVerdicts stored = summary.storedVerdict();
    assertThat(stored.met()).isEqualTo(4);
    assertThat(stored.missed()).isEqualTo(1);
    assertThat(stored.none()).isEqualTo(4);
    assertThat(measured(stored.rate())).isEqualByComparingTo("0.8");
    // T2 was a minute late; T7 has no deadline at all.
    assertThat(stored.agreeing()).isEqualTo(3);
    assertThat(stored.differing()).isEqualTo(2);
    // Opening to resolution: T1 and T2, Friday 16:00 to Monday 15:00 = 71 h.
    assertThat(measured(summary.resolution().mean())).isEqualByComparingTo("71");
    assertThat(written("kpi.json")).contains("\"differing\" : 2", "\"openLate\" : 1");
  }

  @Test
  void what_the_source_does_not_count_is_absent_and_not_zero() throws IOException {
    RunSummary.Handovers handovers = run().summary().handovers();
    assertThat(handovers.reopened()).isEqualTo(1);
    assertThat(handovers.reassigned()).isNull();
    assertThat(handovers.neither()).isNull();
    assertThat(written("report.html"))
        .contains("Tasks reopened")
        .doesNotContain("Tasks reassigned");
  }

  @Test
  void the_page_counts_the_tasks_given_up_so_that_the_others_add_up() throws IOException {
    Files.writeString(
        in.resolve("tasks.csv"),
        Files.readString(in.resolve("tasks.csv"))
            + "T10,Given up,mail,3,Ana,void,2026-02-05 10:00,,,,2026-03-06 11:00,,0,,,\n");
    run();
    // T10 is open at the end of February: 1 + 9 opened − 4 closed − 2 cancelled = 4.
    assertThat(written("report.html"))
        .contains("10 tasks read: 4 closed, 2 cancelled, 4 open.")
        .containsPattern("data-l=\"Open at the end\"[^>]*>1<")
        .containsPattern("data-l=\"Opened\"[^>]*>9<")
        .containsPattern("data-l=\"Closed\"[^>]*>4<")
        .containsPattern("data-l=\"Cancelled\"[^>]*>2<")
        .containsPattern("data-l=\"Open at the end\"[^>]*>4<");
  }

  @Test
  void the_page_says_since_when_its_figures_count() throws IOException {
    run();
    // T8, the earliest of all, was opened on Thursday 5 March.
    assertThat(written("report.html"))
        .contains("from the first opening (5 Mar 2026, 10:00)")
        .contains("to the instant of the report (10 Mar 2026, 10:00)");
  }

  @Test
  void a_disagreement_has_its_times_in_the_zone_and_language_of_the_page() throws IOException {
    // Eight office hours from Friday 16:00 end on Monday at 16:00.
    run();
    assertThat(written("report.html"))
        .contains("Due 9 Mar 2026, 16:00, closed 9 Mar 2026, 16:01.")
        .contains("The source judges it, but it has no deadline.");
    run(Locale.FRENCH);
    assertThat(written("report.html"))
        .contains("Échéance 9 mars 2026 à 16:00, close 9 mars 2026 à 16:01.");
  }

  @Test
  void a_disagreement_over_seconds_shows_them() throws IOException {
    replace(
        "mapping.yaml", "\"yyyy-MM-dd HH:mm\"", "\"yyyy-MM-dd HH:mm\", \"yyyy-MM-dd HH:mm:ss\"");
    replace("tasks.csv", "2026-03-09 16:01", "2026-03-09 16:00:20");
    run();
    assertThat(written("report.html"))
        .contains("Due 9 Mar 2026, 16:00:00, closed 9 Mar 2026, 16:00:20.");
  }

  private void replace(String name, String old, String text) throws IOException {
    Path file = in.resolve(name);
    Files.writeString(file, Files.readString(file).replace(old, text));
  }

  @Test
  void the_number_of_tasks_reopened_has_a_formula_and_a_sample() throws IOException {
    run();
    assertThat(written("report.html"))
        .containsPattern(
            "(?s)<h3>Tasks reopened</h3>\\s*<p class=\"value\">1</p>\\s*<p class=\"why\">n = 9<")
        .contains("<dd>Tasks opened again at least once after they were closed, among all tasks");
  }

  /** T4, T5, T6 and T9 have been open for 19, 23, 96 and 0.5 hours. */
  @Test
  void the_page_says_how_old_the_backlog_is() throws IOException {
    run();
    // Median: (19 + 23) ÷ 2. 90th percentile: 23 + 0.7 × (96 − 23).
    assertThat(written("report.html"))
        .containsPattern("(?s)<h3>Age of the backlog, median</h3>\\s*<p class=\"value\">21 h<")
        .containsPattern(
            "(?s)<h3>Age of the backlog, 90th percentile</h3>\\s*<p class=\"value\">74.1 h<");
  }

  /** The year 16: a date that can be read, and that lies before every calendar. */
  @Test
  void a_row_that_no_calendar_holds_is_rejected() throws IOException {
    Files.writeString(
        in.resolve("tasks.csv"),
        Files.readString(in.resolve("tasks.csv"))
            + "T30,Typo,mail,3,Ana,new,0016-03-09 10:00,,,,,,0,,,\n");
    ReportResult result = run();
    assertThat(result.summary().rows().read()).isEqualTo(9);
    assertThat(result.summary().rows().reasons()).containsEntry(RejectCode.OUTSIDE_HORIZON, 1L);
    assertThat(written("rejected.csv")).contains("T30,Typo").contains("0016");
  }

  private static java.math.BigDecimal measured(KpiValue value) {
    return value.measured().orElseThrow().value();
  }

  @Test
  void a_formula_in_a_cell_is_written_as_text() throws IOException {
    Files.writeString(
        in.resolve("tasks.csv"),
        Files.readString(in.resolve("tasks.csv"))
            + "=1+1,x,mail,3,@ana,new,2026-03-09 10:00,,,,,,0,,,\n");
    run();
    assertThat(written("tasks.csv")).contains("\n'=1+1,").contains(",'@ana,");
  }

  @Test
  void markup_in_a_cell_is_shown_as_text() throws IOException {
    Files.writeString(
        in.resolve("tasks.csv"),
        Files.readString(in.resolve("tasks.csv"))
            + "<script>alert(1)</script>,<img src=x onerror=alert(1)>,mail,1,Ana,new,2026-03-02 10:00,,,,,,0,,,\n");
    run();
    assertThat(written("report.html"))
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert(1)", "<img src=x");
  }

  @Test
  void two_runs_write_the_same_bytes() throws IOException {
    run();
    String html = written("report.html");
    String kpi = written("kpi.json");
    run();
    assertThat(written("report.html")).isEqualTo(html);
    assertThat(written("kpi.json")).isEqualTo(kpi);
  }

  @Test
  void a_bad_mapping_stops_before_any_row_is_read_and_nothing_is_written() throws IOException {
    Files.writeString(in.resolve("mapping.yaml"), "colums: {}\n");
    Files.delete(in.resolve("tasks.csv"));
    assertThatThrownBy(this::run).isInstanceOf(DocumentException.class);
    assertThat(out).doesNotExist();
  }

  @Test
  void a_bad_policy_stops_before_any_row_is_read() throws IOException {
    Files.writeString(
        in.resolve("policy.yaml"),
        Files.readString(in.resolve("policy.yaml")).replace("calendar: office", "calendar: shop"));
    assertThatThrownBy(this::run)
        .isInstanceOf(InvalidMappingException.class)
        .hasMessageContaining("shop");
    assertThat(out).doesNotExist();
  }

  @Test
  void a_run_that_fails_leaves_the_report_that_was_there() throws IOException {
    run();
    String before = written("tasks.csv");
    byte[] gzip = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};
    Files.write(in.resolve("tasks.csv"), gzip);
    assertThatThrownBy(this::run).isInstanceOf(UnusableCsvException.class);
    assertThat(written("tasks.csv")).isEqualTo(before);
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".tmp"));
    }
  }

  @Test
  void a_folder_that_cannot_be_made_is_named() throws IOException {
    out = Files.writeString(folder.resolve("file"), "x").resolve("out");
    assertThatThrownBy(this::run)
        .isInstanceOf(UnusableOutputException.class)
        .hasMessageContaining("file");
  }

  @Test
  void a_folder_that_cannot_be_written_to_is_named() throws IOException {
    Files.createDirectory(out);
    assumeFalse(
        !out.toFile().setWritable(false) || Files.isWritable(out),
        "this user may write everywhere");
    assertThatThrownBy(this::run).isInstanceOf(UnusableOutputException.class);
  }
}
