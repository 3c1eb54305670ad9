package org.sopkit.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * Writes instants as the page does, for texts that come into it: {@code 12 juin 2026 à 14:45}.
 * Immutable and thread-safe.
 */
public final class ReportDates {

  private final DateTimeFormatter toTheMinute;
  private final DateTimeFormatter toTheSecond;

  private ReportDates(Locale locale, ZoneId zone) {
    ResourceBundle texts = Wording.texts(locale);
    this.toTheMinute = format(texts, "").toFormatter(locale).withZone(zone);
    this.toTheSecond = format(texts, ":ss").toFormatter(locale).withZone(zone);
  }

  /** French has an ordinal for the first of a month, and for no other day. */
  private static DateTimeFormatterBuilder format(ResourceBundle texts, String seconds) {
    return new DateTimeFormatterBuilder()
        .appendText(ChronoField.DAY_OF_MONTH, Map.of(1L, texts.getString("format.firstDay")))
        .appendLiteral(' ')
        .appendPattern(texts.getString("format.dateTime") + seconds);
  }

  /**
   * Returns the dates of a page.
   *
   * @param locale that of the page, French or English
   * @param zone that of the page's header
   * @return what writes them
   * @throws IllegalArgumentException if the locale's language is neither French nor English
   */
  public static ReportDates in(Locale locale, ZoneId zone) {
    return new ReportDates(locale, zone);
  }

  /**
   * Writes an instant.
   *
   * @param instant the instant
   * @return such as {@code 1er juin 2026 à 14:45}
   */
  public String dateTime(Instant instant) {
    return toTheMinute.format(instant);
  }

  /**
   * Writes an instant to the second, where the minute does not tell two of them apart.
   *
   * @param instant the instant
   * @return such as {@code 1er juin 2026 à 14:45:09}
   */
  public String toTheSecond(Instant instant) {
    return toTheSecond.format(instant);
  }
}
