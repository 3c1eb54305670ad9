package org.sopkit.examples.mapping;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the export writes its dates.
 *
 * <p>A cell that names its own offset ({@code 2026-03-06T14:00:00Z}) is taken at its word. A local
 * time is read in the zone: one that the clocks skipped in spring is refused with its row, one that
 * they repeated in autumn is taken as the first, unless the task would then end before it began. A
 * date without a time is its first second, and for a deadline its last one.
 *
 * @param zone an IANA zone; required
 * @param patterns letters as in {@link DateTimeFormatter}, tried in this order; {@code ISO} stands
 *     for ISO 8601 and is what is tried when left out
 * @param locale for names of months, a language tag such as {@code fr}; English when left out
 */
public record TimeSettings(ZoneId zone, List<String> patterns, @Nullable String locale) {

  private static final String ISO = "ISO";

  /**
   * Makes the settings.
   *
   * @throws IllegalArgumentException if the zone is missing or a pattern cannot be read
   */
  public TimeSettings {
    if (zone == null) {
      throw new IllegalArgumentException("zone: is missing. Maybe zone: Europe/Paris.");
    }
    patterns = patterns == null || patterns.isEmpty() ? List.of(ISO) : List.copyOf(patterns);
    for (String pattern : patterns) {
      formatter(pattern, locale);
    }
  }

  /**
   * Returns the formatters in the order in which they are tried.
   *
   * @return at least one, each strict: 30 February is refused
   */
  public List<DateTimeFormatter> formatters() {
    return patterns.stream().map(pattern -> formatter(pattern, locale)).toList();
  }

  private static DateTimeFormatter formatter(String pattern, @Nullable String locale) {
    if (pattern.equals(ISO)) {
      return new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffsetId()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
    }
    try {
      return new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern(withProlepticYear(pattern))
          .toFormatter(locale == null ? Locale.ENGLISH : Locale.forLanguageTag(locale))
          .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "patterns: \""
              + pattern
              + "\" is no date pattern ("
              + e.getMessage()
              + "). Maybe \"yyyy-MM-dd HH:mm:ss\", \"dd/MM/yyyy HH:mm\" or ISO.",
          e);
    }
  }

  /** Strict resolving wants the year that needs no era: people write y and mean u. */
  private static String withProlepticYear(String pattern) {
    StringBuilder result = new StringBuilder(pattern.length());
    boolean literal = false;
    for (char c : pattern.toCharArray()) {
      literal ^= c == '\'';
      result.append(c == 'y' && !literal ? 'u' : c);
    }
    return result.toString();
  }
}
