package org.sopkit.rules.engine;

import org.sopkit.rules.Finding;
import org.sopkit.rules.facts.Fact;

/** Takes each finding with the fact that it is about. */
@FunctionalInterface
public interface FindingReceiver {

  /**
   * Takes a finding.
   *
   * @param fact what matched
   * @param finding what was found
   */
  void receive(Fact fact, Finding finding);
}
