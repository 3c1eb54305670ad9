package org.sopkit.model.sla;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The time of day at which something is due on its due date.
 *
 * <p>Written as {@code END_OF_DAY}, {@code SAME_TIME} or a time such as {@code 16:00}.
 *
 * @param kind which of the three
 * @param at the stated time, in the calendar's zone; null unless the kind is {@link Kind#AT}
 */
public record DueTime(Kind kind, @Nullable LocalTime at) {

  /** How the time is found. */
  public enum Kind {
    /** The last closing of that working day; on a closed day, the end of the date (24:00). */
    END_OF_DAY,
    /** The clock time at which the counting began. */
    SAME_TIME,
    /** A stated time, whether the calendar is open then or not. */
    AT
  }

  /** The last closing of that working day; on a closed day, the end of the date (24:00). */
  public static final DueTime END_OF_DAY = new DueTime(Kind.END_OF_DAY, null);

  /** The clock time at which the counting began. */
  public static final DueTime SAME_TIME = new DueTime(Kind.SAME_TIME, null);

  /**
   * Makes a due time.
   *
   * @throws InvalidSlaException if a time is given for another kind than {@link Kind#AT}, or none
   *     for it, or the time has a fraction of a second
   */
  public DueTime {
    if (kind == null || (kind == Kind.AT) != (at != null)) {
      throw new InvalidSlaException(
          "dueTime",
          kind + " " + at + " has no meaning. Maybe END_OF_DAY, SAME_TIME or DueTime.at(16:00).");
    }
    if (at != null) {
      Checks.wholeSeconds("dueTime", at);
    }
  }

  /**
   * States a time of day.
   *
   * @param time in the calendar's zone, to the second
   * @return the due time
   */
  public static DueTime at(LocalTime time) {
    return new DueTime(Kind.AT, time);
  }

  /**
   * Reads a due time.
   *
   * @param text {@code END_OF_DAY}, {@code SAME_TIME} or an ISO time such as {@code 16:00}
   * @return the due time
   * @throws InvalidSlaException if it is none of these, or missing
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static DueTime parse(String text) {
    return switch (Checks.present("dueTime", text, "END_OF_DAY, SAME_TIME or 16:00")
        .trim()
        .toUpperCase(Locale.ROOT)) {
      case "END_OF_DAY" -> END_OF_DAY;
      case "SAME_TIME" -> SAME_TIME;
      default -> at(time(text));
    };
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text.trim());
    } catch (DateTimeParseException e) {
      throw new InvalidSlaException(
          "dueTime", "\"" + text + "\" is no due time. Maybe END_OF_DAY, SAME_TIME or 16:00.");
    }
  }

  /**
   * Returns the text that {@link #parse} reads.
   *
   * @return such as {@code END_OF_DAY} or {@code 16:00}
   */
  @JsonValue
  @Override
  public String toString() {
    return at == null ? kind.name() : at.toString();
  }
}
