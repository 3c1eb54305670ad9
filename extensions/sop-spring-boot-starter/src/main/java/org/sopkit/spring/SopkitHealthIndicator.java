package org.sopkit.spring;

import java.util.List;
import java.util.Set;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.sla.SlaPolicy;
import org.sopkit.model.sla.SlaPolicySet;
import org.sopkit.rules.RuleSet;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Says whether the rules are compiled, which policies and calendars are in force, and whether the
 * last reload was taken. A refused reload is no reason to be down: what was in force still is.
 */
final class SopkitHealthIndicator extends AbstractHealthIndicator {

  private final LiveSopkit sopkit;
  private final Set<RuleSet> sets;

  SopkitHealthIndicator(LiveSopkit sopkit, Set<RuleSet> sets) {
    super("The rules of sopkit cannot be loaded");
    this.sopkit = sopkit;
    this.sets = sets;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    SopkitInForce inForce = sopkit.current();
    inForce.rules().load(sets.toArray(new RuleSet[0]));
    health
        .up()
        .withDetail("rules", inForce.rules().catalog().rules().size())
        .withDetail("ruleSets", sets.stream().map(RuleSet::code).sorted().toList())
        .withDetail("policies", policies(inForce.policySets()))
        .withDetail("calendars", inForce.calendars().stream().map(WorkingCalendar::id).toList())
        .withDetail(
            "reload",
            sopkit.refused().map(refused -> "refused: " + refused.getMessage()).orElse("none"));
  }

  private static List<String> policies(List<SlaPolicySet> sets) {
    return sets.stream()
        .flatMap(set -> set.policies().stream().map(policy -> named(set, policy)))
        .toList();
  }

  private static String named(SlaPolicySet set, SlaPolicy policy) {
    return set.id() + "/" + policy.id() + " " + policy.version();
  }
}
