package org.sopkit.benchmarks.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jbpm.process.core.timer.BusinessCalendarImpl;
import org.kie.api.time.SessionClock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sopkit.model.calendar.CalendarBuilder;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.calendar.WorkingCalendar;
import pro.taskana.common.api.CustomHoliday;
import pro.taskana.common.api.LocalTimeInterval;
import pro.taskana.common.internal.workingtime.HolidaySchedule;
import pro.taskana.common.internal.workingtime.WorkingTimeCalculatorImpl;

/**
 * Adding working time, beside TASKANA and jBPM, on one calendar all three can express: Monday to
 * Friday, 9 to 17, eleven fixed holidays, in Paris.
 *
 * <p>The start moves through a table of 1,024 instants so that no branch predictor learns one
 * answer.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CalendarBenchmark {

  private static final int STARTS = 1024;

  @Param({"4", "40", "2000"})
  int hours;

  private final Instant[] starts = new Instant[STARTS];
  private WorkingCalendar calendar;
  private WorkingTimeCalculatorImpl taskana;
  private BusinessCalendarImpl jbpm;
  private final MovingClock clock = new MovingClock();
  private Duration duration;
  private String jbpmDuration;
  private int next;

  /** Builds the three calendars. */
  @Setup
  public void setUp() {
    for (int i = 0; i < STARTS; i++) {
      starts[i] = Instant.parse("2025-01-06T07:13:20Z").plusSeconds(i * 27_733L);
    }
    calendar = Calendars.sopkit(11);
    duration = Duration.ofHours(hours);
    jbpmDuration = hours + "h";
    taskana = Calendars.taskana();
    Properties properties = new Properties();
    properties.setProperty(BusinessCalendarImpl.DAYS_PER_WEEK, "5");
    properties.setProperty(BusinessCalendarImpl.HOURS_PER_DAY, "8");
    properties.setProperty(BusinessCalendarImpl.START_HOUR, "9");
    properties.setProperty(BusinessCalendarImpl.END_HOUR, "17");
    properties.setProperty(BusinessCalendarImpl.TIMEZONE, Calendars.ZONE.getId());
    properties.setProperty(BusinessCalendarImpl.HOLIDAY_DATE_FORMAT, "yyyy-MM-dd");
    StringBuilder dates = new StringBuilder();
    for (int year = 2025; year <= 2027; year++) {
      for (LocalDate date : Calendars.yearlyHolidays(11)) {
        dates.append(dates.isEmpty() ? "" : ",").append(date.withYear(year));
      }
    }
    properties.setProperty(BusinessCalendarImpl.HOLIDAYS, dates.toString());
    jbpm = new BusinessCalendarImpl(properties, clock);
  }

  private Instant start() {
    next = (next + 1) & (STARTS - 1);
    return starts[next];
  }

  @Benchmark
  public Instant add_sopkit() {
    return calendar.plus(start(), duration);
  }

  @Benchmark
  public Instant add_taskana() throws Exception {
    return taskana.addWorkingTime(start(), duration);
  }

  @Benchmark
  public Date add_jbpm() {
    clock.millis = start().toEpochMilli();
    return jbpm.calculateBusinessTimeAsDate(jbpmDuration);
  }

  /** jBPM reads its start from a clock; this one stands where it is told. */
  private static final class MovingClock implements SessionClock {
    private long millis;

    @Override
    public long getCurrentTime() {
      return millis;
    }
  }

  /** The calendar that all sides are given. */
  static final class Calendars {
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    static final LocalTime OPENS = LocalTime.of(9, 0);
    static final LocalTime CLOSES = LocalTime.of(17, 0);
    static final List<DayOfWeek> WORKING_WEEK =
        List.of(
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY);

    private Calendars() {}

    /** The same {@code count} dates every year, spread over it. */
    static List<LocalDate> yearlyHolidays(int count) {
      List<LocalDate> dates = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        dates.add(LocalDate.ofYearDay(2025, 1 + i * 33));
      }
      return dates;
    }

    static WorkingTimeCalculatorImpl taskana() {
      Map<DayOfWeek, Set<LocalTimeInterval>> week = new EnumMap<>(DayOfWeek.class);
      for (DayOfWeek day : WORKING_WEEK) {
        week.put(day, Set.of(new LocalTimeInterval(OPENS, CLOSES)));
      }
      List<CustomHoliday> holidays = new ArrayList<>();
      for (LocalDate date : yearlyHolidays(11)) {
        holidays.add(CustomHoliday.of(date.getDayOfMonth(), date.getMonthValue()));
      }
      return new WorkingTimeCalculatorImpl(new HolidaySchedule(false, false, holidays), week, ZONE);
    }

    static WorkingCalendar sopkit(int holidays) {
      CalendarBuilder builder =
          CalendarDefinition.builder("office")
              .version("1")
              .zone(ZONE)
              .openFromTo(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-17:00");
      for (LocalDate date : yearlyHolidays(holidays)) {
        builder.holiday(MonthDay.from(date), "holiday");
      }
      return WorkingCalendar.of(builder.build());
    }

    /** The same office with {@code count} dated holidays spread over thirty years. */
    static WorkingCalendar withDatedHolidays(int count) {
      CalendarBuilder builder =
          CalendarDefinition.builder("office-" + count)
              .version("1")
              .zone(ZONE)
              .openFromTo(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-17:00");
      LocalDate date = LocalDate.of(2010, 1, 4);
      for (int i = 0; i < count; i++) {
        builder.holiday(date.plusDays(i * 27L), "holiday");
      }
      return WorkingCalendar.of(builder.build());
    }
  }
}
