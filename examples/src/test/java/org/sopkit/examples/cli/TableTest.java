package org.sopkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void columns_are_as_wide_as_their_widest_cell() {
    assertThat(Table.lines(List.of(List.of("a", "bb", "c"), List.of("aaa", "b", ""))))
        .containsExactly("a    bb  c", "aaa  b");
  }

  @Test
  void the_last_column_wraps_at_100() {
    String text = "word ".repeat(40).strip();
    assertThat(Table.lines(List.of(List.of("key", text))))
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100))
        .element(1)
        .asString()
        .startsWith("     word");
  }

  @Test
  void a_word_longer_than_a_line_is_cut_and_nothing_is_lost() {
    String word = "x".repeat(250);
    List<String> lines = Table.wrap(word + " end", 100);
    assertThat(String.join("", lines)).isEqualTo(word + " end");
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void an_inner_cell_that_is_too_wide_wraps_in_its_column() {
    List<String> lines = Table.lines(List.of(List.of("word ".repeat(20).strip(), "x")));
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).endsWith("  x");
  }

  @Test
  void no_rows_are_no_lines() {
    assertThat(Table.lines(List.of())).isEmpty();
  }
}
