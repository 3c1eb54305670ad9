package org.sopkit.decisiontable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.sla.SlaState;
import org.sopkit.rules.Finding;
import org.sopkit.rules.RuleCompilationException;
import org.sopkit.rules.RuleCompilationException.Problem;
import org.sopkit.rules.RuleInfo;
import org.sopkit.rules.Severity;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.SlaView;
import org.sopkit.rules.test.RuleVerifier;

class DecisionTableTest {

  private static final String TABLE =
      """
      id,fact,severity,state =,priority in,pausedHours >=,open =,message.en,message.fr,remedy.en,source
      ACME-101,sla,ERROR,PAUSED,"HIGH, CRITICAL",16,,"{taskId} has been paused for {pausedHours} h ({priority}).","{taskId} est en pause depuis {pausedHours} h ({priority}).",Ask the customer.,policy 4.2

      ACME-102,SlaView,info,,,,yes,{taskId} is open.,,,
      """;

  private static SopRules with(String csv) {
    return SopRules.builder().add(DecisionTable.csv("acme.csv", csv).rules()).build();
  }

  private static SlaView paused(@Nullable Priority priority, int hours) {
    return new SlaView(
        "T-42",
        "resolution",
        priority,
        SlaState.PAUSED,
        false,
        null,
        3600,
        10,
        hours * 3600L,
        Thresholds.standard());
  }

  @ParameterizedTest
  @CsvSource({
    "HIGH, 16, true",
    "CRITICAL, 20, true",
    "HIGH, 15, false", // the boundary: 16 hours or more
    "MEDIUM, 16, false",
    ", 16, false",
  })
  void a_row_finds_what_meets_all_its_conditions(
      @Nullable Priority priority, int hours, boolean found) {
    RuleVerifier.Outcome outcome =
        RuleVerifier.of(with(TABLE)).verify("ACME-101").given(paused(priority, hours));
    if (found) {
      outcome.findsAt("/objectives/resolution").withSeverity(Severity.ERROR);
    } else {
      outcome.findsNothing();
    }
  }

  @Test
  void texts_are_filled_in_both_languages() {
    RuleVerifier.of(with(TABLE))
        .verify("ACME-101")
        .given(paused(Priority.HIGH, 16))
        .says(Locale.ENGLISH, "T-42 has been paused for 16 h (high).")
        .says(Locale.FRENCH, "T-42 est en pause depuis 16 h (haute).")
        .advises(Locale.ENGLISH, "Ask the customer.");
  }

  @Test
  void an_empty_cell_is_no_condition_and_a_missing_value_is_an_empty_text() {
    RuleVerifier verifier = RuleVerifier.of(with(TABLE)).verify("ACME-102");
    verifier.given(paused(null, 0)).withSeverity(Severity.INFO);
    SopRules rules =
        with("id,fact,severity,open =,message.en\nA-1,sla,INFO,always,Priority: {priority}.\n");
    RuleVerifier.of(rules).verify("A-1").given(paused(null, 0)).says(Locale.ENGLISH, "Priority: .");
  }

  @Test
  void a_table_is_a_rule_set_of_its_own() {
    SopRules rules = with(TABLE);
    assertThat(rules.catalog().ofSet("acme.csv").rules())
        .extracting(RuleInfo::id)
        .containsExactly("ACME-101", "ACME-102");
    assertThat(rules.catalog().find("SOP-001")).isPresent();
    assertThat(rules.catalog().find("ACME-101").orElseThrow().references().get(0).place())
        .isEqualTo("4.2");
  }

  @ParameterizedTest
  @CsvSource({
    "pausedHours >, 16, 17",
    "pausedHours <=, 3, 3",
    "pausedHours !=, 3, 4",
    "pausedHours not in, '1,2', 3",
    "pausedHours <, 3, 2",
    "taskId =, T-42, 0"
  })
  void every_comparison_is_that_of_its_sign(String condition, String value, int hours) {
    String table = "id;fact;severity;message.en;" + condition + "\nA-1;sla;INFO;x;" + value + "\n";
    RuleVerifier.of(with(table))
        .verify("A-1")
        .given(paused(Priority.LOW, hours))
        .findsAt("/objectives/resolution");
  }

  private static Problem problem(String csv) {
    RuleCompilationException e =
        catchThrowableOfType(RuleCompilationException.class, () -> with(csv));
    assertThat(e).as("the table should have been refused").isNotNull();
    return e.problems().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sate =        | x       | SLA      | A-1     | E2 | no property sate         | \"state\"",
        "state =       | PAUSD   | sla      | A-1     | E2 | no value of state        | \"PAUSED\"",
        "state =       | 5       | sla      | A-1     | E2 | no value of state        | RUNNING",
        "state <       | PAUSED  | sla      | A-1     | E2 | has no order             | use = or in",
        "open =        | maybe   | sla      | A-1     | E2 | no value of open         | yes or no",
        "pausedHours > | many    | sla      | A-1     | E2 | no value of pausedHours  | whole number",
        "pausedHours > | 1.5     | sla      | A-1     | E2 | no value of pausedHours  | whole number",
        "consumedPercent > | 99999999999 | sla | A-1  | E2 | no value of              | whole number",
        "state         | PAUSED  | sla      | A-1     | E1 | no condition             | \"state =\"",
        "mesage.en     | x       | sla      | A-1     | E1 | no condition             | \"message.en\"",
        "state =       | PAUSED  | slla     | A-1     | B2 | no fact                  | \"sla\"",
        "state =       | PAUSED  | sla      | A 1     | A2 | no id                    | ACME-1",
        "path          | title   | sla      | A-1     | E2 | no place                 | /header/title",
        "remedy.en     | {staet} | sla      | A-1     | E2 | no property staet        | \"state\"",
      })
  void a_wrong_cell_is_told_with_line_column_and_the_way_out(
      String heading, String cell, String fact, String id, String at, String what, String hint) {
    Problem problem =
        problem(
            "id;fact;severity;message.en;"
                + heading
                + "\n"
                + id
                + ";"
                + fact
                + ";INFO;Late.;"
                + cell
                + "\n");
    assertThat(problem.message()).startsWith("cell " + at + ": ").contains(what).contains(hint);
    assertThat(problem.file()).isEqualTo("acme.csv");
    assertThat(Grid.name(problem.line(), problem.column() - 1)).isEqualTo(at);
  }

  @Test
  void other_mistakes_are_told_too() {
    assertThat(problem("id,fact,message.en\nA,sla,x\n").message()).contains("\"severity\"");
    assertThat(problem("id,fact,severity\nA,sla,INFO\n").message()).contains("message.en");
    assertThat(problem("id,fact,severity,message.en\nA,sla,FATAL,x\n").message())
        .contains("cell C2")
        .contains("CRITICAL");
    assertThat(problem("id,fact,severity,message.en\nA,sla,INFO,\n").message())
        .contains("cell D2: there is no message");
    assertThat(problem("id,id,fact,severity,message.en\nA,A,sla,INFO,x\n").message())
        .contains("cell B1")
        .contains("twice");
    assertThat(
            problem("id,fact,severity,open =,message.en\nA,sla,INFO,yes,x\n\nA,sla,INFO,yes,x\n"))
        .extracting(Problem::line, Problem::column)
        .containsExactly(4, 1);
    assertThat(problem("id,fact,severity,message.en\n").message()).contains("no rule");
    assertThat(problem("").message()).contains("no rule");
    assertThat(problem("id,fact,severity,message.en\n\"A,sla").message()).contains("no CSV");
  }

  @Test
  void an_id_of_a_built_in_rule_is_refused_on_its_row() {
    Problem problem = problem("id,fact,severity,open =,message.en\n\n\nSOP-001,sla,INFO,yes,x\n");
    assertThat(problem.line()).isEqualTo(4);
    assertThat(problem.message()).contains("SOP-001").contains("already");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\" ) then System.exit(7); end //",
        "\\",
        "\\u0022 ) then System.exit(7); end //",
        "${System.exit(7)}",
        "a) @x(b",
        "été 😀 ;",
        "/* */ // #",
      })
  void a_cell_is_a_value_and_never_code(String text) {
    String quoted = "“" + text.replace("{", "(") + "”";
    String csv =
        "id,fact,severity,taskId =,message.en,title.fr,source\nA-1,sla,INFO,"
            + quote(text)
            + ","
            + quote("Says " + text.replace("{", "("))
            + ","
            + quote(quoted)
            + ","
            + quote(text)
            + "\n";
    SopRules rules = with(csv);
    SlaView same =
        new SlaView(text, "r", null, SlaState.RUNNING, false, null, 1, 1, 0, Thresholds.standard());
    List<String> found =
        rules.judgeSla(List.of(same, paused(null, 0))).ofRule("A-1").stream()
            .map(Finding::subject)
            .map(subject -> subject.id())
            .toList();
    assertThat(found).containsExactly(text);
    assertThat(rules.catalog().ofSet("acme.csv").rules()).hasSize(1);
  }

  private static String quote(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  @Test
  void a_spreadsheet_says_the_same_as_csv(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("acme.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("rules");
      String[] headings = {"id", "fact", "severity", "state =", "pausedHours >=", "message.fr"};
      for (int i = 0; i < headings.length; i++) {
        sheet.value(0, i, headings[i]);
      }
      // Row 2 stays empty; numbers are numbers.
      sheet.value(2, 0, "ACME-1");
      sheet.value(2, 1, "sla");
      sheet.value(2, 2, "WARNING");
      sheet.value(2, 3, "PAUSED");
      sheet.value(2, 4, 16);
      sheet.value(2, 5, "En pause depuis {pausedHours} h.");
      sheet.value(3, 0, "ACME-2");
      sheet.value(3, 1, "sla");
      sheet.value(3, 2, "WARNING");
      sheet.value(3, 3, "RUNNING");
      sheet.value(3, 5, "En cours.");
    }
    SopRules rules = SopRules.builder().add(DecisionTable.read(file).rules()).build();
    RuleVerifier.of(rules)
        .verify("ACME-1")
        .given(paused(Priority.LOW, 16))
        .says(Locale.FRENCH, "En pause depuis 16 h.");
    RuleVerifier.of(rules).verify("ACME-2").given(paused(Priority.LOW, 16)).findsNothing();
  }

  @Test
  void a_wrong_cell_of_a_spreadsheet_has_the_name_that_the_spreadsheet_shows(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("acme.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("rules");
      String[] headings = {"id", "fact", "severity", "message.en", "state ="};
      String[] row = {"ACME-1", "sla", "INFO", "x", "PAUSSED"};
      for (int i = 0; i < headings.length; i++) {
        sheet.value(0, i, headings[i]);
        sheet.value(6, i, row[i]);
      }
    }
    assertThatThrownBy(() -> DecisionTable.read(file))
        .isInstanceOf(RuleCompilationException.class)
        .hasMessageContaining("acme.xlsx:7:5: cell E7")
        .hasMessageContaining("\"PAUSED\"");
  }

  @Test
  void a_file_that_is_no_table_is_refused(@TempDir Path folder) throws IOException {
    Path latin = folder.resolve("latin.csv");
    Files.write(latin, "id,fact\né,x\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> DecisionTable.read(latin))
        .isInstanceOf(RuleCompilationException.class)
        .hasMessageContaining("UTF-8");
    Path broken = folder.resolve("broken.xlsx");
    Files.writeString(broken, "no zip");
    assertThatThrownBy(() -> DecisionTable.read(broken))
        .isInstanceOf(RuleCompilationException.class)
        .hasMessageContaining("broken.xlsx");
    assertThatThrownBy(() -> DecisionTable.read(folder.resolve("none.csv")))
        .isInstanceOf(RuleCompilationException.class)
        .hasMessageContaining("no such file");
    Path other = folder.resolve("table.ods");
    Files.writeString(other, "x");
    assertThatThrownBy(() -> DecisionTable.read(other))
        .isInstanceOf(RuleCompilationException.class)
        .hasMessageContaining(".xlsx");
  }

  @Test
  void a_mark_at_the_beginning_and_semicolons_are_what_spreadsheets_write(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("excel.csv");
    Files.writeString(
        file, "\uFEFFid;fact;severity;open =;message.fr\r\nA-1;sla;INFO;always;Été, fini.\r\n");
    SopRules rules = SopRules.builder().add(DecisionTable.read(file).rules()).build();
    RuleVerifier.of(rules).verify("A-1").given(paused(null, 0)).says(Locale.FRENCH, "Été, fini.");
  }

  @Test
  void a_row_with_another_number_of_cells_is_told_with_its_line_and_column() {
    String head = "id,fact,severity,state =,message.en\n";
    Problem more = problem(head + "A-1,sla,INFO,PAUSED,Paused, since long\n");
    assertThat(more.line()).isEqualTo(2);
    assertThat(more.column()).isEqualTo(6);
    assertThat(more.message()).contains("6 cells", "5", "\",\"", "quotes");
    Problem fewer = problem(head + "\nA-1,sla,INFO,PAUSED\n");
    assertThat(fewer.line()).isEqualTo(3);
    assertThat(fewer.column()).isEqualTo(5);
    assertThat(fewer.message()).contains("missing");
    Problem quote = problem(head + "A-1,sla,INFO,PAUSED,\"Paused\n");
    assertThat(quote.line()).isEqualTo(2);
    assertThat(quote.message()).contains("quote", "not closed");
  }

  @Test
  void a_row_without_a_condition_is_refused_unless_it_says_always() {
    String head = "id,fact,severity,state =,message.en\n";
    Problem problem = problem(head + "A-1,sla,INFO,,x\n");
    assertThat(problem.line()).isEqualTo(2);
    assertThat(problem.column()).isEqualTo(4);
    assertThat(problem.message()).contains("cell D2", "no condition", "\"always\"");
    assertThat(problem("id,fact,severity,message.en\nA-1,sla,INFO,x\n").message())
        .contains("no condition");
    assertThat(
            problem("id,fact,severity,state =,open =,message.en\nA-1,sla,INFO,always,yes,x\n")
                .message())
        .contains("always");
    RuleVerifier.of(with(head + "A-1,sla,INFO,Always,x\n"))
        .verify("A-1")
        .given(paused(null, 0))
        .finds(1);
  }

  @Test
  void a_place_that_begins_at_the_document_is_refused_below_a_part_of_it() {
    String head = "id,fact,severity,path,actions >,message.en\n";
    Problem problem = problem(head + "A-1,step,INFO,/steps/9/instruction,40,x\n");
    assertThat(problem.message()).contains("counted from the fact", "Maybe \"/instruction\"");
    assertThat(problem.column()).isEqualTo(4);
  }

  @Test
  void a_cell_below_an_empty_heading_is_refused() {
    Problem problem = problem("id,fact,severity,state =,,message.en\nA-1,sla,INFO,PAUSED,16,x\n");
    assertThat(problem.line()).isEqualTo(2);
    assertThat(problem.column()).isEqualTo(5);
    assertThat(problem.message()).contains("\"16\"", "without a heading", "E1");
  }

  @Test
  void a_table_of_a_thousand_rows_compiles() {
    StringBuilder csv = new StringBuilder("id,fact,severity,pausedHours =,message.en\n");
    for (int i = 0; i < 1_000; i++) {
      csv.append("A-").append(i).append(",sla,INFO,").append(i).append(",x\n");
    }
    assertThat(with(csv.toString()).judgeSla(List.of(paused(null, 500))).ofRule("A-500").size())
        .isEqualTo(1);
  }
}
