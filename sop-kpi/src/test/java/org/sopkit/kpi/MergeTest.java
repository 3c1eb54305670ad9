package org.sopkit.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures computed from parts equal those computed in one go, however the rows are split. */
class MergeTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-04-20T08:00:00Z");
  private static final long DAY = 86_400;

  private static KpiRequest request(KpiMode mode) {
    KpiPeriod trend = new KpiPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 1), PARIS);
    return KpiRequest.of(KpiPeriod.month(2026, 3, PARIS), NOW, RoundingMode.HALF_EVEN)
        .in(mode)
        .by(Dimension.OWNER, Dimension.TYPE)
        .countingAsDefects(DefectSource.values())
        .recapture(new Recapture(new BigDecimal("0.7"), Money.of("45", "EUR")))
        .trend(trend.byMonth());
  }

  private static List<Ticket> tickets(int count, Random random) {
    List<Ticket> tickets = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Instant opened = FIRST.plusSeconds(random.nextLong(100 * DAY));
      Instant due = opened.plusSeconds(random.nextLong(10 * DAY));
      // Log-normal-like: many short, few very long.
      long lasting = (long) Math.exp(4 + 10 * random.nextDouble());
      // One row in fifty cannot be true.
      Instant closed = opened.plusSeconds(random.nextInt(50) == 0 ? -lasting : lasting);
      boolean open = closed.isAfter(NOW);
      OnTimeOutcome outcome =
          open
              ? due.isBefore(NOW) ? OnTimeOutcome.OPEN_LATE : OnTimeOutcome.OPEN_NOT_DUE
              : closed.isAfter(due) ? OnTimeOutcome.CLOSED_LATE : OnTimeOutcome.MET;
      Ticket ticket =
          new Ticket(
                  "t" + i,
                  opened,
                  open ? null : closed,
                  due,
                  outcome,
                  java.util.Map.of(),
                  java.util.Map.of())
              .with("handling", random.nextLong(7_200))
              .with("baseline", random.nextLong(7_200))
              .with("defects", random.nextInt(3))
              .with("reopenings", random.nextInt(2));
      tickets.add(
          ticket
              .in(Dimension.OWNER, "owner-" + random.nextInt(3))
              .in(Dimension.TYPE, "type-" + random.nextInt(30)));
    }
    return tickets;
  }

  private static List<NpsAnswer> answers(int count, Random random) {
    List<NpsAnswer> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant at = FIRST.plusSeconds(random.nextLong(100 * DAY));
      answers.add(NpsAnswer.of(at, random.nextInt(11)));
    }
    return answers;
  }

  @ParameterizedTest
  @EnumSource(KpiMode.class)
  void the_report_on_random_parts_equals_the_single_run(KpiMode mode) {
    for (long seed = 1; seed <= 4; seed++) {
      Random random = new Random(seed);
      // Enough for the whole to leave the exact range of the bounded mode, not for all its parts.
      List<Ticket> tickets = tickets(20_000, random);
      List<NpsAnswer> answers = answers(200, random);
      KpiCalculator<Ticket> calculator = KpiCalculator.of(new Ticket.Reader(), request(mode));
      KpiReport single = calculator.report(tickets, answers);

      Collections.shuffle(tickets, random);
      List<KpiAccumulator<Ticket>> parts = new ArrayList<>();
      int machines = 1 + random.nextInt(12);
      for (int i = 0; i < machines; i++) {
        parts.add(calculator.accumulator());
      }
      int bias = 1 + random.nextInt(4); // some machines get far more than others
      for (Ticket ticket : tickets) {
        int part = machines;
        for (int i = 0; i < bias; i++) {
          part = Math.min(part, random.nextInt(machines));
        }
        parts.get(part).add(ticket);
      }
      for (NpsAnswer answer : answers) {
        parts.get(random.nextInt(machines)).add(answer);
      }
      while (parts.size() > 1) {
        KpiAccumulator<Ticket> other = parts.remove(random.nextInt(parts.size()));
        parts.get(random.nextInt(parts.size())).merge(other);
      }

      assertThat(parts.get(0).report()).as("seed %d", seed).isEqualTo(single);
      assertThat(single.refused().count()).isPositive();
    }
  }

  @Test
  void both_modes_agree_on_all_but_large_quantiles() {
    List<Ticket> tickets = tickets(40_000, new Random(7));
    KpiFigures exact =
        KpiCalculator.<Ticket>of(new Ticket.Reader(), request(KpiMode.EXACT))
            .report(tickets)
            .figures();
    KpiFigures bounded =
        KpiCalculator.<Ticket>of(new Ticket.Reader(), request(KpiMode.BOUNDED))
            .report(tickets)
            .figures();

    assertThat(bounded.onTime()).isEqualTo(exact.onTime());
    assertThat(bounded.errorRate()).isEqualTo(exact.errorRate());
    assertThat(bounded.timeSaved()).isEqualTo(exact.timeSaved());
    assertThat(bounded.leadTime().elapsed().mean()).isEqualTo(exact.leadTime().elapsed().mean());
    assertThat(bounded.leadTime().elapsed().standardDeviation())
        .isEqualTo(exact.leadTime().elapsed().standardDeviation());
    assertThat(bounded.leadTime().elapsed().p95().measured().orElseThrow().inputs())
        .containsEntry("relativeError", DurationAccumulator.QUANTILE_RELATIVE_ERROR);
    assertThat(exact.leadTime().elapsed().p95().measured().orElseThrow().inputs())
        .containsEntry("relativeError", BigDecimal.ZERO);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void quantiles_of_the_histogram_stay_within_their_stated_error(long seed) {
    Random random = new Random(seed);
    // Gaps between neighbours are what an error bound on ranks would miss.
    long[] seconds =
        LongStream.generate(() -> (long) Math.exp(25 * random.nextDouble()))
            .limit(DurationAccumulator.EXACT_UP_TO + 1 + random.nextInt(3_000))
            .toArray();
    DurationAccumulator exact = DurationAccumulator.exact();
    DurationAccumulator bounded = DurationAccumulator.bounded();
    for (long second : seconds) {
      exact.add(second);
      bounded.add(second);
    }

    assertThat(bounded.quantilesAreExact()).isFalse();
    for (int perMille = 0; perMille <= 1_000; perMille += 5) {
      BigDecimal expected = exact.quantile(perMille);
      BigDecimal off = bounded.quantile(perMille).subtract(expected).abs();
      assertThat(off)
          .as("%d per mille", perMille)
          .isLessThanOrEqualTo(expected.multiply(DurationAccumulator.QUANTILE_RELATIVE_ERROR));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void exact_statistics_equal_a_slow_oracle(long seed) {
    Random random = new Random(seed);
    long[] seconds =
        LongStream.generate(() -> random.nextLong(300_000_000_000L))
            .limit(2 + random.nextInt(500))
            .toArray();
    DurationAccumulator durations = DurationAccumulator.exact();
    Arrays.stream(seconds).forEach(durations::add);

    BigDecimal n = BigDecimal.valueOf(seconds.length);
    BigDecimal sum =
        Arrays.stream(seconds).mapToObj(BigDecimal::valueOf).reduce(BigDecimal::add).orElseThrow();
    MathContext wide = new MathContext(60);
    BigDecimal mean = sum.divide(n, wide);
    BigDecimal squares =
        Arrays.stream(seconds)
            .mapToObj(x -> BigDecimal.valueOf(x).subtract(mean).pow(2))
            .reduce(BigDecimal::add)
            .orElseThrow();
    BigDecimal deviation = squares.divide(n.subtract(BigDecimal.ONE), wide).sqrt(wide);

    assertThat(durations.sum()).isEqualTo(sum.toBigInteger());
    assertThat(durations.mean()).isEqualTo(mean.round(MathContext.DECIMAL128));
    assertThat(durations.standardDeviation().subtract(deviation).abs())
        .isLessThan(new BigDecimal("1E-18"));
    long[] sorted = seconds.clone();
    Arrays.sort(sorted);
    assertThat(durations.quantile(0)).isEqualByComparingTo(BigDecimal.valueOf(sorted[0]));
    assertThat(durations.quantile(1_000))
        .isEqualByComparingTo(BigDecimal.valueOf(sorted[sorted.length - 1]));
    if (seconds.length % 2 == 1) {
      assertThat(durations.quantile(500))
          .isEqualByComparingTo(BigDecimal.valueOf(sorted[seconds.length / 2]));
    }
  }

  @Test
  void sums_do_not_overflow_where_a_long_would() {
    ExactSum sum = new ExactSum();
    ExactSum squares = new ExactSum();
    BigInteger expected = BigInteger.ZERO;
    BigInteger expectedSquares = BigInteger.ZERO;
    Random random = new Random(3);
    for (int i = 0; i < 10_000; i++) {
      long value = random.nextLong(Long.MAX_VALUE / 2, Long.MAX_VALUE);
      long signed = random.nextInt(4) == 0 ? -value : value;
      sum.add(signed);
      expected = expected.add(BigInteger.valueOf(signed));
      // The longest duration a row can have, 9,999 years, is under 2^39 seconds.
      long seconds = value >>> 24;
      squares.addSquare(seconds);
      expectedSquares = expectedSquares.add(BigInteger.valueOf(seconds).pow(2));
    }

    assertThat(sum.value()).isEqualTo(expected).isGreaterThan(BigInteger.valueOf(Long.MAX_VALUE));
    assertThat(squares.value())
        .isEqualTo(expectedSquares)
        .isGreaterThan(BigInteger.valueOf(Long.MAX_VALUE));
  }

  @Test
  void the_same_rows_in_two_parts_are_noticed() {
    KpiCalculator<Ticket> calculator =
        KpiCalculator.of(new Ticket.Reader(), request(KpiMode.EXACT));
    Ticket ticket =
        Ticket.closed("T-17", "2026-03-02T08:00:00Z", "2026-03-03T08:00:00Z", OnTimeOutcome.MET);
    KpiAccumulator<Ticket> left = calculator.accumulator();
    KpiAccumulator<Ticket> right = calculator.accumulator();
    left.add(ticket);
    right.add(ticket);

    assertThatThrownBy(() -> left.merge(right))
        .isInstanceOf(DuplicateTaskException.class)
        .hasMessageContaining("T-17");
    assertThat(left.report().rows()).isEqualTo(1);
  }

  @Test
  void accumulators_of_different_requests_do_not_merge() {
    KpiAccumulator<Ticket> exact =
        KpiCalculator.<Ticket>of(new Ticket.Reader(), request(KpiMode.EXACT)).accumulator();
    KpiAccumulator<Ticket> bounded =
        KpiCalculator.<Ticket>of(new Ticket.Reader(), request(KpiMode.BOUNDED)).accumulator();

    assertThatThrownBy(() -> exact.merge(bounded))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("different requests");
    assertThatThrownBy(() -> exact.merge(exact)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DurationAccumulator.exact().merge(DurationAccumulator.bounded()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_first_thousand_refused_rows_are_kept_whatever_the_order() {
    RowRefusals forwards = new RowRefusals();
    RowRefusals left = new RowRefusals();
    RowRefusals right = new RowRefusals();
    for (int i = 0; i < 3_000; i++) {
      RefusedRow row =
          new RefusedRow(
              "t" + (i % 1_500), RefusedRow.Reason.NEGATIVE_DURATION, java.util.Map.of());
      forwards.add(row);
      (i % 3 == 0 ? left : right).add(row);
    }
    right.merge(left);

    assertThat(right.rows()).isEqualTo(forwards.rows());
    assertThat(right.rows().count()).isEqualTo(3_000);
    assertThat(right.rows().rows()).hasSize(1_000);
  }
}
