package org.sopkit.rules.rollout;

import static org.sopkit.rules.given.RolloutDraft.START;
import static org.sopkit.rules.given.RolloutDraft.TODAY;
import static org.sopkit.rules.given.RolloutDraft.rollout;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** ROLLOUT-018. */
class RolloutOperationalTest {

  private static final RuleVerifier RULE = Rules.verify("ROLLOUT-018");

  @Test
  void fires_on_the_eighth_day() {
    RULE.given(Rules.STANDARD.judge(rollout().operationalOn(null).build(), null, START.plusDays(8)))
        .findsAt("/operationalOn");
  }

  @Test
  void fires_on_a_start_that_took_eight_days() {
    RULE.given(
            Rules.STANDARD.judge(rollout().operationalOn(START.plusDays(8)).build(), null, TODAY))
        .findsAt("/operationalOn");
  }

  @Test
  void a_week_is_enough() {
    RULE.given(Rules.STANDARD.judge(rollout().build(), null, TODAY)).findsNothing();
  }

  @Test
  void within_the_week_there_is_time() {
    RULE.given(Rules.STANDARD.judge(rollout().operationalOn(null).build(), null, START.plusDays(7)))
        .findsNothing();
  }

  @Test
  void before_the_start_there_is_time() {
    RULE.given(
            Rules.STANDARD.judge(rollout().operationalOn(null).build(), null, START.minusDays(9)))
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(
            Rules.STANDARD.judge(rollout().operationalOn(START.plusDays(10)).build(), null, TODAY))
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "Le démarrage a pris 10 jours ou dure encore.")
        .says(Locale.ENGLISH, "The start took 10 days or is still going on.");
  }
}
