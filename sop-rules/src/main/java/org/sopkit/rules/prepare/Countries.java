package org.sopkit.rules.prepare;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the GDPR holds, and which other countries the Commission has found adequate.
 *
 * <p>The lists are files of the jar, each with its source and day.
 */
final class Countries {

  /** The day on which the list of adequacy decisions was last compared with the Commission's. */
  static final LocalDate ADEQUACY_AS_OF = LocalDate.of(2026, 2, 9);

  private static final Set<String> EEA = codes("countries_eea");
  private static final Set<String> ADEQUATE = codes("countries_adequate");

  private Countries() {}

  static boolean isOutsideEea(String country) {
    return !EEA.contains(country);
  }

  static boolean isAdequate(String country) {
    return ADEQUATE.contains(country);
  }

  /** A line is a code, then whatever explains it. */
  private static Set<String> codes(String name) {
    return WordList.read(name).stream()
        .map(line -> line.substring(0, 2))
        .collect(Collectors.toUnmodifiableSet());
  }
}
