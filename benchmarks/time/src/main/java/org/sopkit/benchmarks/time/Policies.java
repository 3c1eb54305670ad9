package org.sopkit.benchmarks.time;

import java.time.Duration;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.raci.RaciRole;
import org.sopkit.model.sla.EscalationStep;
import org.sopkit.model.sla.SlaClock;
import org.sopkit.model.sla.SlaObjective;
import org.sopkit.model.sla.SlaPolicy;
import org.sopkit.model.sla.SlaPolicySet;
import org.sopkit.model.sla.SlaTarget;
import org.sopkit.model.sla.WarningThreshold;

/** The policies that are measured. */
final class Policies {

  private Policies() {}

  /** First answer within 4 working hours, resolution within 24, each with a warning. */
  static SlaClock support(WorkingCalendar calendar) {
    SlaObjective answer =
        SlaObjective.of("first-response", SlaTarget.workingTime(Duration.ofHours(4)), calendar.id())
            .between(SlaObjective.Start.CREATED, SlaObjective.Stop.FIRST_ANSWERED)
            .withWarnings(WarningThreshold.atPercent(75));
    SlaObjective resolution =
        SlaObjective.of("resolution", SlaTarget.workingTime(Duration.ofHours(24)), calendar.id())
            .withWarnings(WarningThreshold.atPercent(75));
    return SlaClock.of(
        SlaPolicySet.of("sla", SlaPolicy.of("support", "1", answer, resolution)), calendar);
  }

  /** First answer by the next working day, resolution by the third, each with a warning. */
  static SlaClock supportInDays(WorkingCalendar calendar) {
    SlaObjective answer =
        SlaObjective.of("first-response", SlaTarget.workingDays(1), calendar.id())
            .between(SlaObjective.Start.CREATED, SlaObjective.Stop.FIRST_ANSWERED)
            .withWarnings(WarningThreshold.atPercent(75));
    SlaObjective resolution =
        SlaObjective.of("resolution", SlaTarget.workingDays(3), calendar.id())
            .withWarnings(WarningThreshold.atPercent(75));
    return SlaClock.of(
        SlaPolicySet.of("sla", SlaPolicy.of("support", "1", answer, resolution)), calendar);
  }

  /** Resolution within so many hours, a warning at 80 %, an escalation at the deadline. */
  static SlaClock resolution(WorkingCalendar calendar, int hours) {
    SlaObjective resolution =
        SlaObjective.of("resolution", SlaTarget.workingTime(Duration.ofHours(hours)), calendar.id())
            .withWarnings(WarningThreshold.atPercent(80))
            .withEscalations(EscalationStep.afterDue(Duration.ZERO, RaciRole.ACCOUNTABLE));
    return SlaClock.of(SlaPolicySet.of("sla", SlaPolicy.of("support", "1", resolution)), calendar);
  }
}
