package org.sopkit.rules.engine;

import java.util.List;
import org.sopkit.rules.Finding;
import org.sopkit.rules.RuleExecutionException;
import org.sopkit.rules.RuleFailure;
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

  /**
   * Takes notice that a host's rule failed; the other rules go on.
   *
   * @param failure which rule failed at what
   * @throws RuleExecutionException if the receiver has no place for failures, as here
   */
  default void failed(RuleFailure failure) {
    throw new RuleExecutionException(List.of(failure));
  }
}
