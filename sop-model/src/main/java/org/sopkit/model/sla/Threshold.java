package org.sopkit.model.sla;

import org.jspecify.annotations.Nullable;
import org.sopkit.model.raci.RaciRole;

/** A warning or an escalation, as a point on the time of a clock. */
final class Threshold {

  private final @Nullable WarningThreshold warning;
  private final @Nullable EscalationStep step;
  private final String label;

  private Threshold(
      @Nullable WarningThreshold warning, @Nullable EscalationStep step, String label) {
    this.warning = warning;
    this.step = step;
    this.label = label;
  }

  static Threshold of(WarningThreshold warning) {
    return new Threshold(warning, null, warning.label());
  }

  static Threshold of(EscalationStep step) {
    return new Threshold(null, step, step.label());
  }

  SlaNotice.Kind kind() {
    return step == null ? SlaNotice.Kind.WARNING : SlaNotice.Kind.ESCALATION;
  }

  String label() {
    return label;
  }

  @Nullable RaciRole role() {
    return step == null ? null : step.role();
  }

  boolean waitsForOpening() {
    return step != null && step.quietHours() == EscalationStep.QuietHours.WAIT_FOR_OPENING;
  }

  boolean isAfterDue() {
    return step != null && step.when() == EscalationStep.When.AFTER_DUE;
  }

  /** Returns the seconds of the target after the deadline. */
  long secondsAfterDue() {
    return step == null ? 0 : step.offset().getSeconds();
  }

  /** Returns the seconds of the target after the start, for one of this length. */
  long secondsFromStart(long length) {
    if (warning != null) {
      return warning.secondsFromStart(length);
    }
    return Math.max(0, length - secondsAfterDue());
  }

  /** Returns the working seconds before the deadline; zero if it is not stated in such. */
  long workingSecondsBeforeEnd() {
    return warning instanceof WarningThreshold.BeforeEnd before
        ? before.duration().getSeconds()
        : 0;
  }
}
