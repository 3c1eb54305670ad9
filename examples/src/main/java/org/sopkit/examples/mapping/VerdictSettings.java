package org.sopkit.examples.mapping;

import java.util.Set;
import java.util.TreeSet;

/**
 * Where the source says whether it met its deadline, and in which words.
 *
 * @param column the column; required
 * @param met the words for "on time"; at least one
 * @param missed the words for "late"; at least one
 */
public record VerdictSettings(String column, Set<String> met, Set<String> missed) {

  /**
   * Makes the settings.
   *
   * @throws IllegalArgumentException if a part is missing or a word means both
   */
  public VerdictSettings {
    if (column == null || column.isBlank()) {
      throw new IllegalArgumentException("column: is missing. Maybe column: made_sla.");
    }
    met = words("met", met, "true");
    missed = words("missed", missed, "false");
    Set<String> both = new TreeSet<>(met);
    both.retainAll(missed);
    if (!both.isEmpty()) {
      throw new IllegalArgumentException(
          "missed: " + both + " is listed under met too. Maybe keep it under one of the two.");
    }
  }

  private static Set<String> words(String name, Set<String> words, String example) {
    if (words == null || words.isEmpty()) {
      throw new IllegalArgumentException(
          name + ": is missing. Maybe " + name + ": [\"" + example + "\"].");
    }
    return Set.copyOf(words);
  }
}
