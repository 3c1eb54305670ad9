package org.sopkit.model.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.raci.RaciRole;

/**
 * Something that a clock has to say once: a warning, a breach, an escalation.
 *
 * @param kind what it is
 * @param at the first instant at which it holds; for a breach the second after the deadline or, if
 *     that lay before the start, the start; for an escalation in quiet hours the next opening
 * @param role whom to tell; null unless it is an escalation
 * @param key the same for the same notice, however often it is computed
 */
public record SlaNotice(Kind kind, Instant at, @Nullable RaciRole role, Key key) {

  /** What there is to say. */
  public enum Kind {
    /** A warning threshold was reached. */
    WARNING,
    /** The deadline has passed. */
    BREACH,
    /** Somebody is to be told. */
    ESCALATION
  }

  /**
   * Tells notices apart: a host that has sent a key before does not send it again.
   *
   * @param taskId the task
   * @param policySet the set of policies
   * @param objective the objective
   * @param cycle the cycle, from 1
   * @param threshold such as {@code 75%}, {@code DUE} or {@code AFTER_DUE PT2H ACCOUNTABLE}
   */
  public record Key(
      String taskId, String policySet, String objective, int cycle, String threshold) {}
}
