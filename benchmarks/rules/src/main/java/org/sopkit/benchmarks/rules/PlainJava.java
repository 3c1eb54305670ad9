package org.sopkit.benchmarks.rules;

import org.sopkit.model.sla.SlaState;
import org.sopkit.rules.facts.SlaView;

/** The seven rules about one deadline, written out: the limit of what any engine can reach. */
final class PlainJava {

  private PlainJava() {}

  static boolean near(SlaView sla) {
    return (sla.state() == SlaState.RUNNING || sla.state() == SlaState.PAUSED) && sla.warned();
  }

  static boolean dueSoon(SlaView sla) {
    return sla.state() == SlaState.RUNNING && sla.remainingSeconds() <= 7200 && !sla.warned();
  }

  static boolean missed(SlaView sla) {
    return sla.state() == SlaState.BREACHED_OPEN && sla.consumedPercent() < 200;
  }

  static boolean farOverdue(SlaView sla) {
    return sla.state() == SlaState.BREACHED_OPEN && sla.consumedPercent() >= 200;
  }

  static boolean closedLate(SlaView sla) {
    return sla.state() == SlaState.BREACHED_CLOSED;
  }

  static boolean pausedTooLong(SlaView sla) {
    return sla.state().isOpen() && sla.pausedSeconds() / 3600 >= 40;
  }

  static boolean notPromised(SlaView sla) {
    return sla.state() == SlaState.NO_TARGET;
  }

  /** Counts the rules that find something. */
  static int hits(SlaView sla) {
    return (near(sla) ? 1 : 0)
        + (dueSoon(sla) ? 1 : 0)
        + (missed(sla) ? 1 : 0)
        + (farOverdue(sla) ? 1 : 0)
        + (closedLate(sla) ? 1 : 0)
        + (pausedTooLong(sla) ? 1 : 0)
        + (notPromised(sla) ? 1 : 0);
  }
}
