package org.sopkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command kpi, on the sample of nine tasks, judged on Tuesday 10 March 2026, 10:00 in Paris.
 */
class KpiCommandTest {

  private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

  @TempDir Path folder;

  private String out = "";
  private String err = "";

  @BeforeEach
  void copyTheSample() throws IOException {
    for (String name : new String[] {"tasks.csv", "mapping.yaml", "policy.yaml", "calendar.yaml"}) {
      try (InputStream sample =
          KpiCommandTest.class.getResourceAsStream("/org/sopkit/examples/sample/" + name)) {
        assertThat(sample).as(name).isNotNull();
        Files.copy(sample, folder.resolve(name));
      }
    }
  }

  private int kpi(String... more) {
    return run("tasks.csv", "out", more);
  }

  private int run(String tasks, String folder, String... more) {
    return runAt(NOW.toString(), tasks, folder, more);
  }

  private int runAt(String now, String tasks, String folder, String... more) {
    List<String> args = new ArrayList<>(List.of("kpi", "--tasks", path(tasks)));
    args.addAll(List.of("--mapping", path("mapping.yaml"), "--now", now));
    args.addAll(List.of("--out", path(folder)));
    args.addAll(List.of(more));
    StringWriter o = new StringWriter();
    StringWriter e = new StringWriter();
    int code =
        Sop.run(
            new Surroundings(
                new PrintWriter(o, true),
                new PrintWriter(e, true),
                Ansi.OFF,
                Clock.fixed(NOW, ZoneOffset.UTC),
                Locale.ENGLISH),
            args.toArray(new String[0]));
    out = o.toString();
    err = e.toString();
    return code;
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private List<String> written() throws IOException {
    try (var files = Files.list(folder.resolve("out"))) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  /** Lines of a calendar file go on after a line break and a space. */
  private String calendar() throws IOException {
    return Files.readString(folder.resolve("out/deadlines.ics")).replace("\r\n ", "");
  }

  @Test
  void the_figures_are_printed_and_written() throws IOException {
    assertThat(kpi()).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("9 tasks read, 0 rows rejected", "50%", "80%", "kpi.json");
    assertThat(written()).containsExactly("kpi.json", "rejected.csv");
    JsonNode json = JsonMapper.shared().readTree(folder.resolve("out/kpi.json").toFile());
    assertThat(json.at("/rows/read").asInt()).isEqualTo(9);
    assertThat(kpi("--lang", "fr")).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("9 tâches lues");
  }

  @Test
  void time_saved_and_cost_come_from_what_the_mapping_says() throws IOException {
    Files.writeString(
        folder.resolve("mapping.yaml"),
        """
        worth:
          baselineMinutes: {"*": 40}
          recapture: {factor: 0.5, hourlyRate: 30 EUR}
          costs:
            - {month: 2026-03, amount: 210 EUR}
            - {month: 2026-03, amount: -10 EUR, label: credit note}
        """,
        StandardOpenOption.APPEND);

    assertThat(kpi()).isEqualTo(ExitCode.DONE);

    JsonNode json = JsonMapper.shared().readTree(folder.resolve("out/kpi.json").toFile());
    // The closed tasks took 20 + 45 + 30 + 5 of 4 × 40 minutes: one hour saved, half of it used.
    assertThat(json.at("/kpi/figures/timeSaved/hours/value").decimalValue())
        .isEqualByComparingTo("1");
    assertThat(json.at("/kpi/figures/timeSaved/value/value").decimalValue())
        .isEqualByComparingTo("15");
    assertThat(json.at("/paid/costPerTask/value").decimalValue()).isEqualByComparingTo("50");
    assertThat(out).contains("Cost per task (March 2026)", "time saved");
    assertThat(kpi("--lang", "fr")).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("Coût par tâche (mars 2026)", "temps économisé");
  }

  @Test
  void a_file_with_nothing_but_its_header_is_not_said_to_have_bad_rows() throws IOException {
    Path tasks = folder.resolve("tasks.csv");
    Files.writeString(tasks, Files.readAllLines(tasks).get(0) + "\n");

    assertThat(kpi()).isEqualTo(ExitCode.UNUSABLE);

    assertThat(err).contains("tasks.csv: the file has a header and no row to read");
  }

  @Test
  void a_count_that_no_calculator_takes_is_rejected_with_its_row() throws IOException {
    Path tasks = folder.resolve("tasks.csv");
    String text = Files.readString(tasks);
    assertThat(text).contains(",0,20,9,yes");
    Files.writeString(tasks, text.replace(",0,20,9,yes", ",2000000000,20,9,yes"));

    assertThat(kpi()).isEqualTo(ExitCode.DONE);

    assertThat(out).contains("8 tasks read, 1 row");
    assertThat(Files.readString(folder.resolve("out/rejected.csv"))).contains("2000000000");
  }

  @Test
  void the_figures_are_those_of_the_report() {
    kpi("--format", "json");
    JsonNode alone = JsonMapper.shared().readTree(out);
    StringWriter report = new StringWriter();
    Sop.run(
        new Surroundings(
            new PrintWriter(report, true),
            new PrintWriter(new StringWriter(), true),
            Ansi.OFF,
            Clock.fixed(NOW, ZoneOffset.UTC),
            Locale.ENGLISH),
        "report",
        "--tasks=" + path("tasks.csv"),
        "--mapping=" + path("mapping.yaml"),
        "--now=" + NOW,
        "--out=" + path("report"),
        "--format=json");
    assertThat(alone).isEqualTo(JsonMapper.shared().readTree(report.toString()));
  }

  @Test
  void the_workbook_holds_figures_and_tasks() throws IOException {
    assertThat(kpi("--xlsx")).isEqualTo(ExitCode.DONE);
    assertThat(written()).containsExactly("kpi.json", "kpi.xlsx", "rejected.csv");
    StringBuilder sheets = new StringBuilder();
    try (ZipFile book = new ZipFile(folder.resolve("out/kpi.xlsx").toFile())) {
      for (var entry : java.util.Collections.list(book.entries())) {
        if (entry.getName().endsWith(".xml")) {
          sheets.append(
              new String(book.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    for (int task = 1; task <= 9; task++) {
      assertThat(sheets).contains(">T" + task + "<");
    }
  }

  @Test
  void the_calendar_holds_when_open_tasks_are_due_and_no_others() throws IOException {
    assertThat(kpi("--ics")).isEqualTo(ExitCode.DONE);
    assertThat(written()).containsExactly("deadlines.ics", "kpi.json", "rejected.csv");
    // T4, T5, T6 and T9 are open and have a deadline. T5: 8 h from Monday 11:00 end on Tuesday
    // 10 March, 11:00 in Paris.
    assertThat(calendar().lines().filter(line -> line.equals("BEGIN:VEVENT"))).hasSize(4);
    assertThat(calendar()).contains("DTSTART:20260310T100000Z", "T5").doesNotContain("T1 –");
  }

  @Test
  void the_obligations_of_a_base_are_in_the_calendar() throws IOException {
    Files.writeString(
        folder.resolve("base.yaml"),
        """
        tasks:
          - {id: R1, title: Send the weekly report, type: reporting, sla: every Monday at 17:00, status: TO_DO}
        """);
    assertThat(kpi("--base", path("base.yaml"))).as(err).isEqualTo(ExitCode.DONE);
    // From Tuesday 10 March 91 days: 13 Mondays, 16 March to 8 June 2026; 17:00 in Paris is 16:00
    // UTC in winter time.
    assertThat(calendar().lines().filter(line -> line.contains("Send the weekly report")))
        .hasSize(13);
    assertThat(calendar()).contains("DTSTART:20260316T160000Z");
  }

  @Test
  void rows_that_cannot_be_read_are_counted_and_listed() throws IOException {
    Files.writeString(
        folder.resolve("tasks.csv"),
        Files.readString(folder.resolve("tasks.csv")).replaceFirst("2026-03-06 16:00", "soon"));
    assertThat(kpi("--xlsx", "--ics")).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("8 tasks read, 1 row rejected", "1  unreadable date");
    assertThat(Files.readString(folder.resolve("out/rejected.csv"))).contains("soon");
  }

  @Test
  void a_base_that_is_none_is_named_and_nothing_is_written() {
    assertThat(kpi("--base", path("policy.yaml"))).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("policy.yaml:1:").doesNotContain("\tat ");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void a_workbook_as_export_is_named_and_nothing_is_left() throws IOException {
    kpi("--xlsx");
    Files.move(folder.resolve("out/kpi.xlsx"), folder.resolve("kpi.xlsx"));
    Files.delete(folder.resolve("out/kpi.json"));
    Files.delete(folder.resolve("out/rejected.csv"));
    assertThat(run("kpi.xlsx", "out", "--xlsx")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).doesNotContain("\tat ");
    assertThat(written()).isEmpty();
  }

  @Test
  void what_is_read_is_never_overwritten() throws IOException {
    Files.move(folder.resolve("tasks.csv"), folder.resolve("rejected.csv"));
    String before = Files.readString(folder.resolve("rejected.csv"));
    assertThat(run("rejected.csv", ".")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("rejected.csv", "overwritten");
    assertThat(Files.readString(folder.resolve("rejected.csv"))).isEqualTo(before);
  }

  @Test
  void a_folder_that_cannot_be_written_to_is_named() throws IOException {
    Files.writeString(folder.resolve("out"), "a file");
    assertThat(kpi("--xlsx", "--ics")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("cannot be written", "--out").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "soon"})
  void an_instant_that_no_report_can_have_is_named(String now) {
    assertThat(runAt(now, "tasks.csv", "out")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("--now", now).doesNotContain("\tat ");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"en, Usage:", "fr, Usage :"})
  void the_help_is_in_both_languages(String lang, String usage) {
    assertThat(kpi("--help", "--lang", lang)).isEqualTo(ExitCode.DONE);
    assertThat(out).contains(usage, "--xlsx", "--ics", "--base", "kpi.json");
    assertThat(out.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
  }
}
