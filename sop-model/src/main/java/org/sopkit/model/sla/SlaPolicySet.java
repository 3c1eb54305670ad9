package org.sopkit.model.sla;

import java.util.List;

/**
 * Policies of which at most one applies to a task: the first that covers it. Several sets run side
 * by side, such as the client's SLA and the provider's own OLA.
 *
 * @param id what it is called, such as {@code sla}
 * @param policies in the order in which they are tried; ids are distinct
 */
public record SlaPolicySet(String id, List<SlaPolicy> policies) {

  /**
   * Makes a set.
   *
   * @throws InvalidSlaException if the id is blank, or two policies share an id
   */
  public SlaPolicySet {
    Checks.text("id", id);
    policies = policies == null ? List.of() : List.copyOf(policies);
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
    return new SlaPolicySet(id, List.of(policies));
  }
}
