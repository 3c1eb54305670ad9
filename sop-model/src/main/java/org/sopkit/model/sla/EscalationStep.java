package org.sopkit.model.sla;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.raci.RaciRole;

/**
 * Whom to tell, and when, because of a deadline.
 *
 * <p>Example, 2 working hours after a deadline of Friday 16:00, Monday to Friday 09:00–17:00:
 * Monday 2026-03-09 10:00.
 *
 * @param when before or after the deadline
 * @param offset how long, in the seconds of the target; whole seconds, zero or more
 * @param role whom to tell
 * @param quietHours whether it waits for the calendar to open; {@link QuietHours#WAIT_FOR_OPENING}
 *     when left out
 */
public record EscalationStep(
    When when,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Duration offset,
    @JsonProperty("notify") RaciRole role,
    QuietHours quietHours) {

  /** On which side of the deadline. */
  public enum When {
    /** Before the deadline. */
    BEFORE_DUE,
    /** After the deadline; with an offset of zero, when it is breached. */
    AFTER_DUE
  }

  /** What happens when a step falls due outside opening hours. */
  public enum QuietHours {
    /** Nobody is disturbed: the step is due at the next opening. */
    WAIT_FOR_OPENING,
    /** The step is due at any hour. */
    ANY_TIME
  }

  /**
   * Makes a step.
   *
   * @throws InvalidSlaException if a field is missing or the offset is negative or too long
   */
  public EscalationStep {
    Checks.present("escalations.when", when, "BEFORE_DUE or AFTER_DUE");
    Checks.present("escalations.offset", offset, "PT2H");
    Checks.present("escalations.notify", role, "ACCOUNTABLE");
    if (!offset.isZero()) {
      Checks.duration("escalations.offset", offset);
    }
    quietHours = quietHours == null ? QuietHours.WAIT_FOR_OPENING : quietHours;
  }

  /**
   * Reads a step.
   *
   * @param when before or after the deadline
   * @param offset ISO 8601 in hours, minutes and seconds; zero when left out
   * @param role whom to tell
   * @param quietHours whether it waits for the calendar to open
   * @return the step
   */
  @JsonCreator
  public static EscalationStep parse(
      @JsonProperty("when") When when,
      @JsonProperty("offset") @Nullable String offset,
      @JsonProperty("notify") RaciRole role,
      @JsonProperty("quietHours") QuietHours quietHours) {
    Duration duration =
        offset == null ? Duration.ZERO : Checks.workingDuration("escalations.offset", offset);
    return new EscalationStep(when, duration, role, quietHours);
  }

  /**
   * Tells somebody before the deadline, in opening hours.
   *
   * @param offset how long before, in the seconds of the target
   * @param role whom to tell
   * @return the step
   */
  public static EscalationStep beforeDue(Duration offset, RaciRole role) {
    return new EscalationStep(When.BEFORE_DUE, offset, role, QuietHours.WAIT_FOR_OPENING);
  }

  /**
   * Tells somebody after the deadline, in opening hours.
   *
   * @param offset how long after, in the seconds of the target; zero for the breach itself
   * @param role whom to tell
   * @return the step
   */
  public static EscalationStep afterDue(Duration offset, RaciRole role) {
    return new EscalationStep(When.AFTER_DUE, offset, role, QuietHours.WAIT_FOR_OPENING);
  }

  /**
   * Returns the same step, due at any hour.
   *
   * @return the step
   */
  public EscalationStep atAnyTime() {
    return new EscalationStep(when, offset, role, QuietHours.ANY_TIME);
  }

  /**
   * Returns the step as part of a dedup key.
   *
   * @return such as {@code AFTER_DUE PT2H ACCOUNTABLE}
   */
  public String label() {
    return when + " " + offset + " " + role;
  }
}
