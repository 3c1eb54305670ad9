package org.sopkit.model.sla;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.calendar.CalendarException;

/**
 * Judges rows of a host in bulk: a stream in, a stream out, in the same order.
 *
 * <p>A parallel stream is judged in parallel. A row that cannot be judged comes out with its
 * problem; the others are judged all the same. Immutable and thread-safe, if the access is.
 *
 * @param <T> the host's row
 */
public final class SlaEvaluator<T> {

  private final SlaClock clock;
  private final SlaRowAccess<T> access;

  private SlaEvaluator(SlaClock clock, SlaRowAccess<T> access) {
    this.clock = clock;
    this.access = access;
  }

  /**
   * Makes an evaluator.
   *
   * @param <T> the host's row
   * @param clock the policies
   * @param access how to read a row
   * @return the evaluator
   */
  public static <T> SlaEvaluator<T> of(SlaClock clock, SlaRowAccess<T> access) {
    return new SlaEvaluator<>(clock, access);
  }

  /** Returns how rows are read. */
  SlaRowAccess<T> access() {
    return access;
  }

  /**
   * Judges one row.
   *
   * @param row the row
   * @param now the instant to judge at
   * @return where it stands
   * @throws ImpossibleTimelineException if its history cannot have happened
   * @throws IllegalArgumentException if it has no id, type or priority
   * @throws UnreadableRowException if the host's function for a column throws, or returns null for
   *     a collection
   */
  public SlaEvaluation evaluate(T row, Instant now) {
    long second = SlaClock.second(access.id(row), now);
    return clock.evaluate(access.question(row, second), access.history(row, second));
  }

  /**
   * Explains the deadlines of one row, step by step.
   *
   * @param row the row
   * @param now the instant asked about
   * @return an explanation for the current cycle of each objective that has a deadline
   * @throws ImpossibleTimelineException if its history cannot have happened
   */
  public List<DeadlineExplanation> explain(T row, Instant now) {
    long second = SlaClock.second(access.id(row), now);
    return clock.explain(access.question(row, second), access.history(row, second), 0);
  }

  /**
   * Explains the deadlines of one cycle of one row, step by step.
   *
   * @param row the row
   * @param now the instant asked about
   * @param cycle the cycle, from 1, closed or current
   * @return an explanation for each objective that has a deadline in that cycle; empty if none has
   * @throws ImpossibleTimelineException if its history cannot have happened
   */
  public List<DeadlineExplanation> explain(T row, Instant now, int cycle) {
    long second = SlaClock.second(access.id(row), now);
    return clock.explain(
        access.question(row, second), access.history(row, second), SlaClock.requireCycle(cycle));
  }

  /**
   * Judges rows.
   *
   * @param rows the rows; parallel or not
   * @param now the instant to judge at
   * @return one result for each row, in the same order, as lazy as the stream of rows
   */
  public Stream<SlaRow<T>> evaluate(Stream<T> rows, Instant now) {
    return rows.map(row -> judge(row, now));
  }

  private SlaRow<T> judge(T row, Instant now) {
    try {
      return new SlaRow<>(row, evaluate(row, now), null);
    } catch (IllegalArgumentException | CalendarException | UnreadableRowException e) {
      return new SlaRow<>(row, null, e);
    }
  }

  /**
   * Takes plain figures of rows.
   *
   * @param <T> the host's row
   */
  public interface Visitor<T> {

    /**
     * Takes the current cycle of one objective of a row.
     *
     * @param row the row
     * @param reading its figures; filled again for the next one, so never keep it
     */
    void reading(T row, SlaReading reading);

    /**
     * Takes a row that could not be judged.
     *
     * @param row the row
     * @param problem why not; see {@link SlaRow#problem()}
     */
    void refused(T row, RuntimeException problem);
  }

  /**
   * Judges rows one after the other without making a result object for each: for figures over
   * millions of them. No notices are made. A row that is refused may have been read in part.
   *
   * @param rows the rows, read in their order by this thread
   * @param now the instant to judge at
   * @param visitor takes the current cycle of each objective of each row
   */
  public void scan(Iterable<? extends T> rows, Instant now, Visitor<T> visitor) {
    long second = SlaClock.second("(all)", now);
    Scan<T> scan = new Scan<>(visitor);
    SlaReading reading = new SlaReading();
    for (T row : rows) {
      scan.row = row;
      try {
        read(row, second, reading, scan);
      } catch (IllegalArgumentException | CalendarException | UnreadableRowException e) {
        if (scan.visiting) {
          throw e; // the host's own
        }
        visitor.refused(row, e);
      }
    }
  }

  /** Reads every objective of a row into one reading, and hands it over each time. */
  void read(T row, long second, SlaReading reading, SlaClock.Sink sink) {
    clock.read(access.question(row, second), access.history(row, second), reading, sink);
  }

  /** Hands readings on together with the row that they are of. */
  private static final class Scan<T> implements SlaClock.Sink {

    private final Visitor<T> visitor;
    private @Nullable T row;
    private boolean visiting;

    Scan(Visitor<T> visitor) {
      this.visitor = visitor;
    }

    @Override
    public void current(SlaReading reading) {
      visiting = true;
      visitor.reading(Objects.requireNonNull(row), reading);
      visiting = false;
    }

    @Override
    public void closed(SlaReading reading) {
      // a scan is about where rows stand now; evaluate(...) returns the cycles before
    }
  }
}
