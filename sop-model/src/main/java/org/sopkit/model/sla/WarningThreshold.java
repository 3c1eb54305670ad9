package org.sopkit.model.sla;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;

/**
 * When to warn before a deadline: at a share of the target, or so much working time before its end.
 * A share is counted in the same seconds as the deadline; working time before the end is that of
 * the objective's calendar, whatever the deadline is counted in.
 *
 * <p>Example, 8 working hours from Friday 2026-03-06 16:00, Monday to Friday 09:00–17:00, due
 * Monday 16:00: 75 % is reached on Monday 14:00, one hour before the end is Monday 15:00. Example,
 * 48 real hours from Friday 2026-03-06 16:00, Monday to Friday 09:00–18:00, due Sunday 16:00: two
 * hours before the end is Friday 16:00, because nobody works on the weekend.
 *
 * <p>Written as {@code 75%} or as an ISO duration in hours and minutes, {@code PT1H}.
 */
public sealed interface WarningThreshold {

  /**
   * A share of the target.
   *
   * @param percent 1 to 99
   */
  record ShareOfTarget(int percent) implements WarningThreshold {

    /**
     * Makes a threshold.
     *
     * @throws InvalidSlaException if the share is out of range
     */
    public ShareOfTarget {
      if (percent < 1 || percent > 99) {
        throw new InvalidSlaException(
            "warnings",
            percent + "% must lie within 1 and 99. Maybe an escalation after the deadline.");
      }
    }

    @Override
    public String label() {
      return percent + "%";
    }

    @Override
    public long secondsFromStart(long targetSeconds) {
      return (targetSeconds * percent + 99) / 100;
    }

    @Override
    public String toString() {
      return label();
    }
  }

  /**
   * So much working time before the end.
   *
   * @param duration whole seconds, more than zero, of working time on the objective's calendar
   */
  record BeforeEnd(Duration duration) implements WarningThreshold {

    /**
     * Makes a threshold.
     *
     * @throws InvalidSlaException if the duration is out of range
     */
    public BeforeEnd {
      Checks.duration("warnings", duration);
    }

    @Override
    public String label() {
      return duration.toString();
    }

    @Override
    public long secondsFromStart(long targetSeconds) {
      return Math.max(0, targetSeconds - duration.getSeconds());
    }

    @Override
    public String toString() {
      return label();
    }
  }

  /**
   * Warns at a share of the target.
   *
   * @param percent 1 to 99
   * @return the threshold
   */
  static WarningThreshold atPercent(int percent) {
    return new ShareOfTarget(percent);
  }

  /**
   * Warns before the end.
   *
   * @param duration whole seconds of working time, more than zero
   * @return the threshold
   */
  static WarningThreshold beforeEnd(Duration duration) {
    return new BeforeEnd(duration);
  }

  /**
   * Reads a threshold.
   *
   * @param text {@code 75%} or {@code PT1H}
   * @return the threshold
   * @throws InvalidSlaException if it is neither, or missing
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static WarningThreshold parse(String text) {
    String trimmed = Checks.text("warnings", text).trim();
    if (!trimmed.endsWith("%")) {
      return new BeforeEnd(Checks.workingDuration("warnings", trimmed));
    }
    try {
      return new ShareOfTarget(Integer.parseInt(trimmed.substring(0, trimmed.length() - 1).trim()));
    } catch (NumberFormatException e) {
      throw new InvalidSlaException(
          "warnings", "\"" + text + "\" is no threshold. Maybe 75% or PT1H.");
    }
  }

  /**
   * Returns the text that {@link #parse} reads; part of the dedup key of a warning.
   *
   * @return such as {@code 75%}
   */
  @JsonValue
  String label();

  /**
   * Returns after how many counted seconds the threshold is reached.
   *
   * @param targetSeconds the length of the target
   * @return the seconds since the start, rounded up; zero if the target is shorter
   */
  long secondsFromStart(long targetSeconds);
}
