package org.sopkit.spring;

import java.util.List;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.sla.SlaClock;
import org.sopkit.model.sla.SlaPolicySet;
import org.sopkit.rules.SopRules;

/**
 * What is in force together: rules, policies and calendars of one reading. Immutable and
 * thread-safe; take it once for a piece of work, so that a reload cannot change it half way.
 *
 * @param rules the rules
 * @param clock the policies, compiled against the calendars
 * @param policySets the policies as written; empty if the clock is a bean of the host's
 * @param calendars the calendars, compiled; empty if the clock is a bean of the host's
 */
public record SopkitInForce(
    SopRules rules,
    SlaClock clock,
    List<SlaPolicySet> policySets,
    List<WorkingCalendar> calendars) {

  /** Makes what is in force. */
  public SopkitInForce {
    policySets = List.copyOf(policySets);
    calendars = List.copyOf(calendars);
  }
}
