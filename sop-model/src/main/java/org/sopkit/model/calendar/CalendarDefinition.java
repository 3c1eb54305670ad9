package org.sopkit.model.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A working calendar as a person writes it: the data, before it is compiled.
 *
 * <p>In YAML:
 *
 * <pre>{@code
 * id: provider-lyon
 * version: "2026-1"
 * zone: Europe/Paris
 * weeklyHours:
 *   MONDAY: ["09:00-12:00", "13:00-18:00"]
 *   FRIDAY: ["22:00-06:00+1"]
 * overrides:
 *   - {kind: hours, date: 2026-12-24, hours: ["09:00-12:00"], reason: Christmas Eve}
 * holidays:
 *   - {kind: country, country: FR}
 *   - {kind: date, date: 2026-05-15, name: Bridge of Ascension Day}
 * dstPolicy: ELAPSED
 * edgePolicy: STAY
 * }</pre>
 *
 * <p>When several apply to a date, a holiday wins over an override, and an override over the weekly
 * hours, unless the override {@linkplain DateOverride.OnHoliday#OPENS opens on holidays}. All three
 * act on the intervals that start on the date.
 *
 * @param id what policies call the calendar; not blank
 * @param version which state of the data this is; results name it; not blank
 * @param zone an IANA zone such as {@code Europe/Paris}; never an offset
 * @param weeklyHours the hours of each weekday, at most 350 intervals a week; a weekday that is
 *     left out is closed
 * @param overrides what is different on single dates, in any order
 * @param holidays days off
 * @param dstPolicy what a second is when clocks change; {@link DstPolicy#ELAPSED} when left out
 * @param edgePolicy where a deadline on a closing lies; {@link EdgePolicy#STAY} when left out
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CalendarDefinition(
    String id,
    String version,
    ZoneId zone,
    Map<DayOfWeek, List<OpeningHours>> weeklyHours,
    List<DateOverride> overrides,
    List<HolidayDefinition> holidays,
    DstPolicy dstPolicy,
    EdgePolicy edgePolicy) {

  /** Fifty a day; what repeats every week is multiplied by every week of the horizon. */
  private static final int MAX_WEEKLY_INTERVALS = 350;

  /**
   * Makes a definition.
   *
   * @throws InvalidCalendarException if a required field is missing, the zone is an offset, hours
   *     overlap or are too many, two overrides of one date contradict each other, or no hours are
   *     given at all
   */
  public CalendarDefinition {
    requireText("id", id);
    requireText("version", version);
    requireRegion(zone);
    weeklyHours = checkedWeek(weeklyHours == null ? Map.of() : weeklyHours);
    overrides = checkedOverrides(overrides == null ? List.of() : overrides);
    holidays = withoutNulls("holidays", holidays == null ? List.of() : holidays);
    dstPolicy = dstPolicy == null ? DstPolicy.ELAPSED : dstPolicy;
    edgePolicy = edgePolicy == null ? EdgePolicy.STAY : edgePolicy;
    boolean opens =
        !weeklyHours.isEmpty()
            || overrides.stream().anyMatch(o -> o instanceof DateOverride.OtherHours);
    if (!opens) {
      throw new InvalidCalendarException(
          "weeklyHours",
          "calendar "
              + id
              + " has no working time. Maybe the hours are missing: MONDAY: [\"09:00-17:00\"].");
    }
  }

  /** Returns the same data with another policy. */
  CalendarDefinition withDstPolicy(DstPolicy policy) {
    return new CalendarDefinition(
        id, version, zone, weeklyHours, overrides, holidays, policy, edgePolicy);
  }

  /**
   * Starts a definition.
   *
   * @param id what policies call the calendar
   * @return a builder with version {@code 1}, no zone and no hours yet
   */
  public static CalendarBuilder builder(String id) {
    return new CalendarBuilder(id);
  }

  private static void requireText(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new InvalidCalendarException(
          field, "is missing or blank. Maybe write " + field + ": \"1\".");
    }
  }

  static ZoneId requireRegion(@Nullable ZoneId zone) {
    if (zone == null) {
      throw new InvalidCalendarException("zone", "is missing. Maybe Europe/Paris.");
    }
    boolean offset =
        zone instanceof ZoneOffset || zone.normalized() instanceof ZoneOffset && hasSign(zone);
    if (offset) {
      throw new InvalidCalendarException(
          "zone",
          zone.getId()
              + " is an offset, which knows no change of clocks. Maybe an IANA zone: Europe/Paris,"
              + " or Etc/UTC.");
    }
    return zone;
  }

  /** UTC+2 and GMT-3 are offsets in disguise; Etc/GMT+3 is an IANA name. */
  private static boolean hasSign(ZoneId zone) {
    return zone.getId().matches("(UTC|GMT|UT)[+-].*");
  }

  private static Map<DayOfWeek, List<OpeningHours>> checkedWeek(
      Map<DayOfWeek, List<OpeningHours>> week) {
    int intervals = week.values().stream().mapToInt(day -> day == null ? 0 : day.size()).sum();
    if (intervals > MAX_WEEKLY_INTERVALS) {
      throw new InvalidCalendarException(
          "weeklyHours",
          "holds "
              + intervals
              + " intervals, more than "
              + MAX_WEEKLY_INTERVALS
              + " a week. Maybe neighbours that touch are meant as one, or overrides of single"
              + " dates.");
    }
    Map<DayOfWeek, List<OpeningHours>> checked = new EnumMap<>(DayOfWeek.class);
    week.forEach(
        (day, hours) -> {
          String field = "weeklyHours." + day;
          List<OpeningHours> sorted = Intervals.checked(field, withoutNulls(field, hours));
          if (!sorted.isEmpty()) {
            checked.put(day, sorted);
          }
        });
    checked.forEach(
        (day, hours) -> {
          OpeningHours last = hours.get(hours.size() - 1);
          OpeningHours next = checked.getOrDefault(day.plus(1), List.of(last)).get(0);
          if (checked.containsKey(day.plus(1))
              && last.endSecond() - OpeningHours.DAY > next.startSecond()) {
            throw new InvalidCalendarException(
                "weeklyHours." + day,
                last
                    + " runs into "
                    + next
                    + " of "
                    + day.plus(1)
                    + ": they overlap. Maybe end the first where the second starts.");
          }
        });
    return Collections.unmodifiableMap(checked);
  }

  private static List<DateOverride> checkedOverrides(List<DateOverride> overrides) {
    List<DateOverride> checked = withoutNulls("overrides", overrides);
    Map<LocalDate, DateOverride> seen = new HashMap<>(checked.size() * 2);
    for (int i = 0; i < checked.size(); i++) {
      DateOverride current = checked.get(i);
      if (current instanceof DateOverride.ExtraBreak) {
        continue;
      }
      DateOverride earlier = seen.putIfAbsent(current.date(), current);
      if (earlier != null) {
        throw new InvalidCalendarException(
            "overrides[" + i + "]",
            current.date()
                + " has another override before it: "
                + earlier
                + ". Maybe join the two: one override can hold several intervals.");
      }
    }
    return checked;
  }

  static <T> List<T> withoutNulls(String field, @Nullable List<T> list) {
    if (list == null || list.stream().anyMatch(item -> item == null)) {
      throw new InvalidCalendarException(
          field, "holds an empty entry. Maybe write [] for none, or delete the line.");
    }
    return List.copyOf(list);
  }
}
