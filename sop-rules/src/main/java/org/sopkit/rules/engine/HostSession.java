package org.sopkit.rules.engine;

import java.util.Collection;
import java.util.List;
import org.drools.core.common.InternalWorkingMemory;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.Match;
import org.sopkit.rules.RuleFailure;
import org.sopkit.rules.RuleFailure.Reason;
import org.sopkit.rules.facts.Fact;

/**
 * One judgement by a host's rules: counts their firings, and goes on after an action that failed.
 * Used by one thread.
 */
final class HostSession implements AgendaFilter {

  private final HostFile file;
  private final KieSession session;
  private final FindingReceiver receiver;
  private final int most;
  private int fired;
  private @Nullable Match last;

  HostSession(HostFile file, KieSession session, FindingReceiver receiver, int most) {
    this.file = file;
    this.session = session;
    this.receiver = receiver;
    this.most = most;
  }

  @Override
  public boolean accept(Match match) {
    last = match;
    fired++;
    return fired <= most;
  }

  void judge(List<? extends Fact> facts) {
    facts.forEach(this::insert);
    boolean goOn = true;
    while (goOn && fired <= most) {
      goOn = fire();
    }
    if (fired > most) {
      failed(Reason.FIRINGS, rule(last), subject(last), String.valueOf(most));
    }
  }

  /** Asks the conditions on this fact alone now, as long as it is known which fact it is. */
  private void insert(Fact fact) {
    try {
      session.insert(fact);
      ((InternalWorkingMemory) session).flushPropagations();
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      failed(Reason.CONDITION, file.named(e), fact, words(e));
    }
  }

  /** Fires until nothing is left; true if an action failed, whose match is done with. */
  private boolean fire() {
    int before = fired;
    try {
      session.fireAllRules(this, most + 1 - fired);
      return false;
    } catch (ConsequenceException e) {
      failed(Reason.ACTION, rule(e.getMatch()), subject(e.getMatch()), words(e));
      return fired > before;
    } catch (StackOverflowError | LinkageError | AssertionError e) {
      failed(Reason.ACTION, rule(last), subject(last), words(e));
      return false;
    } catch (RuntimeException e) {
      failed(Reason.CONDITION, file.named(e), null, words(e));
      return false;
    }
  }

  private void failed(Reason reason, String rule, @Nullable Fact fact, String problem) {
    receiver.failed(
        new RuleFailure(
            reason,
            rule,
            file.name(),
            file.lineOf(rule),
            fact == null ? null : fact.subject(),
            fact == null ? "" : fact.path(),
            problem,
            1));
  }

  private static String rule(@Nullable Match match) {
    Rule rule = match == null ? null : match.getRule();
    return rule == null ? "" : rule.getName();
  }

  private static @Nullable Fact subject(@Nullable Match match) {
    Collection<Object> objects = match == null ? List.of() : match.getObjects();
    for (Object object : objects) {
      if (object instanceof Fact fact) {
        return fact;
      }
    }
    return null;
  }

  /** What the rule itself said, without the engine's wrappings. */
  private static String words(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null || cause instanceof NullPointerException
        ? cause.getClass().getSimpleName() + (message == null ? "" : ": " + message)
        : message;
  }
}
