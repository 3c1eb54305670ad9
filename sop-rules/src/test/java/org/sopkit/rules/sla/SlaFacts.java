package org.sopkit.rules.sla;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.kpi.Comparison;
import org.sopkit.model.kpi.KpiKind;
import org.sopkit.model.kpi.KpiTarget;
import org.sopkit.model.raci.RaciRole;
import org.sopkit.model.sla.SlaState;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.EscalationView;
import org.sopkit.rules.facts.PeriodView;
import org.sopkit.rules.facts.SlaView;

/** Facts about deadlines of which a test says only what its rule looks at. */
final class SlaFacts {

  private SlaFacts() {}

  /** A clock of T-42 without warning or pause: seconds left, per cent consumed. */
  static SlaView clock(SlaState state, long remaining, int consumed) {
    return clock(state, false, remaining, consumed, 0);
  }

  /** A clock whose warning has been given. */
  static SlaView warned(SlaState state, long remaining, int consumed) {
    return clock(state, true, remaining, consumed, 0);
  }

  /** A clock that was paused for so many seconds. */
  static SlaView pausedFor(long paused, SlaState state, long remaining, int consumed) {
    return clock(state, false, remaining, consumed, paused);
  }

  private static SlaView clock(
      SlaState state, boolean warned, long remaining, int consumed, long paused) {
    return new SlaView(
        "T-42",
        "resolution",
        Priority.MEDIUM,
        state,
        warned,
        null,
        remaining,
        consumed,
        paused,
        Thresholds.standard());
  }

  /** An escalation to those who hold a role. */
  static EscalationView escalation(RaciRole role, String... holders) {
    return escalation(role, true, List.of(holders));
  }

  /** An escalation to a role of which it is not known who holds it. */
  static EscalationView escalationToUnknown(RaciRole role) {
    return escalation(role, false, List.of());
  }

  private static EscalationView escalation(RaciRole role, boolean known, List<String> holders) {
    return new EscalationView(
        "T-42",
        "resolution",
        0,
        Priority.MEDIUM,
        role,
        known,
        holders,
        Instant.parse("2026-03-09T09:00:00Z"),
        Thresholds.standard());
  }

  /** Four weeks of March 2026 without a target of its own. */
  static PeriodView period(Subject.Kind kind, int onTime, int late) {
    return period(kind, onTime, late, (KpiTarget) null);
  }

  /** Four weeks of March 2026 with a target for the share on time, in per cent. */
  static PeriodView period(Subject.Kind kind, int onTime, int late, String atLeast) {
    return period(
        kind,
        onTime,
        late,
        new KpiTarget(KpiKind.ON_TIME_RATE, Comparison.AT_LEAST, new BigDecimal(atLeast), "%"));
  }

  private static PeriodView period(
      Subject.Kind kind, int onTime, int late, @Nullable KpiTarget target) {
    return new PeriodView(
        new Subject(kind, "relances"),
        LocalDate.of(2026, 3, 2),
        LocalDate.of(2026, 3, 29),
        onTime,
        late,
        target,
        Thresholds.standard());
  }
}
