package org.sopkit.model.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The days of one definition: holiday over override over weekly hours. */
final class DefinitionDays implements DaySource {

  /** What the overrides of one date say together. */
  private static final class Plan {
    @Nullable DateOverride base;
    final List<DateOverride.ExtraBreak> breaks = new ArrayList<>(1);
  }

  /** What is open on a date, and what decided it. */
  private record Day(List<OpeningHours> hours, DayNote.Cause cause, Map<Locale, String> names) {}

  private final CalendarDefinition definition;
  private final HolidaySource source;
  private final List<List<OpeningHours>> week = new ArrayList<>(7);
  private final Map<LocalDate, Plan> plans = new HashMap<>();
  private final Map<Integer, Map<LocalDate, Holiday>> holidaysByYear = new ConcurrentHashMap<>();
  private final Map<Integer, List<Holiday>> datedByYear = new HashMap<>();

  DefinitionDays(CalendarDefinition definition, HolidaySource source) {
    this.definition = definition;
    this.source = source;
    for (DayOfWeek day : DayOfWeek.values()) {
      week.add(Intervals.joined(definition.weeklyHours().getOrDefault(day, List.of())));
    }
    for (DateOverride override : definition.overrides()) {
      Plan plan = plans.computeIfAbsent(override.date(), date -> new Plan());
      if (override instanceof DateOverride.ExtraBreak pause) {
        plan.breaks.add(pause);
      } else {
        plan.base = override;
      }
    }
    for (HolidayDefinition holiday : definition.holidays()) {
      if (holiday instanceof HolidayDefinition.OnDate dated) {
        datedByYear
            .computeIfAbsent(dated.date().getYear(), year -> new ArrayList<>())
            .add(new Holiday(dated.date(), anyLanguage(dated.name())));
      }
    }
  }

  @Override
  public ZoneId zone() {
    return definition.zone();
  }

  @Override
  public DstPolicy dstPolicy() {
    return definition.dstPolicy();
  }

  @Override
  public DaySource withDstPolicy(DstPolicy policy) {
    return new DefinitionDays(definition.withDstPolicy(policy), source);
  }

  @Override
  public void collect(long firstDay, long lastDay, Stretches into) {
    LocalClock clock = new LocalClock(zone(), dstPolicy());
    for (long day = firstDay; day <= lastDay; day++) {
      if (!clock.isSkipped(day)) {
        collect(day, day(LocalDate.ofEpochDay(day)).hours(), clock, into);
      }
    }
  }

  private void collect(long day, List<OpeningHours> hours, LocalClock clock, Stretches into) {
    long midnight = day * OpeningHours.DAY;
    for (int i = 0; i < hours.size(); i++) {
      long localStart = midnight + hours.get(i).startSecond();
      long localEnd = midnight + hours.get(i).endSecond();
      long start = clock.opening(localStart);
      long end = clock.closing(localEnd, start);
      if (start >= end) {
        continue; // emptied by a gap
      }
      if (dstPolicy() == DstPolicy.WALL) {
        into.add(day, localStart, localEnd);
      } else {
        into.add(day, start, end);
      }
    }
  }

  @Override
  public DayNote note(LocalDate date) {
    Day day = day(date);
    Stretches open = new Stretches();
    collect(date.toEpochDay(), date.toEpochDay(), open);
    if (open.size() > 0) {
      return new DayNote(date, DayNote.State.WORKING, day.cause(), day.names(), definition.id());
    }
    DayNote.Cause cause = day.hours().isEmpty() ? day.cause() : DayNote.Cause.ZONE;
    return new DayNote(date, DayNote.State.CLOSED, cause, day.names(), definition.id());
  }

  @Override
  public List<ExceptionalHours> exceptions(LocalDate date) {
    Plan plan = plans.get(date);
    Holiday holiday = holiday(date);
    if (plan == null || holiday != null && !opensOnHoliday(plan)) {
      return List.of();
    }
    List<OpeningHours> usual =
        holiday == null ? week.get(date.getDayOfWeek().ordinal()) : List.of();
    Day day = day(date);
    return day.hours().equals(usual)
        ? List.of()
        : List.of(
            new ExceptionalHours(date, zone(), usual, day.hours(), day.names(), definition.id()));
  }

  private @Nullable Holiday holiday(LocalDate date) {
    return definition.holidays().isEmpty() ? null : holidays(date).get(date);
  }

  private Day day(LocalDate date) {
    Plan plan = plans.isEmpty() ? null : plans.get(date);
    Holiday holiday = holiday(date);
    if (holiday != null && !opensOnHoliday(plan)) {
      return new Day(List.of(), DayNote.Cause.HOLIDAY, holiday.names());
    }
    List<OpeningHours> weekly = week.get(date.getDayOfWeek().ordinal());
    return plan == null
        ? new Day(weekly, DayNote.Cause.WEEKLY_HOURS, Map.of())
        : planned(plan, weekly);
  }

  private static boolean opensOnHoliday(@Nullable Plan plan) {
    return plan != null
        && plan.base instanceof DateOverride.OtherHours other
        && other.onHoliday() == DateOverride.OnHoliday.OPENS;
  }

  private static Day planned(Plan plan, List<OpeningHours> weekly) {
    List<OpeningHours> hours = weekly;
    String reason = null;
    if (plan.base != null) {
      hours =
          plan.base instanceof DateOverride.OtherHours other
              ? Intervals.joined(other.hours())
              : List.of();
      reason = plan.base.reason();
    }
    if (hours.isEmpty() && plan.base == null) {
      return new Day(hours, DayNote.Cause.WEEKLY_HOURS, Map.of()); // a break of a closed day
    }
    for (DateOverride.ExtraBreak pause : plan.breaks) {
      hours = Intervals.cut(hours, pause.during());
      reason = reason == null ? pause.reason() : reason;
    }
    return new Day(hours, DayNote.Cause.OVERRIDE, anyLanguage(reason));
  }

  private Map<LocalDate, Holiday> holidays(LocalDate date) {
    return holidaysByYear.computeIfAbsent(date.getYear(), this::holidaysOf);
  }

  private Map<LocalDate, Holiday> holidaysOf(int year) {
    Map<LocalDate, Holiday> holidays = new HashMap<>();
    datedByYear
        .getOrDefault(year, List.of())
        .forEach(holiday -> holidays.putIfAbsent(holiday.date(), holiday));
    for (HolidayDefinition holiday : definition.holidays()) {
      if (holiday instanceof HolidayDefinition.EveryYear yearly && yearly.day().isValidYear(year)) {
        LocalDate date = yearly.day().atYear(year);
        holidays.putIfAbsent(date, new Holiday(date, anyLanguage(yearly.name())));
      } else if (holiday instanceof HolidayDefinition.OfCountry region) {
        source
            .holidays(region.country(), region.subdivision(), year)
            .forEach(found -> holidays.putIfAbsent(found.date(), found));
      }
    }
    return holidays;
  }

  private static Map<Locale, String> anyLanguage(@Nullable String name) {
    return name == null ? Map.of() : Map.of(Locale.ROOT, name);
  }
}
