package org.sopkit.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvWriterTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+33 1 23", "-5", "@SUM(A1)", "\t=1", "\r=1"})
  void a_cell_that_could_start_a_formula_is_neutralised(String cell) {
    assertThat(SafeCsvWriter.neutral(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=b", "5", "'=1", "é"})
  void any_other_cell_stays_as_it_is(String cell) {
    assertThat(SafeCsvWriter.neutral(cell)).isEqualTo(cell);
  }

  @Test
  void quotes_commas_and_newlines_are_quoted_and_nothing_is_an_empty_cell() throws IOException {
    StringWriter out = new StringWriter();
    try (SafeCsvWriter csv = new SafeCsvWriter(out, List.of("a", "=b", "c"))) {
      csv.row(Arrays.asList("x,\"y\"", "two\nlines", null));
    }
    assertThat(out).hasToString("a,'=b,c\r\n\"x,\"\"y\"\"\",\"two\nlines\",\r\n");
  }
}
