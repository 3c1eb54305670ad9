package org.sopkit.examples.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeenIdsTest {

  @Test
  void it_agrees_with_a_map_of_strings() {
    Random random = new Random(11);
    SeenIds seen = new SeenIds();
    Map<String, Long> lines = new HashMap<>();
    int twice = 0;
    for (long line = 2; line < 300_000; line++) {
      String id = "T-" + random.nextInt(200_000);
      Long before = lines.putIfAbsent(id, line);
      assertThat(seen.firstLine(id, line)).isEqualTo(before == null ? 0 : before);
      twice += before == null ? 0 : 1;
    }
    assertThat(lines).hasSizeGreaterThan(100_000);
    assertThat(twice).isGreaterThan(100_000);
  }

  @Test
  void ids_that_look_alike_are_not_the_same() {
    SeenIds seen = new SeenIds();
    for (String id : new String[] {"", "1", "01", "1 ", "É", "E\u0301", "?"}) {
      assertThat(seen.firstLine(id, 7)).as(id).isZero();
    }
    assertThat(seen.firstLine("É", 9)).isEqualTo(7);
  }
}
