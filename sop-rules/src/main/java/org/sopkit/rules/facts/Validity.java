package org.sopkit.rules.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a document holds.
 *
 * @param from the first day; null if not known
 * @param until the last day, included; null if it has no end
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

  /**
   * Says whether it holds on a day.
   *
   * @param day the day
   * @return true from the first to the last day, both included
   */
  public boolean covers(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }
}
