package org.sopkit.benchmarks.kpi;

import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sopkit.kpi.Dimension;
import org.sopkit.kpi.KpiCalculator;
import org.sopkit.kpi.KpiMode;
import org.sopkit.kpi.KpiPeriod;
import org.sopkit.kpi.KpiReport;
import org.sopkit.kpi.KpiRequest;
import org.sopkit.kpi.OnTimeOutcome;

/**
 * Ten million tasks in memory on one thread, in tasks per second: counts, on-time rate, error rate
 * and mean lead time of a year and of the year before, then 90th percentiles as well. The tasks are
 * objects for us and for the collectors; DuckDB has them in columns of its own, loaded before.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class KpiBenchmark {

  private static final int ROWS = 10_000_000;
  private static final long FROM = Ticket.FROM.getEpochSecond();
  private static final String RATES =
      "count(*) filter (opened >= FROM_), count(*), count(*) filter (outcome = 0),"
          + " count(*) filter (outcome = 1), sum(defects), count(*) filter (defects > 0),"
          + " avg(closed - opened), stddev_samp(closed - opened)";

  private final List<Ticket> rows = Ticket.rows(ROWS);
  private final KpiRequest year =
      KpiRequest.of(
              new KpiPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), ZoneOffset.UTC),
              Instant.parse("2027-01-01T00:00:00Z"),
              RoundingMode.HALF_EVEN)
          .in(KpiMode.BOUNDED);
  private final KpiCalculator<Ticket> rates = KpiCalculator.of(new Ticket.Reader(), year);
  private final KpiCalculator<Ticket> percentiles =
      KpiCalculator.of(new Ticket.ReaderOfWorkingTime(), year);
  private final KpiCalculator<Ticket> byType =
      KpiCalculator.of(new Ticket.ReaderOfWorkingTime(), year.by(Dimension.TYPE));
  private Connection duck;

  /** Loads DuckDB and makes sure that all count the same. */
  @Setup
  public void load() throws SQLException {
    duck = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duck.createStatement()) {
      statement.execute("set threads = 1");
      statement.execute(
          "create table t (opened bigint, closed bigint, working bigint, defects integer,"
              + " outcome integer, type varchar)");
    }
    try (DuckDBAppender appender = ((DuckDBConnection) duck).createAppender("main", "t")) {
      for (Ticket row : rows) {
        appender.beginRow();
        appender.append(row.opened());
        appender.append(row.closed());
        appender.append(row.working());
        appender.append(row.defects());
        appender.append(row.outcome() == OnTimeOutcome.MET ? 0 : 1);
        appender.append(row.type());
        appender.endRow();
      }
    }
    long expected = collectorsRates().met;
    require("sopkit", metOf(sopkitRates()), expected);
    require("duckdb", duckdbRates(), expected);
  }

  private static long metOf(KpiReport report) {
    return report.figures().onTime().met();
  }

  private static void require(String side, long met, long expected) {
    if (met != expected) {
      throw new IllegalStateException(side + " counted " + met + ", collectors " + expected);
    }
  }

  /** Ends DuckDB. */
  @TearDown
  public void close() throws SQLException {
    duck.close();
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public KpiReport sopkitRates() {
    return rates.report(rows);
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public KpiReport sopkitPercentiles() {
    return percentiles.report(rows);
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public KpiReport sopkitPercentilesByType() {
    return byType.report(rows);
  }

  /** The limit: read what is counted of each row. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long limitReadEachRow() {
    long sum = 0;
    for (Ticket row : rows) {
      sum += row.opened() + row.closed() + row.defects() + row.outcome().ordinal();
    }
    return sum;
  }

  /** What a collector without a library sums up for one year. */
  private static final class Sums {
    private long opened;
    private long closed;
    private long met;
    private long defects;
    private long defective;
    private final LongSummaryStatistics lead = new LongSummaryStatistics();
    private double squares;

    private void add(Ticket row) {
      opened += row.opened() >= FROM ? 1 : 0;
      closed++;
      met += row.outcome() == OnTimeOutcome.MET ? 1 : 0;
      defects += row.defects();
      defective += row.defects() > 0 ? 1 : 0;
      long seconds = row.closed() - row.opened();
      lead.accept(seconds);
      squares += (double) seconds * seconds;
    }

    private Sums with(Sums other) {
      opened += other.opened;
      closed += other.closed;
      met += other.met;
      defects += other.defects;
      defective += other.defective;
      lead.combine(other.lead);
      squares += other.squares;
      return this;
    }
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public Sums collectorsRates() {
    return rows.stream()
        .collect(
            Collectors.partitioningBy(
                row -> row.closed() >= FROM,
                java.util.stream.Collector.of(Sums::new, Sums::add, Sums::with)))
        .get(true);
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long collectorsPercentiles() {
    Sums sums = collectorsRates();
    long[] elapsed =
        rows.stream()
            .filter(row -> row.closed() >= FROM)
            .mapToLong(row -> row.closed() - row.opened())
            .toArray();
    long[] working =
        rows.stream().filter(row -> row.closed() >= FROM).mapToLong(Ticket::working).toArray();
    Arrays.sort(elapsed);
    Arrays.sort(working);
    return sums.met + elapsed[elapsed.length / 10 * 9] + working[working.length / 10 * 9];
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long duckdbRates() throws SQLException {
    return ask("select closed >= FROM_ as y, " + RATES + " from t group by y order by y desc");
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long duckdbPercentiles() throws SQLException {
    return ask(
        "select closed >= FROM_ as y, "
            + RATES
            + ", quantile_cont(closed - opened, [0.5, 0.9, 0.95]),"
            + " quantile_cont(working, [0.5, 0.9, 0.95]) from t group by y order by y desc");
  }

  private long ask(String sql) throws SQLException {
    try (Statement statement = duck.createStatement();
        ResultSet result = statement.executeQuery(sql.replace("FROM_", Long.toString(FROM)))) {
      result.next();
      return result.getLong(4);
    }
  }
}
