package org.sopkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SopTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-12T14:00:00Z"), ZoneOffset.UTC);
  private static final String DEMO = "demo/consultants/";

  @TempDir Path folder;

  private String out = "";
  private String err = "";

  @BeforeEach
  void copyTheSample() throws IOException {
    for (String name : new String[] {"tasks.csv", "mapping.yaml", "policy.yaml", "calendar.yaml"}) {
      try (InputStream sample =
          SopTest.class.getResourceAsStream("/org/sopkit/examples/sample/" + name)) {
        assertThat(sample).as(name).isNotNull();
        Files.copy(sample, folder.resolve(name));
      }
    }
  }

  private int run(String... args) {
    return run(Locale.ENGLISH, Ansi.OFF, args);
  }

  private int run(Locale locale, Ansi ansi, String... args) {
    StringWriter o = new StringWriter();
    StringWriter e = new StringWriter();
    int code =
        Sop.run(
            new Surroundings(
                new PrintWriter(o, true), new PrintWriter(e, true), ansi, CLOCK, locale),
            args);
    out = o.toString();
    err = e.toString();
    return code;
  }

  private int report(String... more) {
    String[] args = {
      "report",
      "--tasks",
      folder.resolve("tasks.csv").toString(),
      "--mapping",
      folder.resolve("mapping.yaml").toString(),
      "--now",
      "2026-03-10T09:00:00Z",
      "--out",
      folder.resolve("out").toString()
    };
    String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return run(all);
  }

  private void assertFitsTheScreen() {
    assertThat(out.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(out + err).doesNotContain("\u001b");
  }

  @Test
  void a_report_prints_its_figures_and_files() {
    assertThat(report()).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("9 tasks read, 0 rows rejected", "50%", "80%", "report.html");
    assertThat(err).isEmpty();
  }

  @Test
  void a_report_speaks_french() {
    assertThat(report("--lang", "fr")).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("9 tâches lues, 0 ligne rejetée", "À temps selon la source");
  }

  @Test
  void a_report_as_json_is_one_document() {
    assertThat(report("--format", "json")).isEqualTo(ExitCode.DONE);
    JsonNode json = JsonMapper.shared().readTree(out);
    assertThat(json.at("/rows/read").asInt()).isEqualTo(9);
    assertThat(json.at("/storedVerdict/differing").asInt()).isEqualTo(2);
  }

  @Test
  void a_report_of_no_row_at_all_is_unusable_input() throws IOException {
    Files.writeString(
        folder.resolve("mapping.yaml"),
        Files.readString(folder.resolve("mapping.yaml")).replace("yyyy-MM-dd HH:mm", "dd/MM/yyyy"));
    assertThat(report()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(out).contains("9  unreadable date");
    assertThat(err).contains("no row could be read").contains("Maybe");
    assertThat(folder.resolve("out/rejected.csv")).exists();
  }

  @Test
  void a_mapping_with_a_wrong_column_names_the_nearest_one() throws IOException {
    Files.writeString(
        folder.resolve("mapping.yaml"),
        Files.readString(folder.resolve("mapping.yaml"))
            .replace("opened: created", "opened: creatd"));
    assertThat(report()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err)
        .contains("columns.opened", "\"creatd\"", "Maybe \"created\"", "subject")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void a_bad_mapping_is_named_with_file_line_and_field() throws IOException {
    Files.writeString(folder.resolve("mapping.yaml"), "times: {zon: x}\n");
    assertThat(report()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("mapping.yaml:1:").contains("zon").doesNotContain("\tat ");
  }

  @Test
  void a_tasks_file_that_is_not_there_is_named() throws IOException {
    Files.delete(folder.resolve("tasks.csv"));
    assertThat(report()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("there is no file").contains("tasks.csv").doesNotContain("\tat ");
    assertThat(report("--lang=fr")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("il n’y a pas de fichier");
  }

  @Test
  void a_folder_that_cannot_be_written_to_is_named() throws IOException {
    Files.writeString(folder.resolve("out"), "a file");
    assertThat(report()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("cannot be written", "--out").doesNotContain("\tat ");
  }

  @Test
  void the_export_itself_is_never_overwritten() throws IOException {
    String before = Files.readString(folder.resolve("tasks.csv"));
    assertThat(
            run(
                "report",
                "--tasks",
                folder.resolve("tasks.csv").toString(),
                "--mapping",
                folder.resolve("mapping.yaml").toString(),
                "--now",
                "2026-03-10T09:00:00Z",
                "--out",
                folder.toString()))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("tasks.csv", "overwritten", "--out");
    assertThat(Files.readString(folder.resolve("tasks.csv"))).isEqualTo(before);
  }

  @Test
  void check_ends_with_1_where_there_are_errors_and_prints_them_in_both_languages() {
    assertThat(run("check", DEMO + "sops/facturation.yaml")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out)
        .contains("ERROR", "RACI-002", "/header/raci/activities/0/accountable", "1 document: ");
    assertThat(run("check", "--lang", "fr", DEMO + "sops/facturation.yaml"))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(out).contains("ERREUR", "(procédure)", "1 document : ");
  }

  @Test
  void check_ends_with_0_where_nothing_is_wrong() {
    assertThat(run("check", DEMO + "sops/relances.yaml")).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("1 document: no errors");
  }

  @Test
  void check_tells_procedures_roles_and_bases_apart() {
    assertThat(run("check", DEMO + "sops/relances.yaml", DEMO + "raci.yaml", DEMO + "base.yaml"))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(out).contains("(procedure)", "(roles)", "(back-office base)", "3 documents: ");
  }

  @Test
  void check_reads_the_same_document_as_json() throws IOException {
    Path json = folder.resolve("raci.json");
    Files.writeString(
        json,
        """
        {"parties": [{"id": "a", "name": "A", "side": "CLIENT"}],
         "activities": [{"activity": "Invoice", "responsible": ["a"]}]}
        """);
    assertThat(run("check", json.toString())).isEqualTo(ExitCode.FINDINGS);
    assertThat(out).contains("RACI-001");
  }

  @Test
  void check_as_json_is_a_list_with_files_and_paths() {
    run("check", "--format=json", DEMO + "sops/facturation.yaml");
    JsonNode json = JsonMapper.shared().readTree(out);
    assertThat(json.isArray()).isTrue();
    assertThat(json.at("/0/file").asString()).endsWith("facturation.yaml");
    assertThat(json.at("/0/rule").asString()).isEqualTo("RACI-002");
    assertThat(json.at("/0/message").asString()).isNotBlank();
  }

  @Test
  void check_refuses_what_is_none_of_the_three() {
    assertThat(run("check", DEMO + "roi.yaml")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("roi.yaml", "Maybe");
    assertThat(run("check", DEMO + "none.yaml")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("none.yaml").doesNotContain("\tat ");
  }

  @Test
  void gdpr_shows_the_six_items_and_that_it_is_no_legal_advice() {
    assertThat(run("gdpr", "demo/ecommerce/engagement.yaml")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out).contains("non-compliant", "GDPR-0", "legal advice");
    assertThat(run("gdpr", "demo/ecommerce/engagement.yaml", "--lang=fr"))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(out).contains("non conforme");
    run("gdpr", "demo/ecommerce/engagement.yaml", "--format", "json");
    assertThat(JsonMapper.shared().readTree(out).at("/items").size()).isEqualTo(6);
  }

  @Test
  void roi_computes_the_quick_sum() {
    assertThat(run("roi", DEMO + "roi.yaml")).isEqualTo(ExitCode.DONE);
    // 15 h × 45 € − 15 h × 18 € = 405 €; × 4 = 1,620 €; × 52 ÷ 12 = 1,755 €
    assertThat(out).contains("€405.00", "€1,620.00", "€1,755.00", "60%");
    run("roi", DEMO + "roi.yaml", "--format", "json");
    assertThat(JsonMapper.shared().readTree(out).at("/gainPerWeek/value").decimalValue())
        .isEqualByComparingTo("405");
  }

  @Test
  void the_demo_runs_three_companies_and_rejects_the_rows_made_wrong_on_purpose() {
    assertThat(run("demo", "--out", folder.resolve("demo").toString())).isEqualTo(ExitCode.DONE);
    assertThat(out.lines().filter(line -> line.startsWith("Rows rejected")).findFirst())
        .hasValueSatisfying(line -> assertThat(line.split(" +")).endsWith("5", "6", "4"));
    assertFitsTheScreen();
    for (String company : new String[] {"consultants", "ecommerce", "professions"}) {
      assertThat(folder.resolve("demo").resolve(company).resolve("report.html")).isNotEmptyFile();
      assertThat(folder.resolve("demo").resolve(company).resolve("kpi.json")).isNotEmptyFile();
    }
  }

  @ParameterizedTest
  @CsvSource({"en, Usage:, Exit codes:", "fr, Usage :, Codes de sortie :"})
  void every_command_has_its_help_in_both_languages(String lang, String usage, String codes) {
    for (String command :
        new String[] {"demo", "report", "sla", "explain", "impact", "check", "gdpr", "roi"}) {
      assertThat(run(command, "--help", "--lang", lang)).isEqualTo(ExitCode.DONE);
      assertThat(out).contains(usage, codes, "--lang", "--format");
      assertFitsTheScreen();
    }
    assertThat(run(Locale.forLanguageTag(lang), Ansi.OFF, "help")).isEqualTo(ExitCode.DONE);
    assertThat(out)
        .contains(usage, "report", "sla", "explain", "impact", "check", "gdpr", "roi", "demo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "sla", "explain", "impact", "check sops", "gdpr", "roi"})
  void arguments_that_are_missing_or_unknown_end_with_2_and_one_line(String line) {
    assertThat(run((line + " --nonsense").split(" "))).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("--help").doesNotContain("\tat ");
    assertThat(err.lines()).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void the_value_of_an_unknown_option_is_not_repeated_since_it_can_be_a_secret() {
    assertThat(run("notion", "push", "--parent", "x", "--token=ntn_S3cret", "base.yaml"))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("--token=…").doesNotContain("S3cret");
  }

  @Test
  void wrong_values_are_named_with_what_is_expected() {
    assertThat(report("--lang", "de")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("--lang", "\"de\"", "fr|en");
    assertThat(run("check", "--now", "tomorrow", DEMO + "raci.yaml")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("--now", "tomorrow");
    assertThat(run(Locale.FRENCH, Ansi.OFF, "chek")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("Inconnu", "chek", "check");
  }

  @Test
  void without_a_command_the_help_is_shown() {
    assertThat(run()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(out + err).contains("demo", "report");
  }

  @Test
  void everything_fits_100_columns_and_has_no_colour_without_a_terminal() {
    report();
    assertFitsTheScreen();
    run("check", DEMO + "sops/mise-a-jour-crm.yaml", "--lang=fr");
    assertFitsTheScreen();
    run("gdpr", "demo/professions/engagement.yaml", "--lang=fr");
    assertFitsTheScreen();
    run("roi", "demo/ecommerce/roi.yaml", "--lang=fr");
    assertThat(out).doesNotContain("\u001b");
  }

  @Test
  void on_a_terminal_headings_are_bold() {
    run(Locale.ENGLISH, Ansi.ON, "check", DEMO + "raci.yaml");
    assertThat(out).contains("\u001b[1m");
  }
}
