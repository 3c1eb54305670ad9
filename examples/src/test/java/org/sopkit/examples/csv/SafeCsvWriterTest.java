package org.sopkit.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvWriterTest {

  private static final String SIGNS = "=+-@＝＋－＠";

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+33 1 23", "-5", "@SUM(A1)", "\t1", "\r1"})
  void a_cell_that_could_start_a_formula_is_neutralised(String cell) {
    assertThat(SafeCsvWriter.neutral(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"＝1+1", "＋33", "－5", "＠SUM(A1)", " =1", "\u00a0=1", "\"=1", " \" \"=1"})
  void full_width_signs_spaces_and_quotes_hide_no_formula(String cell) {
    assertThat(SafeCsvWriter.neutral(cell)).isEqualTo("'" + cell);
  }

  // A caret stands where the apostrophe has to come.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x;^=cmd|' /C calc'!A0;y",
        "x;^@y;^+1;^-5",
        "x;^＝1;^＋1;^－1;^＠y",
        "x;^ =1",
        "x;^\"=1",
        "x;^ \" \"=1",
        ";^=1",
        ";;^=1",
        "^=1;^=2",
        "x\t^=1",
        "x\n^=1",
        "x\r^=1",
        "x\r\n^ \"－5",
        "\n^=1",
        "^\t^=1",
        "^\r^=1"
      })
  void no_part_starts_a_formula_where_a_spreadsheet_splits_the_cell(String cell) {
    assertThat(SafeCsvWriter.neutral(cell.replace("^", ""))).isEqualTo(cell.replace("^", "'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a=b", "5", "'=1", "x;'=1", "é", "a; b", "a;5-3", "a; \"b\" = c", "a\nb - c"})
  void any_other_cell_stays_as_it_is(String cell) {
    assertThat(SafeCsvWriter.neutral(cell)).isEqualTo(cell);
  }

  @Test
  void a_million_spaces_or_quotes_are_read_once() {
    String cell = ";" + " \"".repeat(1_000_000);
    assertThat(SafeCsvWriter.neutral(cell)).isEqualTo(cell);
    assertThat(SafeCsvWriter.neutral(cell + "=")).isEqualTo(";'" + cell.substring(1) + "=");
  }

  @Test
  void random_text_starts_no_formula_wherever_the_file_is_split() throws IOException {
    String alphabet = SIGNS + SIGNS + ";\t\r\n,\" 'ab";
    Random random = new Random(20260612);
    for (int run = 0; run < 5_000; run++) {
      String owner =
          random
              .ints(1 + random.nextInt(8), 0, alphabet.length())
              .mapToObj(i -> alphabet.substring(i, i + 1))
              .collect(Collectors.joining());
      StringWriter out = new StringWriter();
      try (SafeCsvWriter csv = new SafeCsvWriter(out, List.of("owner", "id"))) {
        csv.row(List.of(owner, "1"));
      }
      for (String part : out.toString().split("[;\t\r\n]")) {
        String bare = part.replaceFirst("^[ \"]+", "");
        assertThat(bare.isEmpty() || SIGNS.indexOf(bare.charAt(0)) < 0)
            .as("part <%s> of the owner <%s>", part, owner)
            .isTrue();
      }
    }
  }

  @Test
  void quotes_commas_and_newlines_are_quoted_and_nothing_is_an_empty_cell() throws IOException {
    StringWriter out = new StringWriter();
    try (SafeCsvWriter csv = new SafeCsvWriter(out, List.of("a", "=b", "c"))) {
      csv.row(Arrays.asList("x,\"y\"", "two\nlines", null));
    }
    assertThat(out).hasToString("a,'=b,c\r\n\"x,\"\"y\"\"\",\"two\nlines\",\r\n");
  }

  @Test
  void what_was_written_is_read_back_with_its_apostrophes(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("tasks.csv");
    try (SafeCsvWriter csv =
        new SafeCsvWriter(Files.newBufferedWriter(file), List.of("id", "owner"))) {
      csv.row(List.of("1", "x;=cmd|' /C calc'!A0;y"));
      csv.row(List.of("2", "a\r\n\"=1\", b"));
    }
    CsvFormat format = new CsvFormat(StandardCharsets.UTF_8, ',', '"');
    try (CsvSource source = CsvSource.open(file, format)) {
      assertThat(Objects.requireNonNull(source.next()).fields())
          .containsExactly("1", "x;'=cmd|' /C calc'!A0;y");
      assertThat(Objects.requireNonNull(source.next()).fields())
          .containsExactly("2", "a\r\n'\"=1\", b");
      assertThat(source.next()).isNull();
    }
  }
}
