package org.sopkit.model.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.calendar.CalendarException;

/**
 * A dry run of a change of policies or calendars: which rows would have another state or another
 * deadline.
 *
 * <pre>{@code
 * SlaImpact.of(SlaClock.of(policies, today), SlaClock.of(policies, withBridgeDay), access)
 *     .differences(rows, now)
 * }</pre>
 *
 * <p>Objectives are paired by set of policies, name and cycle. A change of version alone is no
 * difference. Immutable and thread-safe, if the access is.
 *
 * @param <T> the host's row
 */
public final class SlaImpact<T> {

  private final SlaEvaluator<T> before;
  private final SlaEvaluator<T> after;

  private SlaImpact(SlaEvaluator<T> before, SlaEvaluator<T> after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Prepares a dry run.
   *
   * @param <T> the host's row
   * @param before policies and calendars as they are
   * @param after policies and calendars as they would be
   * @param access how to read a row
   * @return the dry run
   */
  public static <T> SlaImpact<T> of(SlaClock before, SlaClock after, SlaRowAccess<T> access) {
    return new SlaImpact<>(SlaEvaluator.of(before, access), SlaEvaluator.of(after, access));
  }

  /**
   * Lists what would change.
   *
   * @param rows the rows; parallel or not
   * @param now the instant to judge at
   * @return the differences in the order of the rows, as lazy as the stream of rows
   */
  public Stream<SlaDifference<T>> differences(Stream<T> rows, Instant now) {
    return rows.flatMap(row -> differences(row, now).stream());
  }

  private List<SlaDifference<T>> differences(T row, Instant now) {
    try {
      return compare(row, before.evaluate(row, now), after.evaluate(row, now));
    } catch (IllegalArgumentException | CalendarException | UnreadableRowException e) {
      return List.of(new SlaDifference<>(row, null, null, e));
    }
  }

  /** What makes two statuses the same objective. */
  private record Pairing(String policySet, String objective, int cycle) {
    static Pairing of(SlaStatus status) {
      return new Pairing(status.source().policySet(), status.objective(), status.cycle());
    }
  }

  private List<SlaDifference<T>> compare(T row, SlaEvaluation one, SlaEvaluation other) {
    Map<Pairing, SlaStatus> others = new LinkedHashMap<>();
    all(other).forEach(status -> others.put(Pairing.of(status), status));
    List<SlaDifference<T>> differences = new ArrayList<>();
    for (SlaStatus status : all(one)) {
      SlaStatus pair = others.remove(Pairing.of(status));
      if (differ(status, pair)) {
        differences.add(new SlaDifference<>(row, status, pair, null));
      }
    }
    others.values().forEach(pair -> differences.add(new SlaDifference<>(row, null, pair, null)));
    return differences;
  }

  private static List<SlaStatus> all(SlaEvaluation evaluation) {
    List<SlaStatus> all = new ArrayList<>(evaluation.closedCycles());
    all.addAll(evaluation.statuses());
    return all;
  }

  private static boolean differ(SlaStatus one, @Nullable SlaStatus other) {
    return other == null || one.state() != other.state() || !Objects.equals(one.due(), other.due());
  }
}
