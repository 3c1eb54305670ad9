package org.sopkit.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  private static final List<String> KNOWN =
      List.of("instruction", "SOP_WORDS", "SOP-001", "SLA-001", "gdpr", "raci");

  @ParameterizedTest
  @CsvSource({
    "instrution, instruction", // a letter left out
    "instructtion, instruction", // put in
    "instroction, instruction", // changed
    "insturction, instruction", // two neighbours swapped
    "SPO-001, SOP-001", // swapped is one slip, SLA-001 would be two
    "gdrp, gdpr",
    "sop-words, SOP_WORDS", // hyphens and case do not count
    "sop001, SOP-001",
    "instr, ", // too far
    "x, ",
    "'', ",
  })
  void the_nearest_name_has_at_most_two_slips(String written, @Nullable String expected) {
    assertThat(Spelling.nearest(written, KNOWN)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"100000"})
  void a_name_without_end_is_near_nothing(int length) {
    assertThat(Spelling.nearest("a".repeat(length), KNOWN)).isNull();
  }
}
