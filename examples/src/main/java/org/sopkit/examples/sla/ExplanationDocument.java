package org.sopkit.examples.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.sla.DeadlineExplanation;
import org.sopkit.model.sla.ExplanationStep;
import org.sopkit.model.sla.SlaSource;
import org.sopkit.model.sla.SlaState;

/**
 * How a deadline came about, for programs.
 *
 * @param task the task
 * @param line where it stands in the export; null for a question of its own
 * @param state where it stands; null for a question of its own
 * @param source policy, objective and calendar, with their versions
 * @param target what was promised
 * @param zone the zone of the days
 * @param start when the clock started
 * @param steps what was counted, skipped and moved
 * @param due the deadline
 * @param length the counted time from start to deadline, without pauses
 * @param text the same in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExplanationDocument(
    String task,
    @Nullable Long line,
    @Nullable SlaState state,
    SlaSource source,
    String target,
    ZoneId zone,
    Instant start,
    List<Step> steps,
    Instant due,
    Duration length,
    List<String> text) {

  /**
   * A step with its name.
   *
   * @param step what kind of step: the simple name of a record of {@link ExplanationStep}, such as
   *     Counted or ClosedDay
   * @param data the step
   */
  public record Step(String step, @JsonUnwrapped ExplanationStep data) {}

  /**
   * Puts an explanation into words.
   *
   * @param explanation the explanation
   * @param task the task it is of; null for a question of its own
   * @param locale the language
   * @return the document
   */
  public static ExplanationDocument of(
      DeadlineExplanation explanation, @Nullable ExplainedTask task, Locale locale) {
    return new ExplanationDocument(
        explanation.taskId(),
        task == null ? null : (Long) task.row().line(),
        task == null ? null : task.evaluation().state(explanation.source().objective()),
        explanation.source(),
        explanation.target().notation(locale, explanation.zone()),
        explanation.zone(),
        explanation.start(),
        explanation.steps().stream()
            .map(step -> new Step(step.getClass().getSimpleName(), step))
            .toList(),
        explanation.due(),
        explanation.length(),
        explanation.lines(locale));
  }
}
