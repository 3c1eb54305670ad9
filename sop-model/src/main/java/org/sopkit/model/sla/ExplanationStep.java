package org.sopkit.model.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.sopkit.model.calendar.DayNote;
import org.sopkit.model.calendar.ExceptionalHours;

/** One line of the explanation of a deadline. */
public sealed interface ExplanationStep {

  /**
   * Returns where the step lies in time.
   *
   * @return the instant by which steps are ordered
   */
  Instant at();

  /**
   * A stretch of time that was counted.
   *
   * @param from its first second
   * @param to the second after its last
   * @param counted how much of the target it used up
   * @param total how much is used up with it
   */
  record Counted(Instant from, Instant to, Duration counted, Duration total)
      implements ExplanationStep {
    @Override
    public Instant at() {
      return from;
    }
  }

  /**
   * A pause of the task.
   *
   * @param from when it began; no earlier than the start of the clock
   * @param to when it ended, or the instant asked about if it lasts
   * @param takenOut how much time it took out, in the seconds of the target; zero if it covers no
   *     working time before the deadline, and so does not move it
   */
  record Paused(Instant from, Instant to, Duration takenOut) implements ExplanationStep {
    @Override
    public Instant at() {
      return from;
    }
  }

  /**
   * A day on which nothing was counted.
   *
   * @param at its midnight
   * @param note why it is closed
   */
  record ClosedDay(Instant at, DayNote note) implements ExplanationStep {}

  /**
   * A day whose hours an override or an extra break made other than usual, in a way that the
   * deadline depends on.
   *
   * @param at its midnight
   * @param hours the usual hours and those of that day
   */
  record OtherHours(Instant at, ExceptionalHours hours) implements ExplanationStep {}

  /**
   * A day that a day offset counted.
   *
   * @param at its midnight
   * @param date the date
   * @param number 0 for day 0, 1 for D+1
   */
  record Day(Instant at, LocalDate date, int number) implements ExplanationStep {}

  /**
   * An occurrence of a recurrence.
   *
   * @param at its midnight
   * @param date the date by the rule
   */
  record Occurrence(Instant at, LocalDate date) implements ExplanationStep {}

  /**
   * A cut-off that was met or missed.
   *
   * @param at when the task was received
   * @param outcome on which side
   */
  record CutOff(Instant at, Outcome outcome) implements ExplanationStep {

    /** On which side of the cut-off. */
    public enum Outcome {
      /** Received before it: due this turn. */
      IN_TIME,
      /** Received at or after it: due the next turn. */
      TOO_LATE,
      /** Received on a closed day: counts as received on the next working day. */
      CLOSED_DAY
    }
  }

  /**
   * A due date that was moved off a closed day.
   *
   * @param at the midnight of the later of the two dates, so that it follows what it was moved over
   * @param from the date it was moved from
   * @param to the date it was moved to
   * @param convention by which convention
   */
  record Rolled(Instant at, LocalDate from, LocalDate to, RollConvention convention)
      implements ExplanationStep {}

  /**
   * A due date that was moved to the next working day, because the deadline on it would not lie
   * after the start.
   *
   * @param at the midnight of the date it was moved to
   * @param from the date it was moved from
   * @param to the date it was moved to
   */
  record AlreadyPast(Instant at, LocalDate from, LocalDate to) implements ExplanationStep {}

  /**
   * A count that ended exactly on a closing, on a calendar that rolls such a deadline.
   *
   * @param at the closing
   * @param to the next opening
   */
  record Edge(Instant at, Instant to) implements ExplanationStep {}

  /**
   * A deadline that the host stores, and that wins over the one by the target.
   *
   * @param at the deadline
   */
  record Stored(Instant at) implements ExplanationStep {}

  /**
   * A deadline that pauses moved.
   *
   * @param from the deadline without pauses
   * @param to the deadline with them
   * @param by how much time they took out
   */
  record Moved(Instant from, Instant to, Duration by) implements ExplanationStep {
    @Override
    public Instant at() {
      return to;
    }
  }
}
