package org.sopkit.examples.tasks;

import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates whose every digit has its place, such as {@code dd/MM/yyyy HH:mm}: what most exports
 * write. It reads what a strict formatter of the same pattern reads, at a small part of the cost;
 * what it cannot read is left to that formatter. Immutable and thread-safe.
 */
final class FixedPattern {

  private static final String LETTERS = "yMdHms";
  private static final int[] WIDTHS = {4, 2, 2, 2, 2, 2};

  private final String pattern;

  /** Where each of the six numbers begins; -1 for seconds that the pattern leaves out. */
  private final int[] starts;

  private FixedPattern(String pattern, int[] starts) {
    this.pattern = pattern;
    this.starts = starts;
  }

  /** Returns the reader of a pattern, or null if its digits have no fixed places. */
  static @Nullable FixedPattern of(String pattern) {
    String plain = pattern.replace('u', 'y');
    int[] starts = {-1, -1, -1, -1, -1, -1};
    for (int at = 0; at < plain.length(); ) {
      char c = plain.charAt(at);
      int number = LETTERS.indexOf(c);
      if (number < 0) {
        // A formatter takes a digit that follows the year for one more digit of the year.
        if (Character.isLetterOrDigit(c) || "'[]{}#".indexOf(c) >= 0) {
          return null;
        }
        at++;
        continue;
      }
      int end = at;
      while (end < plain.length() && plain.charAt(end) == c) {
        end++;
      }
      if (starts[number] >= 0 || end - at != WIDTHS[number]) {
        return null;
      }
      starts[number] = at;
      at = end;
    }
    for (int number = 0; number < 5; number++) {
      if (starts[number] < 0) {
        return null;
      }
    }
    return new FixedPattern(plain, starts);
  }

  /** Returns the date, or null if the text is not one of this pattern. */
  @Nullable LocalDateTime read(String text) {
    if (text.length() != pattern.length()) {
      return null;
    }
    for (int i = 0; i < text.length(); i++) {
      char wanted = pattern.charAt(i);
      char c = text.charAt(i);
      boolean fits = LETTERS.indexOf(wanted) >= 0 ? c >= '0' && c <= '9' : c == wanted;
      if (!fits) {
        return null;
      }
    }
    int year = number(text, 0);
    int month = number(text, 1);
    int day = number(text, 2);
    int hour = number(text, 3);
    int minute = number(text, 4);
    int second = starts[5] < 0 ? 0 : number(text, 5);
    boolean real =
        month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth()
            && hour <= 23
            && minute <= 59
            && second <= 59;
    return real ? LocalDateTime.of(year, month, day, hour, minute, second) : null;
  }

  private int number(String text, int index) {
    int number = 0;
    for (int i = starts[index]; i < starts[index] + WIDTHS[index]; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }
}
