package org.sopkit.examples.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopkit.examples.mapping.TaskField;
import org.sopkit.examples.mapping.TaskMapping;
import org.sopkit.examples.text.Texts;
import org.sopkit.model.json.DocumentFormat;
import org.sopkit.model.json.SopCodec;

class TaskReaderTest {

  private static final Instant NOW = Instant.parse("2026-12-31T00:00:00Z");

  private static final String MAPPING =
      """
      times: {zone: %s, patterns: [%s]}
      columns: {id: id, opened: opened, closed: closed, priority: level, status: state, reopenings: n,
        score: score, pausedFrom: held, pausedUntil: released, due: due}
      constants: {type: support-l1}
      values: {priority: {low: LOW, high: HIGH}, status: {o: IN_PROGRESS, d: DONE}}
      emptyValues: ["NULL"]
      verdict: {column: ok, met: ["y"], missed: ["n"]}
      """;
  private static final String HEADER =
      "id,opened,closed,level,state,n,score,held,released,due,ok\n";
  private static final String GOOD = "G,2026-03-06 10:00,2026-03-06 11:00,low,d,0,,,,,y\n";

  @TempDir Path folder;

  private final List<TaskRow> tasks = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();

  private static TaskMapping mapping(String zone, String pattern) {
    return SopCodec.standard()
        .read(MAPPING.formatted(zone, pattern), DocumentFormat.YAML, TaskMapping.class);
  }

  private void read(String rows) throws IOException {
    read(HEADER + rows, mapping("Europe/Paris", "yyyy-MM-dd HH:mm"));
  }

  private void read(String text, TaskMapping mapping) throws IOException {
    Path file = Files.writeString(folder.resolve("tasks.csv"), text, StandardCharsets.UTF_8);
    try (TaskReader reader = TaskReader.open(file, mapping, NOW)) {
      for (TaskRow row = reader.next(rejections::add);
          row != null;
          row = reader.next(rejections::add)) {
        tasks.add(row);
      }
    }
  }

  /** Reads one bad row between two good ones and checks that only it is rejected. */
  private Rejection rejection(String row) throws IOException {
    read(GOOD.replace('G', 'A') + row + "\n" + GOOD.replace('G', 'B'));
    assertThat(tasks).extracting(TaskRow::id).containsExactly("A", "B");
    assertThat(rejections).hasSize(1);
    assertThat(rejections.get(0).line()).isEqualTo(3);
    return rejections.get(0);
  }

  private void assertRejected(String row, RejectCode code, String column, String value)
      throws IOException {
    Rejection rejection = rejection(row);
    assertThat(rejection.code()).isEqualTo(code);
    assertThat(rejection.column()).isEqualTo(column);
    assertThat(rejection.value()).isEqualTo(value);
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      String reason = new RejectionTexts(Texts.of(locale)).reason(rejection);
      assertThat(reason)
          .contains(locale == Locale.FRENCH ? "Peut-être" : "Maybe")
          .doesNotContain("{0}", "{1}", "''");
      if (value != null) {
        assertThat(reason).contains(value);
      }
    }
  }

  @Test
  void a_good_row_is_read_with_all_its_fields() throws IOException {
    read(
        "T,2026-03-06 10:00,2026-03-09 16:30,high,d,2,9,"
            + "2026-03-06 11:00,2026-03-06 12:00,2026-03-10 09:00,n\n");
    TaskRow row = tasks.get(0);
    assertThat(row.id()).isEqualTo("T");
    // Friday 6 March 2026 in Paris is UTC+1.
    assertThat(row.instant(TaskField.OPENED)).isEqualTo("2026-03-06T09:00:00Z");
    assertThat(row.instant(TaskField.CLOSED)).isEqualTo("2026-03-09T15:30:00Z");
    assertThat(row.instant(TaskField.DUE)).isEqualTo("2026-03-10T08:00:00Z");
    assertThat(row.priority()).hasToString("HIGH");
    assertThat(row.status()).hasToString("DONE");
    assertThat(row.type().code()).isEqualTo("support-l1");
    assertThat(row.number(TaskField.REOPENINGS)).isEqualTo(2);
    assertThat(row.number(TaskField.SCORE)).isEqualTo(9);
    assertThat(row.verdict()).isEqualTo(Verdict.MISSED);
    assertThat(row.line()).isEqualTo(2);
  }

  @Test
  void what_the_mapping_calls_empty_is_empty() throws IOException {
    read("T,2026-03-06 10:00,NULL,low,o,NULL,NULL,NULL,NULL,NULL,NULL\n");
    assertThat(tasks.get(0).has(TaskField.CLOSED)).isFalse();
    assertThat(tasks.get(0).verdict()).isEqualTo(Verdict.NONE);
  }

  @Test
  void a_bad_date_is_rejected() throws IOException {
    assertRejected("T,soon,,low,o,0,,,,,", RejectCode.BAD_DATE, "opened", "soon");
  }

  @Test
  void the_thirtieth_of_february_is_rejected() throws IOException {
    assertRejected(
        "T,2026-02-30 10:00,,low,o,0,,,,,", RejectCode.BAD_DATE, "opened", "2026-02-30 10:00");
  }

  @Test
  void closed_before_opened_is_rejected() throws IOException {
    assertRejected(
        "T,2026-03-06 10:00,2026-03-06 09:59,low,d,0,,,,,",
        RejectCode.TOO_EARLY,
        "closed",
        "2026-03-06 09:59");
    assertThat(rejections.get(0).expected()).isEqualTo("opened = 2026-03-06 10:00");
  }

  @Test
  void closed_in_the_minute_of_opening_is_read() throws IOException {
    read("T,2026-03-06 10:00,2026-03-06 10:00,low,d,0,,,,,\n");
    assertThat(tasks).hasSize(1);
  }

  @Test
  void an_unknown_priority_is_rejected_and_the_known_ones_are_listed() throws IOException {
    assertRejected("T,2026-03-06 10:00,,p1,o,0,,,,,", RejectCode.UNKNOWN_PRIORITY, "level", "p1");
    assertThat(rejections.get(0).expected()).isEqualTo("low, high");
  }

  @Test
  void an_unknown_status_is_rejected() throws IOException {
    assertRejected("T,2026-03-06 10:00,,low,??,0,,,,,", RejectCode.UNKNOWN_STATUS, "state", "??");
  }

  @Test
  void an_unknown_stored_verdict_is_rejected() throws IOException {
    assertRejected(
        "T,2026-03-06 10:00,,low,o,0,,,,,maybe", RejectCode.UNKNOWN_VERDICT, "ok", "maybe");
  }

  @Test
  void a_duplicate_id_is_rejected_with_the_line_of_the_first() throws IOException {
    assertRejected("A,2026-03-06 10:00,,low,o,0,,,,,", RejectCode.DUPLICATE_ID, "id", "A");
    assertThat(rejections.get(0).expected()).isEqualTo("2");
  }

  @Test
  void a_missing_id_is_rejected() throws IOException {
    assertRejected(" ,2026-03-06 10:00,,low,o,0,,,,,", RejectCode.REQUIRED, "id", "");
  }

  @Test
  void a_missing_column_is_rejected() throws IOException {
    assertRejected("T,2026-03-06 10:00", RejectCode.MISSING_FIELDS, null, "2");
  }

  @Test
  void two_hundred_columns_are_rejected_and_kept() throws IOException {
    assertRejected("T" + ",x".repeat(199), RejectCode.EXTRA_FIELDS, null, "200");
    assertThat(rejections.get(0).fields()).hasSize(200);
  }

  @Test
  void an_unclosed_quote_is_rejected() throws IOException {
    assertRejected("T,\"2026-03-06 10:00,,low,o,0,,,,,", RejectCode.UNCLOSED_QUOTE, null, null);
  }

  @ParameterizedTest
  @CsvSource({"-1", "1.5", "99999999999", "one", "٣"})
  void a_number_that_is_no_count_is_rejected(String cell) throws IOException {
    assertRejected("T,2026-03-06 10:00,,low,o," + cell + ",,,,,", RejectCode.BAD_COUNT, "n", cell);
  }

  @Test
  void a_score_over_ten_is_rejected() throws IOException {
    assertRejected("T,2026-03-06 10:00,,low,o,0,11,,,,", RejectCode.BAD_SCORE, "score", "11");
  }

  @Test
  void a_date_after_the_report_is_rejected() throws IOException {
    assertRejected(
        "T,2027-01-01 10:00,,low,o,0,,,,,", RejectCode.AFTER_NOW, "opened", "2027-01-01 10:00");
  }

  @Test
  void done_without_a_closing_is_rejected() throws IOException {
    assertRejected(
        "T,2026-03-06 10:00,,low,d,0,,,,,", RejectCode.DONE_WITHOUT_CLOSING, "state", "d");
  }

  @Test
  void open_with_a_closing_is_rejected() throws IOException {
    assertRejected(
        "T,2026-03-06 10:00,2026-03-06 11:00,low,o,0,,,,,",
        RejectCode.OPEN_WITH_CLOSING,
        "state",
        "o");
  }

  @Test
  void a_pause_that_ends_without_beginning_is_rejected() throws IOException {
    assertRejected(
        "T,2026-03-06 10:00,,low,o,0,,,2026-03-06 11:00,,",
        RejectCode.PAUSE_WITHOUT_START,
        "released",
        "2026-03-06 11:00");
  }

  @Test
  void a_placeholder_year_is_rejected() throws IOException {
    read(
        HEADER + "T,0000-01-01 00:00,,low,o,0,,,,,\n", mapping("Europe/Paris", "uuuu-MM-dd HH:mm"));
    assertThat(rejections)
        .extracting(Rejection::code)
        .containsExactly(RejectCode.YEAR_OUT_OF_RANGE);
  }

  /** Sunday 29 March 2026: Paris has no 02:00–03:00. */
  @Test
  void a_time_that_the_clocks_skipped_is_rejected() throws IOException {
    assertRejected(
        "T,2026-03-29 02:30,,low,o,0,,,,,", RejectCode.SKIPPED_TIME, "opened", "2026-03-29 02:30");
    assertThat(rejections.get(0).expected()).isEqualTo("Europe/Paris");
  }

  /** Sunday 25 October 2026: Paris has 02:00–03:00 twice. */
  @Test
  void a_time_that_came_twice_is_the_first_unless_the_task_would_end_before_it_began()
      throws IOException {
    read(
        "A,2026-10-25 02:30,2026-10-25 02:45,low,d,0,,,,,\n"
            + "B,2026-10-25 02:30,2026-10-25 02:15,low,d,0,,,,,\n");
    assertThat(tasks.get(0).instant(TaskField.OPENED)).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(tasks.get(0).instant(TaskField.CLOSED)).isEqualTo("2026-10-25T00:45:00Z");
    assertThat(tasks.get(1).instant(TaskField.CLOSED)).isEqualTo("2026-10-25T01:15:00Z");
  }

  @Test
  void a_date_alone_is_its_first_second_and_a_deadline_its_last() throws IOException {
    read(
        HEADER + "T,06/03/2026,06/03/2026,low,d,0,,,,06/03/2026,\n",
        mapping("Europe/Paris", "dd/MM/yyyy"));
    assertThat(tasks.get(0).instant(TaskField.OPENED)).isEqualTo("2026-03-05T23:00:00Z");
    assertThat(tasks.get(0).instant(TaskField.DUE)).isEqualTo("2026-03-06T22:59:59Z");
  }

  /**
   * In Beirut the clocks went from 00:00 to 01:00 on Sunday 29 March 2026: that day has no
   * midnight.
   */
  @Test
  void a_date_alone_on_a_day_without_midnight_begins_when_the_day_does() throws IOException {
    read(HEADER + "T,29/03/2026,,low,o,0,,,,,\n", mapping("Asia/Beirut", "dd/MM/yyyy"));
    assertThat(tasks.get(0).instant(TaskField.OPENED)).isEqualTo("2026-03-28T22:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-06T10:00:00Z, 2026-03-06T10:00:00Z",
    "2026-03-06T10:00:00+05:30, 2026-03-06T04:30:00Z",
    "2026-03-06T10:00, 2026-03-06T09:00:00Z",
    "2026-03-06 10:00:05, 2026-03-06T09:00:05Z",
    "2026-03-06T10:00:00.999Z, 2026-03-06T10:00:00Z",
    "2026-03-06, 2026-03-05T23:00:00Z",
  })
  void iso_dates_are_read_with_or_without_time_and_offset(String cell, Instant expected)
      throws IOException {
    read(HEADER + "T," + cell + ",,low,o,0,,,,,\n", mapping("Europe/Paris", "ISO"));
    assertThat(tasks.get(0).instant(TaskField.OPENED)).isEqualTo(expected);
  }

  @Test
  void what_an_ambiguous_date_means_does_not_depend_on_the_rows_before_it() throws IOException {
    // Only the second pattern reads the 25th; the next row is the 3rd of April all the same.
    read(
        HEADER + "A,03/25/2026 10:00,,low,o,,,,,,\nB,03/04/2026 10:00,,low,o,,,,,,\n",
        mapping("Etc/UTC", "dd/MM/yyyy HH:mm, MM/dd/yyyy HH:mm"));
    assertThat(tasks.get(0).instant(TaskField.OPENED)).isEqualTo("2026-03-25T10:00:00Z");
    assertThat(tasks.get(1).instant(TaskField.OPENED)).isEqualTo("2026-04-03T10:00:00Z");
  }

  @Test
  void patterns_are_tried_in_turn() throws IOException {
    read(
        HEADER
            + "A,06/03/2026 10:00,,low,o,0,,,,,\nB,2026-03-06 10:00,,low,o,0,,,,,\n"
            + "C,06/03/2026 10:00,,low,o,0,,,,,\n",
        mapping("Europe/Paris", "dd/MM/yyyy HH:mm, yyyy-MM-dd HH:mm"));
    assertThat(tasks)
        .extracting(row -> row.instant(TaskField.OPENED))
        .containsOnly(Instant.parse("2026-03-06T09:00:00Z"));
  }

  @Test
  void a_column_that_is_not_there_is_named_with_the_nearest_one() throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), HEADER.replace("opened", "opened_at"));
    assertThatThrownBy(() -> TaskReader.open(file, mapping("Etc/UTC", "ISO"), NOW))
        .isInstanceOfSatisfying(
            UnknownColumnException.class,
            e -> {
              assertThat(e.path()).isEqualTo("columns.opened");
              assertThat(e.column()).isEqualTo("opened");
              assertThat(e.nearest()).isEqualTo("opened_at");
              assertThat(e.header()).startsWith("id", "opened_at");
            });
  }

  @Test
  void a_column_that_is_there_twice_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), HEADER.replace("due", "opened"));
    assertThatThrownBy(() -> TaskReader.open(file, mapping("Etc/UTC", "ISO"), NOW))
        .isInstanceOfSatisfying(
            UnknownColumnException.class, e -> assertThat(e.isTwice()).isTrue());
  }
}
