package org.sopkit.model.sla;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.calendar.WorkingCalendar;

/**
 * What was promised: by when a task must be done, counted from its start.
 *
 * <p>Each kind is a type of its own, so that "three days" never means two things. {@link #on} binds
 * a target to a calendar and computes due instants. In JSON and YAML a target is an object with a
 * {@code kind}, or the short notation that {@link SlaNotation} reads:
 *
 * <pre>{@code
 * target: "24h ouvrées"
 * target: {kind: day-offset, days: 2, dayKind: WORKING, dueTime: "16:00"}
 * }</pre>
 *
 * <p>Which seconds are counted, and whether a pause of the task moves the deadline:
 *
 * <ul>
 *   <li>working time: working seconds of the calendar; a pause moves it by those that it covers
 *   <li>elapsed time: real seconds; a pause moves it by its length
 *   <li>working-day offset, cut-off: working seconds; a pause moves it by those that it covers, and
 *       then on to the next due time (the end of a working day, the stated hour)
 *   <li>calendar-day offset: real seconds; a pause moves it by its length, and then on to the next
 *       due time; one that covers no working time does not
 *   <li>recurring: working seconds; a pause does not move it
 *   <li>fixed instant: real seconds; a pause does not move it
 * </ul>
 *
 * <p>Example, D+2 working days from Monday 2026-03-02, Monday to Friday 09:00–18:00, due Wednesday
 * 18:00. Paused on Tuesday 10:00–12:00: Wednesday 18:00 and two working hours is Thursday 11:00, so
 * it is due on Thursday 18:00. That is seven hours more than the pause took; a pause on Wednesday
 * takes these first, and only one of more than seven hours moves it to Friday. Paused from Tuesday
 * 18:00 to Wednesday 09:00: no working time, so it stays Wednesday 18:00.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = SlaTarget.class)
@JsonSubTypes({
  @JsonSubTypes.Type(value = SlaTarget.WorkingTime.class, name = "working-time"),
  @JsonSubTypes.Type(value = SlaTarget.DayOffset.class, name = "day-offset"),
  @JsonSubTypes.Type(value = SlaTarget.Recurring.class, name = "recurring"),
  @JsonSubTypes.Type(value = SlaTarget.ElapsedTime.class, name = "elapsed-time"),
  @JsonSubTypes.Type(value = SlaTarget.FixedInstant.class, name = "fixed-instant"),
  @JsonSubTypes.Type(value = SlaTarget.CutOff.class, name = "cut-off"),
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface SlaTarget {

  /**
   * Binds the target to a calendar.
   *
   * @param calendar whose hours, days and zone count
   * @return the target, ready to compute due instants
   */
  BoundTarget on(WorkingCalendar calendar);

  /**
   * Returns the short notation, which {@link #parse} reads back.
   *
   * @param locale French for French; any other language gives English
   * @return such as {@code 24h ouvrées} or {@code D+2 working days}
   */
  String notation(Locale locale);

  /**
   * Returns the short notation with instants in a zone, which {@link #parse} reads back too.
   *
   * @param locale French for French; any other language gives English
   * @param zone whose offset an instant is written with
   * @return such as {@code by 2026-03-02T18:00:00+01:00}; of any other target as {@link
   *     #notation(Locale)}
   */
  default String notation(Locale locale, ZoneId zone) {
    return notation(locale);
  }

  /**
   * Returns the same target with another roll convention.
   *
   * @param convention where a due date on a closed day goes
   * @return the target
   * @throws InvalidSlaException if the target has no due date of its own
   */
  default SlaTarget rolling(RollConvention convention) {
    throw new InvalidSlaException(
        "roll", convention + " has no meaning for " + this + ". Maybe a day offset was meant.");
  }

  /**
   * Returns the same target, counted from another day 0.
   *
   * @param zero which day is day 0
   * @return the target
   * @throws InvalidSlaException if the target is no day offset
   */
  default SlaTarget countedFrom(DayZero zero) {
    throw new InvalidSlaException(
        "dayZero", zero + " has no meaning for " + this + ". Maybe a day offset was meant.");
  }

  /**
   * A duration of working time, counted on a working calendar.
   *
   * <p>Example, 24 hours from Monday 2026-03-02 09:00: with Monday to Friday 09:00–18:00 (9 hours a
   * day) it is due Wednesday 15:00; with a calendar open 00:00–24:00 on weekdays, Tuesday 09:00.
   * Whoever means "one day, Monday to Friday" uses the latter.
   *
   * @param duration whole seconds, more than zero, at most 1,000,000 hours
   */
  record WorkingTime(@JsonFormat(shape = JsonFormat.Shape.STRING) Duration duration)
      implements SlaTarget {

    /**
     * Makes a target.
     *
     * @throws InvalidSlaException if the duration is out of range
     */
    public WorkingTime {
      Checks.duration("duration", duration);
    }

    /**
     * Reads a target.
     *
     * @param duration ISO 8601 in hours, minutes and seconds: {@code PT24H}; {@code P1D} is
     *     refused, because a day is not 24 working hours
     * @return the target
     * @throws InvalidSlaException if the duration counts days or is out of range
     */
    @JsonCreator
    public static WorkingTime parse(@JsonProperty("duration") @Nullable String duration) {
      return new WorkingTime(Checks.workingDuration("duration", duration));
    }

    @Override
    public String notation(Locale locale) {
      return NotationWriter.workingTime(this, NotationWords.of(locale));
    }

    @Override
    public BoundTarget on(WorkingCalendar calendar) {
      return new BoundDuration(this, TimeAxis.of(calendar), duration.getSeconds());
    }
  }

  /**
   * The n-th working or calendar day after day 0.
   *
   * <p>Example, D+2 in working days, Monday to Friday 09:00–18:00, from Thursday 2026-03-05 10:00:
   * due Monday 2026-03-09 18:00. From Friday 2026-03-06 19:00, after closing: day 0 is Monday, so
   * due Wednesday 2026-03-11 18:00; with {@link DayZero#START_DATE} day 0 is Friday, so due
   * Tuesday.
   *
   * <p>A due instant that would not lie after the start (D+0 at 16:00, asked for at 17:00) moves on
   * to the next working day.
   *
   * @param days n, 0 to 36,525
   * @param dayKind which days count
   * @param dueTime the time of day it is due; {@link DueTime#END_OF_DAY} when left out
   * @param dayZero which day is day 0; when left out {@link DayZero#NEXT_OPENING} for working days,
   *     {@link DayZero#START_DATE} for calendar days
   * @param roll where a due date on a closed day goes; {@link RollConvention#FOLLOWING} when left
   *     out
   */
  record DayOffset(int days, DayKind dayKind, DueTime dueTime, DayZero dayZero, RollConvention roll)
      implements SlaTarget {

    /**
     * Makes a target.
     *
     * @throws InvalidSlaException if the number of days is out of range, the kind of days is
     *     missing, or D+0 is due at the clock time of the start
     */
    public DayOffset {
      Checks.days("days", days);
      Checks.present("dayKind", dayKind, "WORKING or CALENDAR");
      dueTime = dueTime == null ? DueTime.END_OF_DAY : dueTime;
      dayZero = dayZero == null ? DayZero.usualFor(dayKind) : dayZero;
      if (days == 0 && dueTime.kind() == DueTime.Kind.SAME_TIME) {
        throw new InvalidSlaException(
            "dueTime", "D+0 at the same time is the start itself. Maybe END_OF_DAY was meant.");
      }
      roll = Checks.roll(roll);
    }

    /**
     * Returns the same offset, due at another time of day.
     *
     * @param time the time of day
     * @return the target
     */
    public DayOffset due(DueTime time) {
      return new DayOffset(days, dayKind, time, dayZero, roll);
    }

    @Override
    public DayOffset countedFrom(DayZero zero) {
      return new DayOffset(days, dayKind, dueTime, zero, roll);
    }

    @Override
    public DayOffset rolling(RollConvention convention) {
      return new DayOffset(days, dayKind, dueTime, dayZero, convention);
    }

    @Override
    public String notation(Locale locale) {
      return NotationWriter.dayOffset(this, NotationWords.of(locale));
    }

    @Override
    public BoundTarget on(WorkingCalendar calendar) {
      return new BoundDayOffset(this, calendar);
    }
  }

  /**
   * An obligation that comes back, by a recurrence rule of RFC 5545. Each occurrence is an
   * obligation of its own; {@link Obligation} lists them. For a single task the due instant is that
   * of the first occurrence after the task's start.
   *
   * <p>Example, {@code FREQ=WEEKLY;BYDAY=MO} on Monday to Friday 09:00–18:00: from Wednesday
   * 2026-04-01 it is due on Tuesday 2026-04-07 18:00, because Monday 2026-04-06 is Easter Monday
   * and the convention is "following".
   *
   * @param rule such as {@code FREQ=WEEKLY;BYDAY=MO}; at most daily, with no time of day in it
   * @param from the first date that can be an occurrence (DTSTART); needed by rules that count from
   *     it: INTERVAL above 1, COUNT, or no BY part that fixes the day
   * @param dueTime the cut-off: {@link DueTime#END_OF_DAY} when left out, or a stated time
   * @param roll where an occurrence on a closed day goes; {@link RollConvention#FOLLOWING} when
   *     left out
   */
  record Recurring(
      String rule,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate from,
      DueTime dueTime,
      RollConvention roll)
      implements SlaTarget {

    /**
     * Makes a target.
     *
     * @throws InvalidSlaException if the rule is no recurrence rule, recurs within a day, states a
     *     time of day, or counts from a date that is not given
     */
    public Recurring {
      rule = RecurrenceDates.checked(rule, from);
      dueTime = Checks.datedTime("dueTime", dueTime);
      roll = roll == null ? RollConvention.FOLLOWING : roll;
    }

    /**
     * Returns the same recurrence, due at another time of day.
     *
     * @param time the time of day
     * @return the target
     */
    public Recurring due(DueTime time) {
      return new Recurring(rule, from, time, roll);
    }

    @Override
    public Recurring rolling(RollConvention convention) {
      return new Recurring(rule, from, dueTime, convention);
    }

    @Override
    public String notation(Locale locale) {
      return NotationWriter.recurring(this, NotationWords.of(locale));
    }

    @Override
    public BoundTarget on(WorkingCalendar calendar) {
      return new BoundRecurrence(this, calendar);
    }
  }

  /**
   * A duration of real time, day and night.
   *
   * <p>Example, 48 hours from Friday 2026-03-06 16:00: due Sunday 2026-03-08 16:00.
   *
   * @param duration whole seconds, more than zero, at most 1,000,000 hours; {@code P2D} is 48 hours
   */
  record ElapsedTime(@JsonFormat(shape = JsonFormat.Shape.STRING) Duration duration)
      implements SlaTarget {

    /**
     * Makes a target.
     *
     * @throws InvalidSlaException if the duration is out of range
     */
    public ElapsedTime {
      Checks.duration("duration", duration);
    }

    /**
     * Reads a target.
     *
     * @param duration ISO 8601
     * @return the target
     * @throws InvalidSlaException if it is no duration or out of range
     */
    @JsonCreator
    public static ElapsedTime parse(@JsonProperty("duration") @Nullable String duration) {
      return new ElapsedTime(Checks.isoDuration("duration", duration));
    }

    @Override
    public String notation(Locale locale) {
      return NotationWriter.elapsedTime(this, NotationWords.of(locale));
    }

    @Override
    public BoundTarget on(WorkingCalendar calendar) {
      return new BoundDuration(this, TimeAxis.REAL, duration.getSeconds());
    }
  }

  /**
   * A date agreed by hand; pauses do not move it.
   *
   * @param at the instant, to the second, in the years 1 to 9999
   */
  record FixedInstant(@JsonFormat(shape = JsonFormat.Shape.STRING) Instant at)
      implements SlaTarget {

    /**
     * Makes a target.
     *
     * @throws InvalidSlaException if the instant has a fraction of a second or is a placeholder
     */
    public FixedInstant {
      Checks.instant("at", at);
    }

    @Override
    public String notation(Locale locale) {
      return notation(locale, ZoneOffset.UTC);
    }

    @Override
    public String notation(Locale locale, ZoneId zone) {
      return NotationWriter.fixedInstant(this, NotationWords.of(locale), zone);
    }

    @Override
    public BoundTarget on(WorkingCalendar calendar) {
      return new BoundInstant(this, at.getEpochSecond());
    }
  }

  /**
   * A weekly or daily cut-off: "received before Thursday 12:00, done by Friday; else the week
   * after".
   *
   * <p>Example: received Thursday 2026-03-05 11:59, due Friday 2026-03-06; received Thursday 12:00
   * sharp, due Friday 2026-03-13. Daily: received before 12:00 of a working day, done that day plus
   * so many working days; received later or on a closed day, it counts as received on the next
   * working day.
   *
   * @param day the weekday of a weekly cut-off; null for a daily one
   * @param before the time of day at which it is too late, to the second
   * @param dueDay the weekday by which it is done: on or after the cut-off's; null for a daily one
   * @param workingDays how many working days later it is done; zero for a weekly one
   * @param dueTime the time of day it is due; {@link DueTime#END_OF_DAY} when left out
   * @param roll where a due date on a closed day goes; {@link RollConvention#FOLLOWING} when left
   *     out
   */
  record CutOff(
      @Nullable DayOfWeek day,
      @JsonFormat(shape = JsonFormat.Shape.STRING) LocalTime before,
      @Nullable DayOfWeek dueDay,
      int workingDays,
      DueTime dueTime,
      RollConvention roll)
      implements SlaTarget {

    /**
     * Makes a target.
     *
     * @throws InvalidSlaException if only one weekday is given, a weekly cut-off counts working
     *     days, or a field is out of range
     */
    public CutOff {
      Checks.wholeSeconds("before", Checks.present("before", before, "12:00"));
      Checks.days("workingDays", workingDays);
      if ((day == null) != (dueDay == null) || (day != null && workingDays != 0)) {
        throw new InvalidSlaException(
            "day",
            day
                + ", due "
                + dueDay
                + ", working days "
                + workingDays
                + " do not go together. Maybe give day and dueDay for a weekly cut-off, or only"
                + " workingDays for a daily one.");
      }
      dueTime = Checks.datedTime("dueTime", dueTime);
      LocalTime at = dueTime.at();
      if (day == dueDay && workingDays == 0 && at != null && !at.isAfter(before)) {
        throw new InvalidSlaException(
            "dueTime",
            at + " does not lie after the cut-off of " + before + ". Maybe a later day was meant.");
      }
      roll = Checks.roll(roll);
    }

    /**
     * Reads a target; a weekly cut-off says nothing about working days.
     *
     * @param day as the record's
     * @param before as the record's
     * @param dueDay as the record's
     * @param workingDays zero when left out of a weekly cut-off
     * @param dueTime as the record's
     * @param roll as the record's
     * @return the target
     * @throws InvalidSlaException if the fields do not go together
     */
    @JsonCreator
    public static CutOff read(
        @JsonProperty("day") @Nullable DayOfWeek day,
        @JsonProperty("before") @Nullable LocalTime before,
        @JsonProperty("dueDay") @Nullable DayOfWeek dueDay,
        @JsonProperty("workingDays") @Nullable Integer workingDays,
        @JsonProperty("dueTime") @Nullable DueTime dueTime,
        @JsonProperty("roll") @Nullable RollConvention roll) {
      Integer days = workingDays == null && day != null ? Integer.valueOf(0) : workingDays;
      return new CutOff(
          day,
          Checks.present("before", before, "12:00"),
          dueDay,
          Checks.present("workingDays", days, "0 for the same day"),
          dueTime == null ? DueTime.END_OF_DAY : dueTime,
          roll == null ? RollConvention.FOLLOWING : roll);
    }

    /**
     * Returns the same cut-off, due at another time of day.
     *
     * @param time the time of day
     * @return the target
     */
    public CutOff due(DueTime time) {
      return new CutOff(day, before, dueDay, workingDays, time, roll);
    }

    @Override
    public CutOff rolling(RollConvention convention) {
      return new CutOff(day, before, dueDay, workingDays, dueTime, convention);
    }

    @Override
    public String notation(Locale locale) {
      return NotationWriter.cutOff(this, NotationWords.of(locale));
    }

    @Override
    public BoundTarget on(WorkingCalendar calendar) {
      return new BoundCutOff(this, calendar);
    }
  }

  /** Which days count. */
  enum DayKind {
    /** Days on which the calendar opens. */
    WORKING,
    /** All days. */
    CALENDAR
  }

  /** Which day is day 0 of a day offset. */
  enum DayZero {
    /** The working day of the start if it is open then, else of the next opening. */
    NEXT_OPENING,
    /** The date of the start in the calendar's zone, open or not. */
    START_DATE;

    static DayZero usualFor(DayKind kind) {
      return kind == DayKind.WORKING ? NEXT_OPENING : START_DATE;
    }
  }

  /**
   * Promises a duration of working time.
   *
   * @param duration whole seconds, more than zero, at most 1,000,000 hours
   * @return the target
   * @throws InvalidSlaException if the duration is out of range
   */
  static WorkingTime workingTime(Duration duration) {
    return new WorkingTime(duration);
  }

  /**
   * Promises a duration of real time.
   *
   * @param duration whole seconds, more than zero, at most 1,000,000 hours
   * @return the target
   * @throws InvalidSlaException if the duration is out of range
   */
  static ElapsedTime elapsedTime(Duration duration) {
    return new ElapsedTime(duration);
  }

  /**
   * Promises the n-th working day, at its end.
   *
   * @param days zero or more
   * @return the target
   * @throws InvalidSlaException if the number is out of range
   */
  static DayOffset workingDays(int days) {
    return new DayOffset(
        days,
        DayKind.WORKING,
        DueTime.END_OF_DAY,
        DayZero.usualFor(DayKind.WORKING),
        RollConvention.FOLLOWING);
  }

  /**
   * Promises the n-th calendar day, at its end; the next working day when that day is closed.
   *
   * @param days zero or more
   * @return the target
   * @throws InvalidSlaException if the number is out of range
   */
  static DayOffset calendarDays(int days) {
    return new DayOffset(
        days,
        DayKind.CALENDAR,
        DueTime.END_OF_DAY,
        DayZero.usualFor(DayKind.CALENDAR),
        RollConvention.FOLLOWING);
  }

  /**
   * Promises something every week.
   *
   * @param day the weekday by whose end it is due
   * @return the target
   */
  static Recurring every(DayOfWeek day) {
    return recurring("FREQ=WEEKLY;BYDAY=" + day.name().substring(0, 2));
  }

  /**
   * Promises something that comes back.
   *
   * @param rule a recurrence rule of RFC 5545, such as {@code FREQ=MONTHLY;BYMONTHDAY=5}
   * @return the target, due at the end of the day
   * @throws InvalidSlaException if the rule is not understood or needs a first date
   */
  static Recurring recurring(String rule) {
    return new Recurring(rule, null, DueTime.END_OF_DAY, RollConvention.FOLLOWING);
  }

  /**
   * Promises something that comes back, counted from a date.
   *
   * @param rule a recurrence rule of RFC 5545, such as {@code FREQ=WEEKLY;INTERVAL=2;BYDAY=MO}
   * @param from the first date that can be an occurrence
   * @return the target, due at the end of the day
   * @throws InvalidSlaException if the rule is not understood
   */
  static Recurring recurring(String rule, LocalDate from) {
    return new Recurring(rule, from, DueTime.END_OF_DAY, RollConvention.FOLLOWING);
  }

  /**
   * Promises an instant agreed by hand.
   *
   * @param at the instant, to the second
   * @return the target
   * @throws InvalidSlaException if the instant has a fraction of a second or is a placeholder
   */
  static FixedInstant at(Instant at) {
    return new FixedInstant(at);
  }

  /**
   * Promises by a weekly cut-off: received before Thursday 12:00, done by Friday.
   *
   * @param day the weekday of the cut-off
   * @param before the time at which it is too late
   * @param dueDay the weekday by whose end it is done
   * @return the target
   */
  static CutOff weeklyCutOff(DayOfWeek day, LocalTime before, DayOfWeek dueDay) {
    return new CutOff(day, before, dueDay, 0, DueTime.END_OF_DAY, RollConvention.FOLLOWING);
  }

  /**
   * Promises by a daily cut-off: received before 12:00, done the same day.
   *
   * @param before the time at which it is too late
   * @param workingDays how many working days later it is done; zero for the same day
   * @return the target
   */
  static CutOff dailyCutOff(LocalTime before, int workingDays) {
    return new CutOff(
        null, before, null, workingDays, DueTime.END_OF_DAY, RollConvention.FOLLOWING);
  }

  /**
   * Reads the short notation; see {@link SlaNotation}.
   *
   * @param text such as {@code 24h ouvrées} or {@code D+2}
   * @return the target
   * @throws InvalidSlaException if the text is ambiguous or unknown; it names the accepted forms
   */
  static SlaTarget parse(String text) {
    return SlaNotation.parse(text);
  }

  /**
   * Reads what a document has in place of an object with a known {@code kind}.
   *
   * @param value a text in the short notation
   * @return the target
   * @throws InvalidSlaException if it is no such text
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static SlaTarget fromDocument(Object value) {
    if (value instanceof String text) {
      return SlaNotation.parse(text);
    }
    throw new InvalidSlaException(
        "kind",
        "is missing or unknown in "
            + value
            + ". Maybe working-time, day-offset, recurring, elapsed-time, fixed-instant or cut-off;"
            + " or write the target as text: \"24h ouvrées\".");
  }
}
