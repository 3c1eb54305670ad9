package org.sopkit.kpi;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collector;

/**
 * Computes the figures of a back office from the host's own rows. Start here.
 *
 * <pre>{@code
 * KpiReport report =
 *     KpiCalculator.of(new TicketReader(), KpiRequest.of(march, now, RoundingMode.HALF_EVEN))
 *         .report(tickets, answers);
 * }</pre>
 *
 * <p>Immutable and thread-safe, if the reader is; the {@linkplain #accumulator() accumulators} it
 * makes are not.
 *
 * @param <T> the host's row
 */
public final class KpiCalculator<T> {

  private final KpiRowReader<? super T> reader;
  private final KpiRequest request;

  private KpiCalculator(KpiRowReader<? super T> reader, KpiRequest request) {
    this.reader = Objects.requireNonNull(reader, "reader");
    this.request = Objects.requireNonNull(request, "request");
  }

  /**
   * Makes a calculator.
   *
   * @param reader how to read a row
   * @param request what the report is to tell
   * @param <T> the host's row
   * @return the calculator
   */
  public static <T> KpiCalculator<T> of(KpiRowReader<? super T> reader, KpiRequest request) {
    return new KpiCalculator<>(reader, request);
  }

  /**
   * Computes the report of these tasks.
   *
   * @param tasks each task once, in any order
   * @return the report
   */
  public KpiReport report(Iterable<? extends T> tasks) {
    return report(tasks, List.of());
  }

  /**
   * Computes the report of these tasks and survey answers.
   *
   * @param tasks each task once, in any order
   * @param answers the internal survey; those outside the periods are not counted
   * @return the report
   */
  public KpiReport report(Iterable<? extends T> tasks, Iterable<NpsAnswer> answers) {
    KpiAccumulator<T> accumulator = accumulator();
    for (T task : tasks) {
      accumulator.add(task);
    }
    for (NpsAnswer answer : answers) {
      accumulator.add(answer);
    }
    return accumulator.report();
  }

  /**
   * Makes an empty accumulator, to add rows as they come or on many machines.
   *
   * @return the accumulator
   */
  public KpiAccumulator<T> accumulator() {
    return new KpiAccumulator<>(reader, request);
  }

  /**
   * Returns a collector for streams, parallel ones too.
   *
   * @return the collector
   */
  public Collector<T, ?, KpiReport> collector() {
    return Collector.<T, KpiAccumulator<T>, KpiReport>of(
        this::accumulator,
        KpiAccumulator::add,
        (left, right) -> {
          left.merge(right);
          return left;
        },
        KpiAccumulator::report,
        Collector.Characteristics.UNORDERED);
  }
}
