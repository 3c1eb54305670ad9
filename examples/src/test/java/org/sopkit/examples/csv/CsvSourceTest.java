package org.sopkit.examples.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvSourceTest {

  private static final CsvFormat PLAIN = new CsvFormat(UTF_8, ',', '"');

  @TempDir Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("tasks.csv"), bytes);
  }

  private static List<CsvRecord> records(CsvSource source) {
    List<CsvRecord> records = new ArrayList<>();
    for (CsvRecord record = source.next(); record != null; record = source.next()) {
      records.add(record);
    }
    return records;
  }

  private List<CsvRecord> read(String text) throws IOException {
    try (CsvSource source = CsvSource.open(file(text.getBytes(UTF_8)), PLAIN)) {
      return records(source);
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void rows_come_with_the_line_they_start_on() throws IOException {
    assertThat(read("id,text\n1,one\n2,two\n"))
        .containsExactly(
            new CsvRecord(2, List.of("1", "one"), null),
            new CsvRecord(3, List.of("2", "two"), null));
  }

  @Test
  void the_last_line_needs_no_line_end() throws IOException {
    assertThat(read("id,text\n1,one"))
        .extracting(CsvRecord::fields)
        .containsExactly(List.of("1", "one"));
  }

  @Test
  void an_empty_last_field_is_a_field() throws IOException {
    assertThat(read("id,text\n1,")).extracting(CsvRecord::fields).containsExactly(List.of("1", ""));
  }

  @Test
  void windows_and_old_mac_line_ends_are_line_ends() throws IOException {
    assertThat(read("id,text\r\n1,one\r\n2,two\r\n"))
        .extracting(CsvRecord::line)
        .containsExactly(2L, 3L);
    assertThat(read("id,text\r1,one\r2,two\r")).extracting(CsvRecord::line).containsExactly(2L, 3L);
  }

  @Test
  void a_quoted_newline_is_part_of_its_field() throws IOException {
    assertThat(read("id,text\n1,\"two\nlines\"\n2,x\n"))
        .containsExactly(
            new CsvRecord(2, List.of("1", "two\nlines"), null),
            new CsvRecord(4, List.of("2", "x"), null));
  }

  @Test
  void doubled_quotes_are_one_quote() throws IOException {
    assertThat(read("id,text\n1,\"the \"\"best\"\", they say\"\n"))
        .extracting(CsvRecord::fields)
        .containsExactly(List.of("1", "the \"best\", they say"));
  }

  @Test
  void a_quote_inside_an_unquoted_field_is_text() throws IOException {
    assertThat(read("id,text\n1,a 5\" pipe\n"))
        .extracting(CsvRecord::fields)
        .containsExactly(List.of("1", "a 5\" pipe"));
  }

  @Test
  void an_unclosed_quote_costs_its_row_and_no_other() throws IOException {
    assertThat(read("id,text\n1,\"open\n2,two\n3,three\n"))
        .containsExactly(
            new CsvRecord(2, List.of("1,\"open"), CsvFault.UNCLOSED_QUOTE),
            new CsvRecord(3, List.of("2", "two"), null),
            new CsvRecord(4, List.of("3", "three"), null));
  }

  @Test
  void an_unclosed_quote_that_meets_the_next_quoted_row_costs_its_row_only() throws IOException {
    assertThat(read("id,text\n1,\"open\n2,two\n3,\"three\"\n4,four\n"))
        .containsExactly(
            new CsvRecord(2, List.of("1,\"open"), CsvFault.UNCLOSED_QUOTE),
            new CsvRecord(3, List.of("2", "two"), null),
            new CsvRecord(4, List.of("3", "three"), null),
            new CsvRecord(5, List.of("4", "four"), null));
  }

  @Test
  void an_unclosed_quote_on_the_last_line_is_a_fault_of_that_line() throws IOException {
    assertThat(read("id,text\n1,one\n2,\"open"))
        .last()
        .isEqualTo(new CsvRecord(3, List.of("2,\"open"), CsvFault.UNCLOSED_QUOTE));
  }

  @Test
  void a_quote_that_never_closes_in_a_long_file_costs_one_row() throws IOException {
    StringBuilder text = new StringBuilder("id,text\n0,\"open\n");
    for (int i = 1; i <= 5000; i++) {
      text.append(i).append(",x\n");
    }
    List<CsvRecord> records = read(text.toString());
    assertThat(records).hasSize(5001);
    assertThat(records).filteredOn(record -> record.fault() != null).hasSize(1);
    assertThat(records.get(5000).line()).isEqualTo(5002);
  }

  @Test
  void text_after_a_closing_quote_costs_its_row_and_no_other() throws IOException {
    assertThat(read("id,text\n1,\"one\" more\n2,two\n"))
        .containsExactly(
            new CsvRecord(2, List.of("1,\"one\" more"), CsvFault.TEXT_AFTER_QUOTE),
            new CsvRecord(3, List.of("2", "two"), null));
  }

  @Test
  void missing_and_extra_fields_are_faults() throws IOException {
    assertThat(read("id,text\n1\n2,two,too many\n3,three\n"))
        .extracting(CsvRecord::fault)
        .containsExactly(CsvFault.MISSING_FIELDS, CsvFault.EXTRA_FIELDS, null);
  }

  @Test
  void two_hundred_columns_are_a_fault_with_all_of_them_kept() throws IOException {
    String wide = String.join(",", Arrays.asList(new String[200])).replace("null", "x");
    assertThat(read("id,text\n" + wide + "\n1,one\n"))
        .satisfiesExactly(
            record -> {
              assertThat(record.fault()).isEqualTo(CsvFault.EXTRA_FIELDS);
              assertThat(record.fields()).hasSize(200);
            },
            record -> assertThat(record.fault()).isNull());
  }

  @Test
  void a_row_of_two_million_characters_is_a_fault_and_the_next_row_is_read() throws IOException {
    List<CsvRecord> records = read("id,text\n1," + "x".repeat(2_000_000) + "\n2,two\n");
    assertThat(records)
        .extracting(CsvRecord::line, CsvRecord::fault)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2L, CsvFault.TOO_LONG),
            org.assertj.core.groups.Tuple.tuple(3L, null));
    assertThat(records.get(0).fields().get(0)).hasSize(200).startsWith("1,xxx");
  }

  @Test
  void bytes_of_another_charset_cost_their_row_and_no_other() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("id,text\n1,".getBytes(UTF_8));
    bytes.write("réglé".getBytes(ISO_8859_1));
    bytes.write("\n2,réglé\n".getBytes(UTF_8));
    try (CsvSource source = CsvSource.open(file(bytes.toByteArray()), PLAIN)) {
      assertThat(records(source))
          .containsExactly(
              new CsvRecord(2, List.of("1", "r\uFFFDgl\uFFFD"), CsvFault.MALFORMED_BYTES),
              new CsvRecord(3, List.of("2", "réglé"), null));
    }
  }

  @Test
  void a_replacement_character_that_was_in_the_file_is_no_fault() throws IOException {
    assertThat(read("id,text\n1,r\uFFFDgl\uFFFD\n"))
        .extracting(CsvRecord::fault)
        .containsOnlyNulls();
  }

  @Test
  void the_stated_charset_is_used() throws IOException {
    Path file = file("id;text\n1;réglé à 5 €\n".getBytes(Charset.forName("windows-1252")));
    CsvFormat format = new CsvFormat(Charset.forName("windows-1252"), ';', '"');
    try (CsvSource source = CsvSource.open(file, format)) {
      assertThat(source.next()).isEqualTo(new CsvRecord(2, List.of("1", "réglé à 5 €"), null));
    }
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_name_and_wins_over_the_charset()
      throws IOException {
    try (CsvSource source =
        CsvSource.open(
            file("\uFEFFid,text\n1,é\n".getBytes(UTF_8)), new CsvFormat(ISO_8859_1, ',', '"'))) {
      assertThat(source.header()).containsExactly("id", "text");
      assertThat(records(source)).extracting(CsvRecord::fields).containsExactly(List.of("1", "é"));
    }
    try (CsvSource source =
        CsvSource.open(file("\uFEFFid,text\n1,é\n".getBytes(UTF_16LE)), PLAIN)) {
      assertThat(source.header()).containsExactly("id", "text");
      assertThat(records(source)).extracting(CsvRecord::fields).containsExactly(List.of("1", "é"));
    }
  }

  @Test
  void gzip_is_recognised_by_its_first_bytes_whatever_the_name() throws IOException {
    try (CsvSource source = CsvSource.open(file(gzip("id,text\n1,one\n".getBytes(UTF_8))), PLAIN)) {
      assertThat(source.isGzip()).isTrue();
      assertThat(records(source)).hasSize(1);
    }
  }

  @Test
  void gzip_that_breaks_off_is_named_with_the_line_reached() throws IOException {
    StringBuilder text = new StringBuilder("id,text\n");
    Random random = new Random(311);
    for (int i = 0; i < 20_000; i++) {
      text.append(i).append(',').append(random.nextLong()).append('\n');
    }
    byte[] whole = gzip(text.toString().getBytes(UTF_8));
    try (CsvSource source = CsvSource.open(file(Arrays.copyOf(whole, whole.length / 2)), PLAIN)) {
      assertThatThrownBy(() -> records(source))
          .isInstanceOfSatisfying(
              UnusableCsvException.class,
              e -> {
                assertThat(e.reason()).isEqualTo(UnusableCsvException.Reason.BROKEN_GZIP);
                assertThat(e.line()).isBetween(1000L, 20_000L);
              });
    }
  }

  @Test
  void empty_lines_are_counted_and_are_no_rows() throws IOException {
    try (CsvSource source =
        CsvSource.open(file("id,text\n\n1,one\n\r\n\n".getBytes(UTF_8)), PLAIN)) {
      assertThat(records(source)).hasSize(1);
      assertThat(source.blankLines()).isEqualTo(3);
    }
  }

  @Test
  void files_of_which_nothing_can_be_read_are_refused() throws IOException {
    assertRefused(new byte[0], UnusableCsvException.Reason.EMPTY);
    assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0}, UnusableCsvException.Reason.NOT_TEXT);
    assertRefused("i\0d\0,\0\n".getBytes(UTF_8), UnusableCsvException.Reason.NOT_TEXT);
    assertRefused(",,\n1,2,3\n".getBytes(UTF_8), UnusableCsvException.Reason.BAD_HEADER);
    assertRefused("\"id,text\n".getBytes(UTF_8), UnusableCsvException.Reason.BAD_HEADER);
  }

  private void assertRefused(byte[] bytes, UnusableCsvException.Reason reason) throws IOException {
    Path file = file(bytes);
    assertThatThrownBy(() -> CsvSource.open(file, PLAIN))
        .isInstanceOfSatisfying(
            UnusableCsvException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void a_file_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> CsvSource.open(folder.resolve("none.csv"), PLAIN))
        .isInstanceOfSatisfying(
            UnusableCsvException.class,
            e -> assertThat(e.reason()).isEqualTo(UnusableCsvException.Reason.UNREADABLE));
  }

  /** Whatever is thrown at it: every line of the file is accounted for, and it ends. */
  @Test
  void no_line_of_random_text_is_lost() throws IOException {
    Random random = new Random(20260312);
    String alphabet = "ab,\"\n\r;x";
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder("id,text\n");
      for (int i = 0; i < 200; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String body = text.toString();
      try (CsvSource source = CsvSource.open(file(body.getBytes(UTF_8)), PLAIN)) {
        long last = 1;
        long letters = 0;
        for (CsvRecord record = source.next(); record != null; record = source.next()) {
          assertThat(record.line()).as(body).isGreaterThan(last);
          last = record.line();
          letters +=
              String.join("", record.fields()).chars().filter(c -> c == 'x' || c == 'a').count();
        }
        long expected = body.substring(8).chars().filter(c -> c == 'x' || c == 'a').count();
        assertThat(letters).as(body).isEqualTo(expected);
      }
    }
  }
}
