package org.sopkit.model.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * A working calendar, compiled: adds, subtracts and measures working time, finds openings and
 * closings, counts working days.
 *
 * <p>Open time is half open, {@code [open, close)}: at 17:00 sharp a day of 09:00–17:00 is closed.
 * Neighbouring stretches that touch are one stretch. For every calendar with {@link
 * DstPolicy#ELAPSED}, instants a, b, c, t and durations d ≥ 0:
 *
 * <ul>
 *   <li>{@code between(a, b) + between(b, c) = between(a, c)} and {@code between(a, b) =
 *       -between(b, a)}
 *   <li>{@code between(t, plus(t, d)) = d}; under {@link DstPolicy#WALL} it is more when the
 *       deadline falls in an hour that the clocks skip
 *   <li>{@code minus(plus(t, d), d)} is t if open at t, else the next opening; under {@link
 *       DstPolicy#WALL} an instant of a repeated hour becomes the end of that hour
 *   <li>if a ≤ b, then {@code plus(a, d) ≤ plus(b, d)} and {@code between(a, b) ≥ 0}
 * </ul>
 *
 * <p>Example, Monday to Friday 09:00–17:00 in Europe/Paris: Friday 2026-03-06 16:00 plus 2 hours is
 * Monday 2026-03-09 10:00.
 *
 * <p>Immutable and thread-safe. Years are compiled when they are first asked about; from then on
 * every question is a search in sorted arrays whose cost depends neither on the span nor on the
 * number of holidays, and reading takes no lock. The variants on {@code long} epoch seconds
 * allocate nothing. Outside the {@link Horizon} every question ends in {@link
 * OutsideHorizonException}, and a search that finds nothing up to its end in {@link
 * NoWorkingTimeException}.
 */
public final class WorkingCalendar {

  private final String id;
  private final String version;
  private final DaySource source;
  private final EdgePolicy edgePolicy;
  private final Optional<CalendarDefinition> definition;
  private final TimelineStore store;

  private WorkingCalendar(
      String id,
      String version,
      DaySource source,
      EdgePolicy edgePolicy,
      Optional<CalendarDefinition> definition,
      Horizon horizon) {
    this.id = id;
    this.version = version;
    this.source = source;
    this.edgePolicy = edgePolicy;
    this.definition = definition;
    this.store = new TimelineStore(source, id, horizon);
  }

  /**
   * Compiles a calendar; holidays of countries come from the sources on the class path.
   *
   * @param definition the data
   * @return the calendar, with {@link Horizon#DEFAULT}
   * @throws InvalidCalendarException if no day of the horizon has working time
   * @throws MissingHolidaySourceException if it names a country that no source knows
   */
  public static WorkingCalendar of(CalendarDefinition definition) {
    return of(definition, HolidaySource.installed());
  }

  /**
   * Compiles a calendar.
   *
   * @param definition the data
   * @param holidays where holidays of countries come from
   * @return the calendar, with {@link Horizon#DEFAULT}
   * @throws InvalidCalendarException if no day of the horizon has working time
   * @throws MissingHolidaySourceException if it names a country that the source does not know
   */
  public static WorkingCalendar of(CalendarDefinition definition, HolidaySource holidays) {
    InvalidCalendarException.requirePresent(
        "definition", definition, "CalendarDefinition.builder(\"provider\")");
    InvalidCalendarException.requirePresent("holidays", holidays, "HolidaySource.installed()");
    return new WorkingCalendar(
            definition.id(),
            definition.version(),
            new DefinitionDays(definition, holidays),
            definition.edgePolicy(),
            Optional.of(definition),
            Horizon.DEFAULT)
        .checked();
  }

  private WorkingCalendar checked() {
    store.requireWorkingTime();
    return this;
  }

  // ---- what it is -----------------------------------------------------------------------------

  /**
   * Returns what policies call the calendar.
   *
   * @return the definition's id; of a combined calendar such as {@code intersection(a, b)}
   */
  public String id() {
    return id;
  }

  /**
   * Returns which state of the data it was compiled from.
   *
   * @return the definition's version; of a combined calendar both, such as {@code 1, 7}
   */
  public String version() {
    return version;
  }

  /**
   * Returns the zone of its dates.
   *
   * @return an IANA zone; of a combined calendar that of the first part
   */
  public ZoneId zone() {
    return source.zone();
  }

  /**
   * Returns the data it was compiled from.
   *
   * @return the definition, or empty for a combined calendar
   */
  public Optional<CalendarDefinition> definition() {
    return definition;
  }

  /**
   * Returns what a second of working time is when clocks change.
   *
   * @return the policy
   */
  public DstPolicy dstPolicy() {
    return source.dstPolicy();
  }

  /**
   * Returns where a deadline on a closing lies.
   *
   * @return the policy; of a combined calendar that of the first part
   */
  public EdgePolicy edgePolicy() {
    return edgePolicy;
  }

  /**
   * Returns the years within which it answers.
   *
   * @return the horizon
   */
  public Horizon horizon() {
    return store.horizon();
  }

  /**
   * Returns the same calendar with another horizon.
   *
   * @param horizon the years within which it answers
   * @return a calendar that compiles anew
   * @throws InvalidCalendarException if no day of the horizon has working time
   */
  public WorkingCalendar withHorizon(Horizon horizon) {
    return new WorkingCalendar(id, version, source, edgePolicy, definition, horizon).checked();
  }

  /**
   * Returns the same calendar with another edge policy.
   *
   * @param policy where a deadline on a closing lies
   * @return a calendar that compiles anew
   */
  public WorkingCalendar withEdgePolicy(EdgePolicy policy) {
    return new WorkingCalendar(id, version, source, policy, definition, store.horizon());
  }

  /**
   * Returns the same calendar with another policy for changes of clocks.
   *
   * @param policy what a second of working time is
   * @return a calendar that compiles anew
   * @throws InvalidCalendarException if it combines calendars whose clock-face seconds cannot be
   *     counted together
   */
  public WorkingCalendar withDstPolicy(DstPolicy policy) {
    return new WorkingCalendar(
        id,
        version,
        source.withDstPolicy(policy),
        edgePolicy,
        definition.map(data -> data.withDstPolicy(policy)),
        store.horizon());
  }

  // ---- working time ---------------------------------------------------------------------------

  /**
   * Adds working time.
   *
   * <p>Example, Monday to Friday 09:00–17:00: Friday 16:00 plus 2 hours is Monday 10:00; Friday
   * 16:00 plus 1 hour is Friday 17:00, or Monday 09:00 with {@link EdgePolicy#ROLL}; Saturday plus
   * zero is Monday 09:00.
   *
   * @param start from when
   * @param workingTime how much, zero or more, exact to the nanosecond
   * @return the deadline; for zero the start itself if open, else the next opening
   * @throws IllegalArgumentException if the amount is negative
   * @throws OutsideHorizonException if the start lies outside the horizon
   * @throws NoWorkingTimeException if the horizon does not hold so much working time
   */
  public Instant plus(Instant start, Duration workingTime) {
    long second = start.getEpochSecond();
    Timeline timeline = store.covering(second, second);
    requireReach(workingTime.getSeconds(), store.secondsAfter(second));
    Instant deadline = timeline.plus(start, workingTime, edgePolicy);
    while (deadline == null) {
      timeline = store.after(timeline, describe(workingTime, "after", second));
      deadline = timeline.plus(start, workingTime, edgePolicy);
    }
    return deadline;
  }

  /**
   * Adds working seconds; as {@link #plus(Instant, Duration)}, without allocating.
   *
   * @param epochSecond from when
   * @param workingSeconds how many, zero or more
   * @return the deadline in epoch seconds
   * @throws IllegalArgumentException if the amount is negative
   * @throws OutsideHorizonException if the start lies outside the horizon
   * @throws NoWorkingTimeException if the horizon does not hold so much working time
   */
  public long plusSeconds(long epochSecond, long workingSeconds) {
    Timeline timeline = store.covering(epochSecond, epochSecond);
    requireReach(workingSeconds, store.secondsAfter(epochSecond));
    long deadline = timeline.plus(epochSecond, workingSeconds, edgePolicy);
    while (deadline == Timeline.AFTER) {
      timeline = store.after(timeline, describe(workingSeconds + " s", "after", epochSecond));
      deadline = timeline.plus(epochSecond, workingSeconds, edgePolicy);
    }
    return deadline;
  }

  /**
   * Subtracts working time: the latest instant from which so much working time leads to the end.
   *
   * <p>Example, Monday to Friday 09:00–17:00: Monday 10:00 minus 2 hours is Friday 16:00; Monday
   * 10:00 minus 1 hour is Monday 09:00, an opening, with either edge policy; Saturday minus zero is
   * Friday 17:00.
   *
   * @param end up to when
   * @param workingTime how much, zero or more, exact to the nanosecond
   * @return the start; for zero the end itself if open, else the closing before it
   * @throws IllegalArgumentException if the amount is negative
   * @throws OutsideHorizonException if the end lies outside the horizon
   * @throws NoWorkingTimeException if the horizon does not hold so much working time
   */
  public Instant minus(Instant end, Duration workingTime) {
    long second = end.getEpochSecond();
    Timeline timeline = store.covering(second, second);
    requireReach(workingTime.getSeconds(), store.secondsBefore(second));
    Instant start = timeline.minus(end, workingTime);
    while (start == null) {
      timeline = store.before(timeline, describe(workingTime, "before", second));
      start = timeline.minus(end, workingTime);
    }
    return start;
  }

  /**
   * Subtracts working seconds; as {@link #minus(Instant, Duration)}, without allocating.
   *
   * @param epochSecond up to when
   * @param workingSeconds how many, zero or more
   * @return the start in epoch seconds
   * @throws IllegalArgumentException if the amount is negative
   * @throws OutsideHorizonException if the end lies outside the horizon
   * @throws NoWorkingTimeException if the horizon does not hold so much working time
   */
  public long minusSeconds(long epochSecond, long workingSeconds) {
    Timeline timeline = store.covering(epochSecond, epochSecond);
    requireReach(workingSeconds, store.secondsBefore(epochSecond));
    long start = timeline.minus(epochSecond, workingSeconds);
    while (start == Timeline.BEFORE) {
      timeline = store.before(timeline, describe(workingSeconds + " s", "before", epochSecond));
      start = timeline.minus(epochSecond, workingSeconds);
    }
    return start;
  }

  /**
   * Measures working time.
   *
   * <p>Example, Monday to Friday 09:00–17:00: from Friday 16:00 to Monday 10:00 it is 2 hours; from
   * Monday 10:00 to Friday 16:00 it is minus 2 hours.
   *
   * @param from the one end
   * @param to the other end
   * @return the working time from the one to the other, negative if the other lies before it
   * @throws OutsideHorizonException if one of them lies outside the horizon
   */
  public Duration between(Instant from, Instant to) {
    long a = from.getEpochSecond();
    long b = to.getEpochSecond();
    return store.covering(Math.min(a, b), Math.max(a, b)).between(from, to);
  }

  /**
   * Measures working seconds; as {@link #between(Instant, Instant)}, without allocating.
   *
   * @param from the one end in epoch seconds
   * @param to the other end in epoch seconds
   * @return the working seconds from the one to the other, negative if the other lies before it
   * @throws OutsideHorizonException if one of them lies outside the horizon
   */
  public long betweenSeconds(long from, long to) {
    Timeline timeline = store.covering(Math.min(from, to), Math.max(from, to));
    return timeline.count(to) - timeline.count(from);
  }

  // ---- openings and closings ------------------------------------------------------------------

  /**
   * Says whether it is open.
   *
   * @param instant when
   * @return true from each opening on until just before its closing
   * @throws OutsideHorizonException if the instant lies outside the horizon
   */
  public boolean isOpen(Instant instant) {
    return isOpenAt(instant.getEpochSecond());
  }

  /**
   * Says whether it is open; as {@link #isOpen(Instant)}.
   *
   * @param epochSecond when
   * @return true from each opening on until just before its closing
   * @throws OutsideHorizonException if the second lies outside the horizon
   */
  public boolean isOpenAt(long epochSecond) {
    return store.covering(epochSecond, epochSecond).isOpen(epochSecond);
  }

  /**
   * Returns the first instant after a given one at which it opens.
   *
   * <p>"Now if open, else the next opening" is {@code plus(instant, Duration.ZERO)}.
   *
   * @param instant strictly after when
   * @return the opening
   * @throws OutsideHorizonException if the instant lies outside the horizon
   * @throws NoWorkingTimeException if it does not open any more within the horizon
   */
  public Instant nextOpening(Instant instant) {
    return Instant.ofEpochSecond(nextOpeningSecond(instant.getEpochSecond()));
  }

  /**
   * Returns the first second after a given one at which it opens.
   *
   * @param epochSecond strictly after when
   * @return the opening in epoch seconds
   * @throws OutsideHorizonException if the second lies outside the horizon
   * @throws NoWorkingTimeException if it does not open any more within the horizon
   */
  public long nextOpeningSecond(long epochSecond) {
    Timeline timeline = store.covering(epochSecond, epochSecond);
    long opening = timeline.nextOpening(epochSecond);
    while (opening == Timeline.AFTER) {
      timeline = store.after(timeline, describe("an opening", "after", epochSecond));
      opening = timeline.nextOpening(epochSecond);
    }
    return opening;
  }

  /**
   * Returns the first instant after a given one at which it closes.
   *
   * @param instant strictly after when
   * @return the closing
   * @throws OutsideHorizonException if the instant lies outside the horizon
   * @throws NoWorkingTimeException if it does not close any more within the horizon, as a calendar
   *     that is always open never does
   */
  public Instant nextClosing(Instant instant) {
    return Instant.ofEpochSecond(nextClosingSecond(instant.getEpochSecond()));
  }

  /**
   * Returns the first second after a given one at which it closes.
   *
   * @param epochSecond strictly after when
   * @return the closing in epoch seconds
   * @throws OutsideHorizonException if the second lies outside the horizon
   * @throws NoWorkingTimeException if it does not close any more within the horizon
   */
  public long nextClosingSecond(long epochSecond) {
    Timeline timeline = store.covering(epochSecond, epochSecond);
    long closing = timeline.nextClosing(epochSecond);
    while (closing == Timeline.AFTER) {
      timeline = store.after(timeline, describe("a closing", "after", epochSecond));
      closing = timeline.nextClosing(epochSecond);
    }
    return closing;
  }

  /**
   * Returns the last instant at which it opened: since when it is open, if it is.
   *
   * @param instant at or before when
   * @return the opening
   * @throws OutsideHorizonException if the instant lies outside the horizon
   * @throws NoWorkingTimeException if it did not open before within the horizon
   */
  public Instant previousOpening(Instant instant) {
    long second = instant.getEpochSecond();
    Timeline timeline = store.covering(second, second);
    long opening = timeline.previousOpening(second);
    while (opening == Timeline.BEFORE) {
      timeline = store.before(timeline, describe("an opening", "before", second));
      opening = timeline.previousOpening(second);
    }
    return Instant.ofEpochSecond(opening);
  }

  /**
   * Returns the last instant at which it closed: since when it is closed, if it is.
   *
   * @param instant at or before when
   * @return the closing
   * @throws OutsideHorizonException if the instant lies outside the horizon
   * @throws NoWorkingTimeException if it did not close before within the horizon
   */
  public Instant previousClosing(Instant instant) {
    long second = instant.getEpochSecond();
    Timeline timeline = store.covering(second, second);
    long closing = timeline.previousClosing(second);
    while (closing == Timeline.BEFORE) {
      timeline = store.before(timeline, describe("a closing", "before", second));
      closing = timeline.previousClosing(second);
    }
    return Instant.ofEpochSecond(closing);
  }

  /**
   * Returns the open stretches of a range, cut to it.
   *
   * <p>Example, Monday to Friday 09:00–17:00: from Friday 16:00 to Monday 10:00 they are Friday
   * 16:00–17:00 and Monday 09:00–10:00.
   *
   * @param from where the range begins
   * @param to where it ends, not before the begin
   * @return the stretches in the order of time, none of them touching the next
   * @throws IllegalArgumentException if the range is reversed
   * @throws OutsideHorizonException if an end of it lies outside the horizon
   */
  public List<OpenStretch> openStretches(Instant from, Instant to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "open stretches from "
              + from
              + " to "
              + to
              + ": the range is reversed. Maybe swap the"
              + " two.");
    }
    Timeline timeline = store.covering(from.getEpochSecond(), to.getEpochSecond());
    List<OpenStretch> stretches = new ArrayList<>();
    for (int i = timeline.firstOpenIndex(from.getEpochSecond()); i < timeline.openSize(); i++) {
      Instant start = Instant.ofEpochSecond(timeline.openStart(i));
      Instant end = Instant.ofEpochSecond(timeline.openEnd(i));
      start = start.isBefore(from) ? from : start;
      end = end.isAfter(to) ? to : end;
      if (!start.isBefore(end)) {
        break;
      }
      stretches.add(new OpenStretch(start, end));
    }
    return List.copyOf(stretches);
  }

  // ---- working days ---------------------------------------------------------------------------

  /**
   * Says whether a date is a working day: whether some working time starts on it.
   *
   * <p>A night shift belongs to the day on which it starts: with Friday 22:00–06:00 as the only
   * hours, Friday is a working day and Saturday is not.
   *
   * @param date the date, in the calendar's zone
   * @return true if some working time starts on it
   * @throws OutsideHorizonException if the date lies outside the horizon
   */
  public boolean isWorkingDay(LocalDate date) {
    long day = date.toEpochDay();
    return store.coveringDays(day, day).days().isWorkingDay(day);
  }

  /**
   * Returns the first working day after a date.
   *
   * @param date strictly after when
   * @return the working day
   * @throws OutsideHorizonException if the date lies outside the horizon
   * @throws NoWorkingTimeException if there is none within the horizon
   */
  public LocalDate nextWorkingDay(LocalDate date) {
    return plusWorkingDays(date, 1, ClosedOrigin.COUNTS_FROM_THE_DATE);
  }

  /**
   * Returns the last working day before a date.
   *
   * @param date strictly before when
   * @return the working day
   * @throws OutsideHorizonException if the date lies outside the horizon
   * @throws NoWorkingTimeException if there is none within the horizon
   */
  public LocalDate previousWorkingDay(LocalDate date) {
    return plusWorkingDays(date, -1, ClosedOrigin.COUNTS_FROM_THE_DATE);
  }

  /**
   * Returns the date if it is a working day, else the next one: the roll convention "following".
   *
   * @param date at or after when
   * @return the working day
   * @throws OutsideHorizonException if the date lies outside the horizon
   * @throws NoWorkingTimeException if there is none within the horizon
   */
  public LocalDate nextOrSame(LocalDate date) {
    return plusWorkingDays(date, 0, ClosedOrigin.ROLLS_TO_A_WORKING_DAY);
  }

  /**
   * Returns the date if it is a working day, else the previous one: the roll convention
   * "preceding".
   *
   * @param date at or before when
   * @return the working day
   * @throws OutsideHorizonException if the date lies outside the horizon
   * @throws NoWorkingTimeException if there is none within the horizon
   */
  public LocalDate previousOrSame(LocalDate date) {
    return search(
        date, "a working day", timeline -> timeline.days().previousOrSame(date.toEpochDay()));
  }

  /**
   * Returns the date if it is a working day, else the next one, unless that lies in another month:
   * then the previous one. The roll convention "modified following".
   *
   * @param date near when
   * @return a working day, of the same month if that has one
   * @throws OutsideHorizonException if the date lies outside the horizon
   * @throws NoWorkingTimeException if there is none within the horizon
   */
  public LocalDate nextOrSameElseLastInMonth(LocalDate date) {
    LocalDate next = nextOrSame(date);
    return YearMonth.from(next).equals(YearMonth.from(date)) ? next : previousOrSame(date);
  }

  /**
   * Returns D+n: the n-th working day after a date, or before it if n is negative.
   *
   * <p>Example, Monday to Friday: Friday 2026-03-06 plus 2 is Tuesday 2026-03-10.
   *
   * @param date D
   * @param n how many working days, negative for the past
   * @param origin from where to count when D is closed
   * @return the date; a working day but for D+0 of a closed D that {@linkplain
   *     ClosedOrigin#COUNTS_FROM_THE_DATE counts from the date}
   * @throws OutsideHorizonException if the date lies outside the horizon
   * @throws NoWorkingTimeException if the horizon does not hold so many working days
   */
  public LocalDate plusWorkingDays(LocalDate date, long n, ClosedOrigin origin) {
    long limit = (store.secondsAfter(0) + store.secondsBefore(0)) / OpeningHours.DAY + 1;
    if (n > limit || n < -limit) {
      throw new NoWorkingTimeException(id, n + " working days from " + date, store.horizon());
    }
    return search(
        date, n + " working days", timeline -> timeline.days().plus(date.toEpochDay(), n, origin));
  }

  private LocalDate search(LocalDate date, String searched, ToLongFunction<Timeline> question) {
    long day = date.toEpochDay();
    Timeline timeline = store.coveringDays(day, day);
    long found = question.applyAsLong(timeline);
    while (found == WorkingDayIndex.AFTER || found == WorkingDayIndex.BEFORE) {
      String what = searched + " from " + date;
      timeline =
          found == WorkingDayIndex.AFTER
              ? store.after(timeline, what)
              : store.before(timeline, what);
      found = question.applyAsLong(timeline);
    }
    return LocalDate.ofEpochDay(found);
  }

  /**
   * Counts working days.
   *
   * @param from the first date, counted if it is a working day
   * @param toExclusive the date after the last one that counts
   * @return how many working days lie in {@code [from, toExclusive)}; negative if reversed
   * @throws OutsideHorizonException if one of the dates lies outside the horizon
   */
  public long countWorkingDays(LocalDate from, LocalDate toExclusive) {
    long a = from.toEpochDay();
    long b = toExclusive.toEpochDay();
    if (a == b) {
      return 0;
    }
    // the end does not count, so it may be the first date beyond the horizon
    long last = Math.max(a, b) - 1;
    WorkingDayIndex days = store.coveringDays(Math.min(a, b), last).days();
    return (long) days.countTo(b) - days.countTo(a);
  }

  /**
   * Returns the last working day of a month.
   *
   * @param month the month
   * @return the working day
   * @throws OutsideHorizonException if the month lies outside the horizon
   * @throws NoWorkingTimeException if the month has no working day
   */
  public LocalDate lastWorkingDayOfMonth(YearMonth month) {
    long last = month.atEndOfMonth().toEpochDay();
    WorkingDayIndex days = store.coveringDays(last, last).days();
    long day = days.previousOrSame(last);
    if (day == WorkingDayIndex.BEFORE || day < month.atDay(1).toEpochDay()) {
      throw new NoWorkingTimeException(id, "a working day of " + month, store.horizon());
    }
    return LocalDate.ofEpochDay(day);
  }

  /**
   * Returns the first opening of a working day.
   *
   * @param workingDay the date
   * @return when the first hours that start on the date begin
   * @throws IllegalArgumentException if it is no working day
   * @throws OutsideHorizonException if the date lies outside the horizon
   */
  public Instant openingOf(LocalDate workingDay) {
    return Instant.ofEpochSecond(daysWith(workingDay).openingOf(workingDay.toEpochDay()));
  }

  /**
   * Returns the last closing of a working day.
   *
   * @param workingDay the date
   * @return when the last hours that start on the date end; a night shift's end lies on the next
   *     day
   * @throws IllegalArgumentException if it is no working day
   * @throws OutsideHorizonException if the date lies outside the horizon
   */
  public Instant closingOf(LocalDate workingDay) {
    return Instant.ofEpochSecond(daysWith(workingDay).closingOf(workingDay.toEpochDay()));
  }

  private WorkingDayIndex daysWith(LocalDate workingDay) {
    long day = workingDay.toEpochDay();
    WorkingDayIndex days = store.coveringDays(day, day).days();
    if (!days.isWorkingDay(day)) {
      throw new IllegalArgumentException(
          "calendar "
              + id
              + ": "
              + workingDay
              + " is no working day. Maybe nextOrSame("
              + workingDay
              + ") is meant.");
    }
    return days;
  }

  /**
   * Says why a date is a working day or not.
   *
   * @param date the date, in the calendar's zone
   * @return what decided it, as data
   * @throws OutsideHorizonException if the date lies outside the horizon
   */
  public DayNote dayNote(LocalDate date) {
    store.requireWithin(date);
    return source.note(date);
  }

  /**
   * Returns the hours of a date that an override or an extra break makes other than usual.
   *
   * <p>Example, Monday to Friday 09:00–18:00, Thursday 2026-12-24 open 09:00–12:00: for that date
   * 09:00–12:00 instead of 09:00–18:00; for any other date nothing.
   *
   * @param date the date, in the calendar's zone; of a combined calendar, in that of each part
   * @return empty if the hours are the usual ones or a holiday closes the date; of a combined
   *     calendar one entry for each part whose hours are others
   * @throws OutsideHorizonException if the date lies outside the horizon
   */
  public List<ExceptionalHours> exceptionalHours(LocalDate date) {
    store.requireWithin(date);
    return source.exceptions(date);
  }

  // ---- algebra --------------------------------------------------------------------------------

  /**
   * Returns the calendar that is open when this or the other is.
   *
   * @param other another calendar, of any zone
   * @return the union; its zone, edge policy and dates are this calendar's, its horizon the common
   *     one
   * @throws InvalidCalendarException if the two count different seconds: one ELAPSED and one WALL,
   *     or both WALL in different zones; or their horizons have no year in common
   */
  public WorkingCalendar union(WorkingCalendar other) {
    return combined(CombinedDays.Operation.UNION, other);
  }

  /**
   * Returns the calendar that is open when both are: "the provider and the client are there".
   *
   * <p>Common time belongs to the day of the hours it lies in; where the two calendars differ, as a
   * night shift and the hours of the next morning do, to the earlier one. Which of the two is asked
   * makes no difference to that.
   *
   * @param other another calendar, of any zone
   * @return the intersection; its zone, edge policy and dates are this calendar's, its horizon the
   *     common one
   * @throws InvalidCalendarException if they have no hour or no year of their horizons in common,
   *     or count different seconds
   */
  public WorkingCalendar intersection(WorkingCalendar other) {
    return combined(CombinedDays.Operation.INTERSECTION, other);
  }

  /**
   * Returns the calendar that is open when this is and the other is not.
   *
   * @param other another calendar, of any zone
   * @return the difference; its zone, edge policy and dates are this calendar's, its horizon the
   *     common one
   * @throws InvalidCalendarException if nothing is left, they count different seconds, or their
   *     horizons have no year in common
   */
  public WorkingCalendar difference(WorkingCalendar other) {
    return combined(CombinedDays.Operation.DIFFERENCE, other);
  }

  private WorkingCalendar combined(CombinedDays.Operation operation, WorkingCalendar other) {
    InvalidCalendarException.requirePresent("other", other, "another calendar");
    String name = operation.named(id, other.id);
    return new WorkingCalendar(
            name,
            version + ", " + other.version,
            new CombinedDays(operation, source, other.source, name),
            edgePolicy,
            Optional.empty(),
            commonHorizon(name, other))
        .checked();
  }

  private Horizon commonHorizon(String name, WorkingCalendar other) {
    if (!horizon().overlaps(other.horizon())) {
      throw new InvalidCalendarException(
          "horizon",
          name
              + ": the horizons "
              + horizon()
              + " of "
              + id
              + " and "
              + other.horizon()
              + " of "
              + other.id
              + " have no year in common. Maybe widen one of them: withHorizon(new Horizon("
              + Math.min(horizon().firstYear(), other.horizon().firstYear())
              + ", "
              + Math.max(horizon().lastYear(), other.horizon().lastYear())
              + ")).");
    }
    return horizon().intersect(other.horizon());
  }

  @Override
  public String toString() {
    return "WorkingCalendar[" + id + ", version " + version + ", " + zone() + "]";
  }

  // ---- what cannot be answered ----------------------------------------------------------------

  /** Refuses a negative amount, and one that is longer than what is left of the horizon. */
  private void requireReach(long seconds, long left) {
    if (seconds < 0) {
      throw new IllegalArgumentException(
          "calendar "
              + id
              + ": working time "
              + Duration.ofSeconds(seconds)
              + " is negative. Maybe use minus(...) instead of plus(...), or the reverse.");
    }
    // clock-face seconds can exceed real ones, by the hours that were skipped, but not double them
    if (seconds - OpeningHours.DAY > left && seconds / 2 > left) {
      throw new NoWorkingTimeException(
          id, Duration.ofSeconds(seconds) + " of working time", store.horizon());
    }
  }

  private static String describe(Object amount, String side, long epochSecond) {
    return amount + " " + side + " " + Instant.ofEpochSecond(epochSecond);
  }
}
