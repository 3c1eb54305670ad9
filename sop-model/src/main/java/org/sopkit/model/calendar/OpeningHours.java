package org.sopkit.model.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An interval of the clock face, {@code [start, end)}, that belongs to the day on which it starts.
 *
 * <p>Written {@code 09:00-12:30}; {@code 13:00-24:00} ends with the day; {@code 22:00-06:00+1}
 * crosses midnight and ends on the next day. Precision is a second ({@code 09:00:30-17:00}). The
 * length is at most 24 hours. Both ends may carry {@code +1}, which only a break needs: {@code
 * 02:00+1-02:30+1} is a break in the night shift that began the evening before.
 *
 * @param startSecond seconds after 00:00 of its day, 0 to 172,799; from 86,400 on the next day is
 *     meant
 * @param endSecond seconds after 00:00 of its day, after the start, at most 172,800
 */
public record OpeningHours(int startSecond, int endSecond) implements Comparable<OpeningHours> {

  static final int DAY = 86_400;

  private static final String FIELD = "hours";
  private static final Pattern TEXT =
      Pattern.compile(
          "\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(\\+1)?\\s*[-–—]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(\\+1)?\\s*");

  /**
   * Makes an interval from seconds of the day.
   *
   * @throws InvalidCalendarException if it is empty, reversed, longer than 24 hours or outside the
   *     two days
   */
  public OpeningHours {
    if (startSecond < 0 || endSecond > 2 * DAY || startSecond >= endSecond) {
      throw new InvalidCalendarException(
          FIELD,
          "seconds "
              + startSecond
              + "–"
              + endSecond
              + " are no interval of a day. Maybe swap the two: 0 ≤ start < end ≤ 172800.");
    }
    if (endSecond - startSecond > DAY) {
      throw new InvalidCalendarException(
          FIELD,
          clock(startSecond)
              + "–"
              + clock(endSecond)
              + " is longer than 24 hours. Maybe split it over the days it covers.");
    }
  }

  /**
   * Returns an interval within one day.
   *
   * @param start the first open second
   * @param end the first closed second, after the start; for the end of the day use {@link
   *     #untilMidnight}
   * @return the interval
   * @throws InvalidCalendarException if it ends before or when it starts, or has fractions of a
   *     second
   */
  public static OpeningHours of(LocalTime start, LocalTime end) {
    int from = seconds(start);
    int to = seconds(end);
    if (to <= from) {
      throw reversed(from, to);
    }
    return new OpeningHours(from, to);
  }

  /**
   * Returns an interval that ends on the day after it starts.
   *
   * @param start the first open second
   * @param end the first closed second, on the next day; not after the start's clock time
   * @return the interval, at most 24 hours long
   * @throws InvalidCalendarException if it is longer than 24 hours or has fractions of a second
   */
  public static OpeningHours crossing(LocalTime start, LocalTime end) {
    return new OpeningHours(seconds(start), seconds(end) + DAY);
  }

  /**
   * Returns an interval that ends with the day, at 24:00.
   *
   * @param start the first open second
   * @return the interval
   * @throws InvalidCalendarException if the start has fractions of a second
   */
  public static OpeningHours untilMidnight(LocalTime start) {
    return new OpeningHours(seconds(start), DAY);
  }

  /**
   * Returns the whole day, 00:00 to 24:00.
   *
   * @return the interval
   */
  public static OpeningHours allDay() {
    return new OpeningHours(0, DAY);
  }

  /**
   * Reads an interval.
   *
   * @param text such as {@code 09:00-12:30}, {@code 13:00-24:00} or {@code 22:00-06:00+1}; a dash
   *     of any length, spaces around it
   * @return the interval
   * @throws InvalidCalendarException if the text is in another form or means no interval
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static OpeningHours parse(String text) {
    InvalidCalendarException.requirePresent(FIELD, text, "09:00-12:30");
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new InvalidCalendarException(
          FIELD,
          "\""
              + text
              + "\" is not understood. Maybe write 09:00-12:30, 13:00-24:00, or 22:00-06:00+1 for"
              + " hours that cross midnight.");
    }
    int start = seconds(matcher, 1, text);
    int end = seconds(matcher, 5, text);
    if (end <= start) {
      throw reversed(start, end);
    }
    return new OpeningHours(start, end);
  }

  /**
   * Returns the interval as {@link #parse} reads it.
   *
   * @return such as {@code 22:00-06:00+1}
   */
  @JsonValue
  public String text() {
    return clock(startSecond) + "-" + clock(endSecond);
  }

  /**
   * Says whether it ends on the day after it starts.
   *
   * @return true if it ends after 24:00
   */
  public boolean crossesMidnight() {
    return endSecond > DAY;
  }

  boolean overlaps(OpeningHours other) {
    return startSecond < other.endSecond && other.startSecond < endSecond;
  }

  @Override
  public int compareTo(OpeningHours other) {
    int byStart = Integer.compare(startSecond, other.startSecond);
    return byStart != 0 ? byStart : Integer.compare(endSecond, other.endSecond);
  }

  @Override
  public String toString() {
    return text();
  }

  private static InvalidCalendarException reversed(int start, int end) {
    String given = clock(start) + "–" + clock(end);
    if (end == 0) {
      return new InvalidCalendarException(
          FIELD,
          given
              + " ends before it starts. Maybe the end of the day is meant: use 24:00, in code"
              + " untilMidnight("
              + clock(start)
              + ").");
    }
    return new InvalidCalendarException(
        FIELD,
        given
            + " ends before it starts. Maybe it crosses midnight: use "
            + given
            + " with crossing(), written "
            + clock(start)
            + "-"
            + clock(end)
            + "+1, or swap the two.");
  }

  private static int seconds(LocalTime time) {
    if (time.getNano() != 0) {
      throw new InvalidCalendarException(
          FIELD,
          time
              + " has fractions of a second. Maybe the end of the day is meant: use"
              + " untilMidnight(...), written 24:00.");
    }
    return time.toSecondOfDay();
  }

  private static int seconds(Matcher matcher, int group, String text) {
    int hour = Integer.parseInt(matcher.group(group));
    int minute = Integer.parseInt(matcher.group(group + 1));
    String secondText = matcher.group(group + 2);
    int second = secondText == null ? 0 : Integer.parseInt(secondText);
    int ofDay = hour * 3600 + minute * 60 + second;
    if (minute > 59 || second > 59 || ofDay > DAY) {
      throw new InvalidCalendarException(
          FIELD, "\"" + text + "\" has a clock time outside 00:00–24:00. Maybe a typing error.");
    }
    return matcher.group(group + 3) == null ? ofDay : ofDay + DAY;
  }

  private static String clock(int secondOfDay) {
    int ofDay = secondOfDay > DAY ? secondOfDay - DAY : secondOfDay;
    int second = ofDay % 60;
    String text = String.format(Locale.ROOT, "%02d:%02d", ofDay / 3600, ofDay / 60 % 60);
    return text
        + (second == 0 ? "" : String.format(Locale.ROOT, ":%02d", second))
        + (secondOfDay > DAY ? "+1" : "");
  }
}
