package org.sopkit.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The figures of any number of tasks fit into a small heap, in a JVM that has no other. */
class BoundedHeapTest {

  private static final int TASKS = 10_000_000;
  private static final long FROM = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();

  @Test
  void ten_million_tasks_are_counted_in_sixteen_megabytes() throws Exception {
    assertThat(run("16m", KpiMode.BOUNDED, TASKS)).isEqualTo("closed 10000000 of 10000000\n");
  }

  /** Without this the test above would not show anything. */
  @Test
  void what_keeps_every_duration_does_not_fit_there() throws Exception {
    assertThat(run("16m", KpiMode.EXACT, 1_000_000)).contains("OutOfMemoryError");
  }

  private static String run(String heap, KpiMode mode, int tasks)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Streaming.class.getName(),
                mode.name(),
                Integer.toString(tasks))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  /** Makes tasks one by one and lets go of each once it is counted. */
  static final class Streaming {

    private Streaming() {}

    public static void main(String[] arguments) {
      int tasks = Integer.parseInt(arguments[1]);
      KpiPeriod year =
          new KpiPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), ZoneOffset.UTC);
      KpiRequest request =
          KpiRequest.of(year, Instant.parse("2027-01-01T00:00:00Z"), RoundingMode.HALF_EVEN)
              .in(KpiMode.valueOf(arguments[0]))
              .by(Dimension.TYPE, Dimension.OWNER)
              .trend(year.byMonth());
      Iterable<Long> rows = () -> numbers(tasks);
      KpiReport report = KpiCalculator.of(new Reader(), request).report(rows);
      System.out.printf("closed %d of %d%n", report.figures().workload().closed(), report.rows());
    }

    private static Iterator<Long> numbers(int count) {
      return LongStream.range(0, count).iterator();
    }
  }

  /** A task is its number; everything about it follows from that. */
  private static final class Reader implements KpiRowReader<Long> {

    private static final String[] GROUPS =
        LongStream.range(0, 20).mapToObj(number -> "group " + number).toArray(String[]::new);

    @Override
    public String id(Long row) {
      return "T-" + row;
    }

    @Override
    public long openedAt(Long row) {
      return FROM + row * 7_919 % 30_000_000;
    }

    @Override
    public long closedAt(Long row) {
      return openedAt(row) + 60 + row * 104_729 % 1_000_000;
    }

    @Override
    public OnTimeOutcome outcome(Long row) {
      return row % 5 == 0 ? OnTimeOutcome.CLOSED_LATE : OnTimeOutcome.MET;
    }

    @Override
    public long workingLeadTime(Long row) {
      return (closedAt(row) - openedAt(row)) / 3;
    }

    @Override
    public String dimension(Long row, Dimension dimension) {
      return GROUPS[(int) (row % (dimension == Dimension.TYPE ? 9 : 20))];
    }
  }
}
