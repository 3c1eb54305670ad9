package org.sopkit.spring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.sopkit.model.sla.SlaEvaluation;
import org.sopkit.model.sla.SlaNotice;
import org.sopkit.model.sla.SlaState;
import org.sopkit.model.sla.SlaStatus;

/**
 * The meters of deadlines, which the host feeds where it evaluates.
 *
 * <ul>
 *   <li>{@code sopkit.sla.evaluations}, a counter by {@code objective} and {@code state}: how often
 *       an objective was judged
 *   <li>{@code sopkit.sla.refused}, a counter by {@code reason} (the simple name of the exception):
 *       rows that could not be judged
 *   <li>{@code sopkit.sla.notices}, a counter by {@code kind} (warning, breach, escalation) and
 *       {@code objective}: what was to be said, once each
 *   <li>{@code sopkit.sla.tasks}, a gauge by {@code state}: how many tasks stand where, as of the
 *       last {@link #tasks}
 * </ul>
 *
 * <p>No task id, no name of a person is ever a tag: the number of series depends on the number of
 * objectives in the policies alone. Thread-safe.
 */
public final class SlaMeters {

  private final MeterRegistry registry;
  private final Map<SlaState, AtomicLong> tasks = new EnumMap<>(SlaState.class);

  /**
   * Makes the meters.
   *
   * @param registry where they are kept
   */
  public SlaMeters(MeterRegistry registry) {
    this.registry = registry;
    for (SlaState state : SlaState.values()) {
      AtomicLong count = new AtomicLong();
      tasks.put(state, count);
      Gauge.builder("sopkit.sla.tasks", count, AtomicLong::doubleValue)
          .description("Tasks by the state of their deadline")
          .tag("state", code(state))
          .register(registry);
    }
  }

  /**
   * Counts the judgement of a task.
   *
   * @param evaluation where its objectives stand
   */
  public void evaluated(SlaEvaluation evaluation) {
    for (SlaStatus status : evaluation.statuses()) {
      Counter.builder("sopkit.sla.evaluations")
          .description("Judgements of an objective of a task")
          .tag("objective", status.objective())
          .tag("state", code(status.state()))
          .register(registry)
          .increment();
    }
  }

  /**
   * Counts a task that could not be judged.
   *
   * @param problem why not
   */
  public void refused(RuntimeException problem) {
    Counter.builder("sopkit.sla.refused")
        .description("Tasks that could not be judged")
        .tag("reason", problem.getClass().getSimpleName())
        .register(registry)
        .increment();
  }

  /**
   * Counts what was to be said. The same notice is computed again with each judgement: count it
   * when the host records its key for the first time.
   *
   * @param notice a warning, a breach or an escalation
   */
  public void noticed(SlaNotice notice) {
    Counter.builder("sopkit.sla.notices")
        .description("Warnings, breaches and escalations")
        .tag("kind", notice.kind().name().toLowerCase(Locale.ROOT))
        .tag("objective", notice.key().objective())
        .register(registry)
        .increment();
  }

  /**
   * Takes how many tasks stand where, as the host counts them in its table.
   *
   * @param counts by state; a state that is not there has none
   */
  public void tasks(Map<SlaState, Long> counts) {
    tasks.forEach((state, count) -> count.set(counts.getOrDefault(state, 0L)));
  }

  private static String code(SlaState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
