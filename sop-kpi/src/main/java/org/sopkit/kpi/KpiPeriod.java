package org.sopkit.kpi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The days a figure is about: from the start of one day up to, and without, the start of another,
 * in a zone. March 2026 in Paris is {@code [2026-03-01, 2026-04-01)}; it has 743 hours, because
 * summer time begins in it.
 *
 * @param from the first day; null for "since ever"
 * @param to the day after the last; null for "without end"
 * @param zone where the days begin
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KpiPeriod(@Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {

  /**
   * Makes a period.
   *
   * @throws IllegalArgumentException if it ends where it starts, or before
   */
  public KpiPeriod {
    Objects.requireNonNull(zone, "zone");
    if (from != null && to != null && !from.isBefore(to)) {
      throw new IllegalArgumentException(
          "period " + from + "–" + to + " is empty: its end is the day after its last one.");
    }
  }

  /**
   * Returns the period that holds every instant.
   *
   * @param zone where days begin
   * @return the period; it has no previous one
   */
  public static KpiPeriod always(ZoneId zone) {
    return new KpiPeriod(null, null, zone);
  }

  /**
   * Returns a calendar month.
   *
   * @param year the year
   * @param month 1 to 12
   * @param zone where days begin
   * @return the period
   */
  public static KpiPeriod month(int year, int month, ZoneId zone) {
    LocalDate first = LocalDate.of(year, month, 1);
    return new KpiPeriod(first, first.plusMonths(1), zone);
  }

  /**
   * Returns the period of the same length just before: the month before a month, the quarter before
   * a quarter, else as many days before.
   *
   * @return the period, or empty if this one has no start or no end
   */
  public Optional<KpiPeriod> previous() {
    if (from == null || to == null) {
      return Optional.empty();
    }
    LocalDate before =
        from.getDayOfMonth() == 1 && to.getDayOfMonth() == 1
            ? from.minusMonths(ChronoUnit.MONTHS.between(from, to))
            : from.minusDays(ChronoUnit.DAYS.between(from, to));
    return Optional.of(new KpiPeriod(before, from, zone));
  }

  /**
   * Cuts this period at the start of each month.
   *
   * @return the months in order; the first and the last may be partial
   * @throws IllegalStateException if this period has no start or no end
   */
  public List<KpiPeriod> byMonth() {
    return cut(day -> day.with(TemporalAdjusters.firstDayOfNextMonth()));
  }

  /**
   * Cuts this period at each Monday (ISO 8601 weeks).
   *
   * @return the weeks in order; the first and the last may be partial
   * @throws IllegalStateException if this period has no start or no end
   */
  public List<KpiPeriod> byWeek() {
    return cut(day -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
  }

  private List<KpiPeriod> cut(UnaryOperator<LocalDate> next) {
    if (from == null || to == null) {
      throw new IllegalStateException(
          "period " + this + " has no start or no end and cannot be cut. Give it both days.");
    }
    List<KpiPeriod> parts = new ArrayList<>();
    LocalDate start = from;
    while (start.isBefore(to)) {
      LocalDate end = next.apply(start);
      parts.add(new KpiPeriod(start, end.isBefore(to) ? end : to, zone));
      start = end;
    }
    return List.copyOf(parts);
  }

  long startSecond() {
    return from == null ? Long.MIN_VALUE : from.atStartOfDay(zone).toEpochSecond();
  }

  long endSecond() {
    return to == null ? Long.MAX_VALUE : to.atStartOfDay(zone).toEpochSecond();
  }
}
