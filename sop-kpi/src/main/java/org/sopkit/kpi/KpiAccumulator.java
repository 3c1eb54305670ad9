package org.sopkit.kpi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers tasks one by one and merges with others of the same request: the report on a thousand
 * machines' accumulators equals the one made on one machine.
 *
 * <p>In {@link KpiMode#BOUNDED} its heap depends on the number of periods and groups, not of rows.
 * Not thread-safe: one for each thread, then {@link #merge}.
 *
 * @param <T> the host's row
 */
public final class KpiAccumulator<T> {

  private final KpiRowReader<? super T> reader;
  private final KpiRequest request;
  private final RowFacts facts;
  private final PeriodCell current;
  private final @Nullable PeriodCell previous;
  private final List<PeriodCell> trend = new ArrayList<>();
  private final RowRefusals refusals = new RowRefusals();
  private final Set<String> ids = new HashSet<>();
  private long rows;

  KpiAccumulator(KpiRowReader<? super T> reader, KpiRequest request) {
    this.reader = reader;
    this.request = request;
    this.facts = new RowFacts(request.dimensions(), request.defectSources());
    long now = request.now().getEpochSecond();
    this.current = new PeriodCell(request.period(), now, request.mode(), request.dimensions());
    this.previous =
        request
            .period()
            .previous()
            .map(period -> new PeriodCell(period, now, request.mode(), request.dimensions()))
            .orElse(null);
    for (KpiPeriod period : request.trend()) {
      PeriodCell cell = new PeriodCell(period, now, request.mode(), List.of());
      if (cell.begun()) {
        trend.add(cell);
      }
    }
  }

  /**
   * Adds one task. A row that cannot be true is refused, counted and named in the report.
   *
   * @param row the task
   * @throws TooManyGroupsException if a dimension has more than 10,000 values
   */
  public void add(T row) {
    rows++;
    RefusedRow.Reason reason = facts.read(reader, row);
    if (reason == null && request.mode() == KpiMode.EXACT && !ids.add(idOf(row))) {
      reason = RefusedRow.Reason.DUPLICATE_ID;
    }
    if (reason != null) {
      refusals.add(new RefusedRow(idOf(row), reason, facts.arguments()));
      return;
    }
    current.add(facts);
    if (previous != null) {
      previous.add(facts);
    }
    for (int i = 0; i < trend.size(); i++) {
      trend.get(i).add(facts);
    }
  }

  /**
   * Adds one answer to the internal survey.
   *
   * @param answer the answer
   */
  public void add(NpsAnswer answer) {
    current.add(answer);
    if (previous != null) {
      previous.add(answer);
    }
    trend.forEach(cell -> cell.add(answer));
  }

  /**
   * Adds all that another accumulator holds; the other one is unchanged.
   *
   * @param other an accumulator made by the same calculator, or by one with an equal request
   * @throws IllegalArgumentException if the requests differ
   * @throws DuplicateTaskException if a task is in both ({@link KpiMode#EXACT} only)
   */
  public void merge(KpiAccumulator<T> other) {
    if (other == this || !other.request.equals(request)) {
      throw new IllegalArgumentException(
          other == this
              ? "an accumulator cannot be merged with itself."
              : "accumulators of different requests cannot be merged: "
                  + request
                  + " and "
                  + other.request);
    }
    List<String> both = other.ids.stream().filter(ids::contains).sorted().limit(10).toList();
    if (!both.isEmpty()) {
      throw new DuplicateTaskException(both);
    }
    rows += other.rows;
    ids.addAll(other.ids);
    refusals.merge(other.refusals);
    current.merge(other.current);
    if (previous != null && other.previous != null) {
      previous.merge(other.previous);
    }
    for (int i = 0; i < trend.size(); i++) {
      trend.get(i).merge(other.trend.get(i));
    }
  }

  /**
   * Makes the report on all that was added so far; more can be added afterwards.
   *
   * @return the report
   */
  public KpiReport report() {
    return new ReportAssembly(request).assemble(rows, refusals.rows(), current, previous, trend);
  }

  private String idOf(T row) {
    return Objects.requireNonNull(reader.id(row), "id of a row");
  }
}
