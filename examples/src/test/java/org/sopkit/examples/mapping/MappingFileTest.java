package org.sopkit.examples.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopkit.model.json.DocumentException;
import org.sopkit.model.sla.SlaObjective;

class MappingFileTest {

  private static final String MINIMAL =
      """
      times: {zone: Europe/Paris}
      columns: {id: no, opened: created}
      constants: {type: support-l1, priority: MEDIUM}
      """;
  private static final String POLICY =
      """
      policies:
        - id: p
          version: "1"
          objectives:
            - {name: resolution, target: "8h ouvrées", calendar: office}
      """;
  private static final String CALENDAR =
      """
      calendars:
        - {id: office, version: "1", zone: Europe/Paris, weeklyHours: {MONDAY: ["09:00-17:00"]}}
      """;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("mapping.yaml");
  }

  private MappingFile read(String text) throws IOException {
    return MappingFile.read(Files.writeString(file, text));
  }

  private void assertRefused(String text, String... parts) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfAny(DocumentException.class, InvalidMappingException.class)
        .hasMessageContaining("mapping.yaml")
        .hasMessageMatching("(?s).*(Maybe|expected|Accepted).*")
        .message()
        .contains(parts);
  }

  @Test
  void a_mapping_without_policies_is_enough_to_read_rows() throws IOException {
    MappingFile mapping = read(MINIMAL);
    assertThat(mapping.policies()).isEmpty();
    assertThat(mapping.mapping().csv().format().delimiter()).isEqualTo(',');
  }

  @Test
  void policies_and_calendars_lie_beside_the_mapping() throws IOException {
    Files.writeString(folder.resolve("p.yaml"), "id: sla\n" + POLICY);
    Files.writeString(
        folder.resolve("c.yaml"),
        "{id: office, version: '1', zone: Europe/Paris, weeklyHours: {MONDAY: ['09:00-17:00']}}");
    MappingFile mapping = read(MINIMAL + "policyFile: p.yaml\ncalendarFiles: [c.yaml]\n");
    assertThat(mapping.policies()).hasSize(1);
    assertThat(mapping.calendar("office")).isNotNull();
  }

  @Test
  void the_mapping_says_whether_the_deadline_of_the_file_wins() throws IOException {
    assertThat(deadline("")).isEqualTo(SlaObjective.Deadline.COMPUTED);
    assertThat(deadline("deadline: STORED_FIRST\n")).isEqualTo(SlaObjective.Deadline.STORED_FIRST);
  }

  private SlaObjective.Deadline deadline(String line) throws IOException {
    return read(MINIMAL + line + POLICY + CALENDAR)
        .policies()
        .get(0)
        .objectives()
        .get(0)
        .deadline();
  }

  @Test
  void an_unknown_field_is_named_with_line_and_way_out() {
    assertRefused(MINIMAL + "colums: {x: y}\n", ":4:", "colums", "columns");
  }

  @Test
  void an_unknown_task_field_is_named() {
    assertRefused(MINIMAL.replace("opened:", "openned:"), "openned", "opened");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          openned: created     | opened: created     | :3:12: columns.openned: "openned" is no
          colour: blue         |                     | :2:11: columns.colour: "colour" is no
          "co: lour": blue     |                     | :2:3: columns.co: lour: "co: lour"
          "co lour": blue      |                     | :2:14: columns.co lour: "co lour" is no
          "a.b[7]": blue       |                     | :2:13: columns.a.b[7]: "a.b[7]" is no
          "": blue             |                     | :2:7: columns.: "" is no
          """)
  void a_misspelt_task_field_is_named_with_its_own_line(
      String written, @Nullable String instead, String place) {
    String columns =
        instead == null
            ? "columns:\n  " + written + "\n  id: no\n  opened: created\n"
            : "columns:\n  id: no\n  " + written + "\n";
    assertRefused(
        columns + "times: {zone: Europe/Paris}\nconstants: {type: support-l1, priority: MEDIUM}\n",
        "mapping.yaml" + place);
  }

  @Test
  void a_refused_value_deep_in_the_mapping_is_named_with_its_own_line() {
    assertRefused(
        MINIMAL + "values:\n  priority:\n    p1: HIGH\n    p2: URGENT\n",
        "mapping.yaml:7:9: values.priority.p2: \"URGENT\" is no priority");
    assertRefused(
        MINIMAL.replace("priority: MEDIUM", "priority: NORMAL"),
        "mapping.yaml:3:41: constants.priority: \"NORMAL\" is no priority");
    assertRefused(
        "times: {zone: Europe/Paris}\ncolumns:\n  id: no\nconstants: {type: a, priority: LOW}\n",
        "mapping.yaml:3:3: columns.opened: is missing.");
  }

  @Test
  void what_a_month_cost_is_refused_with_its_line_if_it_cannot_be_counted() {
    assertRefused(
        MINIMAL + "worth:\n  costs:\n    - {month: 2026-04}\n", ":6:", "amount", "is missing");
    assertRefused(
        MINIMAL
            + "worth:\n  costs:\n    - {month: 2026-04, amount: 700 EUR}\n"
            + "    - {month: 2026-06, amount: 700 EUR}\n",
        "2026-05 is missing between 2026-04 and 2026-06");
    assertRefused(MINIMAL + "worth: {costs: [{month: April, amount: 700 EUR}]}\n", "month");
    assertRefused(MINIMAL + "worth: {costs: [{month: 2026-04, amount: 700}]}\n", "amount");
    assertRefused(
        MINIMAL + "worth: {baselineMinutes: {support-l1: -5}}\n", "baselineMinutes.support-l1: -5");
    assertRefused(
        MINIMAL + "worth: {recapture: {factor: 90, hourlyRate: 29 EUR}}\n", "factor: 90", "100");
  }

  @Test
  void a_missing_zone_is_named() {
    assertRefused(MINIMAL.replace("zone: Europe/Paris", ""), "times", "zone");
  }

  @Test
  void an_unknown_zone_is_named() {
    assertRefused(MINIMAL.replace("Europe/Paris", "Europe/Pariss"), ":1:", "Europe/Pariss");
  }

  @Test
  void a_bad_date_pattern_is_named() {
    assertRefused(
        MINIMAL.replace("zone: Europe/Paris", "zone: Europe/Paris, patterns: [\"jj/mm/aaaa\"]"),
        "jj/mm/aaaa",
        "dd/MM/yyyy");
  }

  @Test
  void a_field_that_every_task_needs_must_have_a_column_or_a_constant() {
    assertRefused(MINIMAL.replace("id: no, ", ""), "columns.id");
    assertRefused(MINIMAL.replace("type: support-l1, ", ""), "columns.type", "constants");
  }

  @Test
  void a_priority_that_means_nothing_is_named() {
    assertRefused(
        MINIMAL + "values: {priority: {p1: URGENT}}\n", "priority.p1", "URGENT", "CRITICAL");
    assertRefused(MINIMAL.replace("MEDIUM", "NORMAL"), "priority", "NORMAL", "MEDIUM");
  }

  @Test
  void words_for_a_date_make_no_sense() {
    assertRefused(
        MINIMAL + "values: {opened: {never: \"2026\"}}\n", "values.opened", "emptyValues");
  }

  @Test
  void an_unknown_charset_is_named() {
    assertRefused(MINIMAL + "csv: {charset: utf-9}\n", "utf-9", "windows-1252");
  }

  @Test
  void a_delimiter_is_one_character_and_not_the_quote() {
    assertRefused(MINIMAL + "csv: {delimiter: \";;\"}\n", ";;");
    assertRefused(MINIMAL + "csv: {delimiter: \"'\", quote: \"'\"}\n", "differ");
  }

  @Test
  void a_verdict_word_cannot_mean_both() {
    assertRefused(MINIMAL + "verdict: {column: v, met: [y], missed: [y]}\n", "missed", "[y]");
  }

  @Test
  void a_policy_that_names_a_calendar_that_is_not_there_is_refused() {
    assertRefused(MINIMAL + POLICY, "office");
  }

  @Test
  void a_bad_policy_is_named_with_its_place() {
    assertRefused(
        MINIMAL + POLICY.replace("8h ouvrées", "bientôt") + CALENDAR, "policies[0]", "bientôt");
  }

  @Test
  void a_bad_calendar_is_named_with_its_place() {
    assertRefused(
        MINIMAL + POLICY + CALENDAR.replace("09:00-17:00", "17:00-09:00"), "calendars[0]", "17:00");
  }

  @Test
  void two_calendars_of_one_id_are_refused() {
    assertRefused(
        MINIMAL + POLICY + CALENDAR + CALENDAR.lines().skip(1).findFirst().orElseThrow() + "\n",
        "office",
        "twice");
  }

  @Test
  void policies_stand_here_or_in_a_file_not_in_both() {
    assertRefused(MINIMAL + POLICY + CALENDAR + "policyFile: p.yaml\n", "policyFile");
  }

  @Test
  void a_policy_file_that_is_not_there_is_named() {
    assertThatThrownBy(() -> read(MINIMAL + "policyFile: none.yaml\n"))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("none.yaml");
  }
}
