package org.sopkit.model.sla;

import java.util.Arrays;
import java.util.List;

/**
 * Policies of which at most one applies to a task: the first that covers it. Several sets run side
 * by side, such as the client's SLA and the provider's own OLA.
 *
 * @param id what it is called, such as {@code sla}
 * @param policies in the order in which they are tried, at least one; ids are distinct
 */
public record SlaPolicySet(String id, List<SlaPolicy> policies) {

  /**
   * Makes a set.
   *
   * @throws InvalidSlaException if the id is blank, there is no policy, two share an id, or one
   *     name is an objective of another start or stop in a policy to which a change of priority can
   *     lead
   */
  public SlaPolicySet {
    Checks.text("id", id);
    policies = Checks.list("policies", policies);
    if (policies.isEmpty()) {
      throw new InvalidSlaException(
          "policies",
          "set "
              + id
              + " holds none, so it would judge nothing. Maybe add a policy with id, version,"
              + " objectives, or leave the set out; a file without policies may be a calendar.");
    }
    Checks.distinct("policies", policies, SlaPolicy::id);
    for (int i = 1; i < policies.size(); i++) {
      for (SlaPolicy earlier : policies.subList(0, i)) {
        if (earlier.coverage().canBeLeftFor(policies.get(i).coverage())) {
          requireSameSpans("policies[" + i + "]", earlier, policies.get(i));
        }
      }
    }
  }

  /** What is due when can depend on the priority; what is measured cannot. */
  private static void requireSameSpans(String path, SlaPolicy earlier, SlaPolicy later) {
    for (SlaObjective objective : later.objectives()) {
      for (SlaObjective other : earlier.objectives()) {
        if (objective.name().equals(other.name()) && !objective.hasSpanOf(other)) {
          throw new InvalidSlaException(
              path + ".objectives." + objective.name(),
              "runs from "
                  + objective.start()
                  + " to "
                  + objective.stop()
                  + ", that of policy "
                  + earlier.id()
                  + " from "
                  + other.start()
                  + " to "
                  + other.stop()
                  + ": a task goes from one to the other when its priority changes. Maybe give"
                  + " this objective a name of its own, or the same start and stop.");
        }
      }
    }
  }

  /**
   * Makes a set.
   *
   * @param id what it is called
   * @param policies in the order in which they are tried
   * @return the set
   */
  public static SlaPolicySet of(String id, SlaPolicy... policies) {
    return new SlaPolicySet(id, Arrays.asList(policies));
  }
}
