package org.sopkit.examples.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * Writes instants as ISO 8601 with the offset of a zone, always to the second: {@code
 * 2026-03-06T16:00:00+01:00}.
 *
 * <p>A formatter does the same at many times the cost, which shows with four times a row. Not
 * thread-safe.
 */
public final class OffsetTimes {

  private final ZoneRules rules;
  private final StringBuilder text = new StringBuilder(25);

  /**
   * Writes in a zone.
   *
   * @param zone whose offsets are written
   */
  public OffsetTimes(ZoneId zone) {
    this.rules = zone.getRules();
  }

  /**
   * Writes an instant.
   *
   * @param instant the instant, or null
   * @return the text; null for null
   */
  public @Nullable String text(@Nullable Instant instant) {
    if (instant == null) {
      return null;
    }
    ZoneOffset offset = rules.getOffset(instant);
    LocalDateTime local = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, offset);
    text.setLength(0);
    digits(local.getYear(), 1000).append('-');
    digits(local.getMonthValue(), 10).append('-');
    digits(local.getDayOfMonth(), 10).append('T');
    digits(local.getHour(), 10).append(':');
    digits(local.getMinute(), 10).append(':');
    digits(local.getSecond(), 10).append(offset.getId());
    return text.toString();
  }

  private StringBuilder digits(int number, int highest) {
    for (int unit = highest; unit > 0; unit /= 10) {
      text.append((char) ('0' + number / unit % 10));
    }
    return text;
  }
}
