package org.sopkit.rules.gate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.sopkit.rules.Findings;

/** Whether a person may start on a task, at an instant. Not legal advice. */
public sealed interface GateDecision {

  /**
   * Returns who wanted to start on what.
   *
   * @return the request
   */
  GateRequest request();

  /**
   * Returns when it was decided.
   *
   * @return the instant
   */
  Instant at();

  /**
   * Returns the ids of gate rules that the host disabled, and which therefore held nobody back.
   *
   * @return rule ids
   */
  List<String> notJudged();

  /**
   * Returns what the request left out of the question. An allowed person is not shown to have it.
   *
   * @return empty if everything was asked
   */
  default List<GateRequest.NotAsked> notAsked() {
    return request().notAsked();
  }

  /**
   * Returns why not.
   *
   * @return the findings; none if the person may start
   */
  Findings reasons();

  /**
   * Says whether the person may start.
   *
   * @return true for {@link Allowed}
   */
  default boolean isAllowed() {
    return this instanceof Allowed;
  }

  /**
   * The person may start.
   *
   * @param request who wanted to start on what
   * @param at when it was decided
   * @param notJudged ids of gate rules that the host disabled
   */
  record Allowed(GateRequest request, Instant at, List<String> notJudged) implements GateDecision {

    /** Makes a decision. */
    public Allowed {
      Objects.requireNonNull(request, "request");
      Objects.requireNonNull(at, "at");
      notJudged = List.copyOf(notJudged);
    }

    @Override
    public Findings reasons() {
      return Findings.none();
    }
  }

  /**
   * The person may not start.
   *
   * @param request who wanted to start on what
   * @param at when it was decided
   * @param notJudged ids of gate rules that the host disabled
   * @param reasons why not; at least one
   */
  record Refused(GateRequest request, Instant at, List<String> notJudged, Findings reasons)
      implements GateDecision {

    /**
     * Makes a decision.
     *
     * @throws IllegalArgumentException if there is no reason
     */
    public Refused {
      Objects.requireNonNull(request, "request");
      Objects.requireNonNull(at, "at");
      notJudged = List.copyOf(notJudged);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("refused without a reason. Maybe it is allowed.");
      }
    }
  }
}
