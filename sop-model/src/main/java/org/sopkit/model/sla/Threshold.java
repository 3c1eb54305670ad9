package org.sopkit.model.sla;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.raci.RaciRole;

/** A warning or an escalation, as a point on the counted time of a clock. */
abstract class Threshold {

  private final SlaNotice.Kind kind;
  private final String label;
  private final @Nullable RaciRole role;

  private Threshold(SlaNotice.Kind kind, String label, @Nullable RaciRole role) {
    this.kind = kind;
    this.label = label;
    this.role = role;
  }

  static Threshold of(WarningThreshold warning) {
    return new Threshold(SlaNotice.Kind.WARNING, warning.label(), null) {
      @Override
      long unpaused(TimeAxis axis, long start, long due, long length) {
        return axis.plus(start, warning.secondsFromStart(length));
      }
    };
  }

  static Threshold of(EscalationStep step) {
    long seconds = step.offset().getSeconds();
    if (step.when() == EscalationStep.When.BEFORE_DUE) {
      WarningThreshold same =
          seconds == 0 ? null : WarningThreshold.beforeEnd(Duration.ofSeconds(seconds));
      return new Step(step) {
        @Override
        long unpaused(TimeAxis axis, long start, long due, long length) {
          return same == null ? due : axis.plus(start, same.secondsFromStart(length));
        }
      };
    }
    return new Step(step) {
      @Override
      long unpaused(TimeAxis axis, long start, long due, long length) {
        return seconds == 0 ? due : axis.plus(due, seconds);
      }
    };
  }

  SlaNotice.Kind kind() {
    return kind;
  }

  String label() {
    return label;
  }

  @Nullable RaciRole role() {
    return role;
  }

  boolean waitsForOpening() {
    return false;
  }

  /** Returns the second at which it would be reached without pauses. */
  abstract long unpaused(TimeAxis axis, long start, long due, long length);

  /** An escalation. */
  private abstract static class Step extends Threshold {

    private final boolean waits;

    Step(EscalationStep step) {
      super(SlaNotice.Kind.ESCALATION, step.label(), step.role());
      this.waits = step.quietHours() == EscalationStep.QuietHours.WAIT_FOR_OPENING;
    }

    @Override
    boolean waitsForOpening() {
      return waits;
    }
  }
}
