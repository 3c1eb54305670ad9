package org.sopkit.examples.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.examples.mapping.TimeSettings;

class FixedPatternTest {

  private static final List<String> PATTERNS =
      List.of(
          "yyyy-MM-dd HH:mm:ss",
          "uuuu-MM-dd HH:mm",
          "dd/MM/yyyy HH:mm",
          "MM.dd.yyyy HH-mm",
          "yyyyMMddHHmmss",
          "ddMMyyyyHHmm",
          "HH:mm:ss, dd/MM/yyyy");

  /**
   * Against the strict formatter of the same pattern, on right, wrong and damaged texts. Years with
   * a sign, which no export writes, are left to the formatter.
   */
  @Test
  void it_reads_what_the_formatter_reads_and_nothing_else() {
    Random random = new Random(311);
    int read = 0;
    for (int round = 0; round < 80_000; round++) {
      String pattern = PATTERNS.get(random.nextInt(PATTERNS.size()));
      String text = text(pattern, random);
      FixedPattern fixed = FixedPattern.of(pattern);
      assertThat(fixed).isNotNull();
      LocalDateTime mine = fixed.read(text);
      assertThat(mine).as("%s as %s", text, pattern).isEqualTo(formatted(pattern, text));
      read += mine == null ? 0 : 1;
    }
    assertThat(read).isBetween(10_000, 70_000);
  }

  private static String text(String pattern, Random random) {
    StringBuilder text = new StringBuilder(pattern);
    replace(text, pattern, "y", 4, random.nextInt(10_000));
    replace(text, pattern, "u", 4, random.nextInt(10_000));
    replace(text, pattern, "M", 2, random.nextInt(14));
    replace(text, pattern, "d", 2, random.nextInt(33));
    replace(text, pattern, "H", 2, random.nextInt(26));
    replace(text, pattern, "m", 2, random.nextInt(62));
    replace(text, pattern, "s", 2, random.nextInt(62));
    if (random.nextInt(4) == 0) {
      text.setCharAt(random.nextInt(text.length()), "x٣ 0-+９:".charAt(random.nextInt(8)));
    }
    return switch (random.nextInt(12)) {
      case 0 -> text.substring(0, random.nextInt(text.length()));
      case 1 -> text + "0";
      case 2 -> " " + text;
      default -> text.toString();
    };
  }

  private static void replace(StringBuilder text, String pattern, String letter, int width, int n) {
    int at = pattern.indexOf(letter.repeat(width));
    if (at >= 0) {
      text.replace(at, at + width, ("%0" + width + "d").formatted(n));
    }
  }

  private static LocalDateTime formatted(String pattern, String text) {
    DateTimeFormatter formatter =
        new TimeSettings(ZoneId.of("Etc/UTC"), List.of(pattern), null).formatters().get(0);
    try {
      LocalDateTime read = LocalDateTime.parse(text, formatter);
      return read.getYear() < 0 ? null : read;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ISO",
        "dd/MM/yyyy",
        "d/M/yyyy HH:mm",
        "dd/MM/yy HH:mm",
        "dd MMM yyyy HH:mm",
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd HH:mm[:ss]",
        "yyyy-MM-dd hh:mm a",
        "yyyy-MM-dd HH:mm:ss.SSS",
        "yyyy-MM-dd HH:mmXXX",
        "yyyy0MM-dd HH:mm",
        "yyyy-MM-dd HH:mm:ss yyyy",
        "MM-dd HH:mm",
        ""
      })
  void a_pattern_whose_digits_have_no_fixed_places_is_left_to_the_formatter(String pattern) {
    assertThat(FixedPattern.of(pattern)).isNull();
  }
}
