package org.sopkit.model.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * How a deadline came about, step by step, as data. {@link #lines} renders it as text.
 *
 * <p>For a duration the counted steps add up to its length. For days, recurrences and cut-offs the
 * steps are the days.
 *
 * @param taskId the task
 * @param source policy, objective and calendar, with their versions
 * @param target what was promised, also where the host stores another deadline
 * @param zone the calendar's zone, in which days begin
 * @param start when the clock started
 * @param steps what was counted, skipped and moved, in the order of time
 * @param due the deadline
 * @param length the counted time from start to deadline, without pauses
 */
public record DeadlineExplanation(
    String taskId,
    SlaSource source,
    SlaTarget target,
    ZoneId zone,
    Instant start,
    List<ExplanationStep> steps,
    Instant due,
    Duration length) {

  /** Makes an explanation. */
  public DeadlineExplanation {
    steps = List.copyOf(steps);
  }

  /**
   * Renders the explanation.
   *
   * @param locale French for French; any other language gives English
   * @return one line for the promise, one for the start, one for each step, one for the deadline
   */
  public List<String> lines(Locale locale) {
    return new ExplanationText(locale, zone).lines(this);
  }
}
