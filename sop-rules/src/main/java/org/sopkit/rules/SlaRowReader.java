package org.sopkit.rules;

import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.sla.SlaState;
import org.sopkit.rules.facts.SlaView;

/**
 * Reads from a host's row where one deadline stands, so that {@link SopRules#scanSla} judges rows
 * by the million without copying them. An implementation holds no state and is as thread-safe as
 * the rows are.
 *
 * @param <T> the host's row
 */
public interface SlaRowReader<T> {

  /**
   * Reads where the objective stands.
   *
   * @param row the row
   * @return the state
   */
  SlaState state(T row);

  /**
   * Reads how urgent the task is.
   *
   * @param row the row
   * @return the priority, or null if it is not set
   */
  @Nullable Priority priority(T row);

  /**
   * Reads whether a warning threshold of the policy was reached.
   *
   * @param row the row
   * @return whether it was
   */
  boolean warned(T row);

  /**
   * Reads how much time pauses have taken out.
   *
   * @param row the row
   * @return seconds, counted as the target is
   */
  long pausedSeconds(T row);

  /**
   * Reads how much counted time is left. Asked only while the clock runs.
   *
   * @param row the row
   * @return seconds, counted as the target is; negative once overdue
   */
  long remainingSeconds(T row);

  /**
   * Reads how much of the promised time is used up. Asked only once an open task is late.
   *
   * @param row the row
   * @return per cent of the target, above 100 once overdue
   */
  int consumedPercent(T row);

  /**
   * Reads all of it, for rules that ask for more than the properties above. It must agree with
   * them.
   *
   * @param row the row
   * @param thresholds the numbers that the rules compare with
   * @return a new view
   */
  SlaView view(T row, Thresholds thresholds);
}
