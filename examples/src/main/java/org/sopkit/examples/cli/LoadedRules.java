package org.sopkit.examples.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.sopkit.rules.RuleSet;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.SopRulesBuilder;

/** Loads rules while the main thread reads files: a third of the time until the first finding. */
final class LoadedRules {

  private LoadedRules() {}

  /**
   * Starts to load rules.
   *
   * @param sets the sets that will be asked first
   * @return the rules, once they are there
   */
  static Supplier<SopRules> inBackground(RuleSet... sets) {
    return inBackground(SopRules.builder(), sets);
  }

  /**
   * Starts to load chosen rules.
   *
   * @param chosen the rules; not to be changed any more
   * @param sets the sets that will be asked first
   * @return the rules, once they are there
   */
  static Supplier<SopRules> inBackground(SopRulesBuilder chosen, RuleSet... sets) {
    CompletableFuture<SopRules> rules =
        CompletableFuture.supplyAsync(() -> chosen.build().load(sets));
    return () -> {
      try {
        return rules.join();
      } catch (CompletionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw e;
      }
    };
  }
}
