package org.sopkit.model.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Where the open intervals of each day come from. Immutable, thread-safe. */
sealed interface DaySource permits DefinitionDays, CombinedDays {

  ZoneId zone();

  DstPolicy dstPolicy();

  /** Returns the same days with another policy. */
  DaySource withDstPolicy(DstPolicy policy);

  /**
   * Adds the open intervals that belong to the days first to last.
   *
   * <p>The axis is the instant in epoch seconds for {@link DstPolicy#ELAPSED}, the clock face of
   * the zone for {@link DstPolicy#WALL}.
   */
  void collect(long firstDay, long lastDay, Stretches into);

  /** Says why the day is open or closed. */
  DayNote note(LocalDate date);

  /** Returns the hours of the day that an override makes other than usual, one for each part. */
  List<ExceptionalHours> exceptions(LocalDate date);
}
