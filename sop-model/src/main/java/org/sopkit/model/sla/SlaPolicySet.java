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
   * @throws InvalidSlaException if the id is blank, there is no policy, or two share an id
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
