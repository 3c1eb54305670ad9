package org.sopkit.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopkit.kpi.Expect.measured;
import static org.sopkit.kpi.Expect.notMeasurable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopkit.model.sla.SlaState;

class OnTimeRateTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final KpiPeriod MARCH = KpiPeriod.month(2026, 3, PARIS);

  /** A Thursday of March: the month is running. */
  private static final Instant NOW = Instant.parse("2026-03-26T08:00:00Z");

  private static KpiReport report(KpiRequest request, List<Ticket> tickets) {
    return KpiCalculator.<Ticket>of(new Ticket.Reader(), request).report(tickets);
  }

  private static KpiFigures.OnTime onTime(List<Ticket> tickets) {
    return report(KpiRequest.of(MARCH, NOW, RoundingMode.HALF_EVEN), tickets).figures().onTime();
  }

  private static List<Ticket> many(int count, OnTimeOutcome outcome) {
    boolean open = outcome == OnTimeOutcome.OPEN_LATE || outcome == OnTimeOutcome.OPEN_NOT_DUE;
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                open
                    ? Ticket.open(outcome + "-" + i, "2026-03-02T08:00:00Z", outcome)
                    : Ticket.closed(
                        outcome + "-" + i, "2026-03-02T08:00:00Z", "2026-03-04T08:00:00Z", outcome))
        .toList();
  }

  @SafeVarargs
  private static List<Ticket> all(List<Ticket>... parts) {
    List<Ticket> tickets = new ArrayList<>();
    for (List<Ticket> part : parts) {
      tickets.addAll(part);
    }
    return tickets;
  }

  @Test
  void open_and_already_late_counts_against_on_time() {
    KpiFigures.OnTime onTime =
        onTime(
            all(
                many(72, OnTimeOutcome.MET),
                many(5, OnTimeOutcome.CLOSED_LATE),
                many(12, OnTimeOutcome.OPEN_LATE)));

    // Boston's 100 cases: 72 / (72 + 5 + 12), against 72 / (72 + 5) over closed tasks only.
    KpiValue.Measured rate = measured(onTime.rate(), "0.808989");
    measured(onTime.closedOnlyRate(), "0.935065");
    assertThat(rate.sampleSize()).isEqualTo(89);
    assertThat(rate.inputs())
        .containsExactly(
            java.util.Map.entry("met", BigDecimal.valueOf(72)),
            java.util.Map.entry("closedLate", BigDecimal.valueOf(5)),
            java.util.Map.entry("openLate", BigDecimal.valueOf(12)));
    assertThat(onTime.closedOnlyRate().formula().code()).isEqualTo("closed-on-time-rate");
  }

  @Test
  void the_newest_month_looks_too_good_when_open_late_is_left_out() {
    KpiFigures.OnTime onTime =
        onTime(all(many(10, OnTimeOutcome.MET), many(10, OnTimeOutcome.OPEN_LATE)));

    measured(onTime.rate(), "0.500000");
    measured(onTime.closedOnlyRate(), "1.000000");
  }

  @Test
  void tasks_without_a_target_not_yet_due_or_cancelled_stay_out() {
    KpiFigures.OnTime onTime =
        onTime(
            all(
                many(3, OnTimeOutcome.MET),
                many(1, OnTimeOutcome.CLOSED_LATE),
                many(50, OnTimeOutcome.NO_TARGET),
                many(50, OnTimeOutcome.OPEN_NOT_DUE),
                many(50, OnTimeOutcome.CANCELLED)));

    measured(onTime.rate(), "0.750000");
    assertThat(onTime.noTarget()).isEqualTo(50);
    assertThat(onTime.openNotDue()).isEqualTo(50);
  }

  @Test
  void nothing_due_is_neither_0_nor_100_percent() {
    KpiFigures.OnTime onTime = onTime(many(5, OnTimeOutcome.OPEN_NOT_DUE));

    notMeasurable(onTime.rate(), NotMeasurableReason.NOTHING_DUE);
    notMeasurable(onTime.closedOnlyRate(), NotMeasurableReason.NOTHING_DUE);
  }

  @Test
  void groups_are_pooled_never_averaged() {
    List<Ticket> tickets = new ArrayList<>();
    many(90, OnTimeOutcome.MET).forEach(t -> tickets.add(t.in(Dimension.TYPE, "invoicing")));
    many(10, OnTimeOutcome.CLOSED_LATE).forEach(t -> tickets.add(t.in(Dimension.TYPE, "crm")));

    KpiReport report =
        report(KpiRequest.of(MARCH, NOW, RoundingMode.HALF_EVEN).by(Dimension.TYPE), tickets);

    measured(report.figures().onTime().rate(), "0.900000"); // not (100 % + 0 %) / 2
    assertThat(report.groups())
        .extracting(group -> group.key().value())
        .containsExactly("crm", "invoicing");
    measured(report.groups().get(0).figures().onTime().rate(), "0.000000");
    measured(report.groups().get(1).figures().onTime().rate(), "1.000000");
  }

  /** Bounds from E. B. Wilson's formula, computed in double precision elsewhere. */
  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "18, 20, 0.698966, 0.972134",
    "20, 20, 0.838875, 1.000000", // a perfect score still leaves 16 % of doubt
    " 0, 20, 0.000000, 0.161125",
    "15803, 24918, 0.628200, 0.640159", // the UCI service desk: 62.8200–64.0159 %
  })
  void a_rate_carries_its_wilson_interval(int met, int decided, String low, String high) {
    KpiFigures.OnTime onTime =
        onTime(all(many(met, OnTimeOutcome.MET), many(decided - met, OnTimeOutcome.CLOSED_LATE)));

    Interval interval = onTime.rate().measured().orElseThrow().interval();
    assertThat(interval.method()).isEqualTo(Interval.Method.WILSON_95);
    assertThat(interval.low()).isEqualTo(new BigDecimal(low));
    assertThat(interval.high()).isEqualTo(new BigDecimal(high));
  }

  @Test
  void a_past_period_counts_what_was_open_and_late_at_its_end_whatever_came_later() {
    // Due Friday 20 February, closed late on Tuesday 10 March: late and open at the end of
    // February.
    Ticket ticket =
        Ticket.closed(
                "a", "2026-02-16T08:00:00Z", "2026-03-10T08:00:00Z", OnTimeOutcome.CLOSED_LATE)
            .due("2026-02-20T17:00:00Z");
    KpiRequest request =
        KpiRequest.of(KpiPeriod.month(2026, 2, PARIS), NOW, RoundingMode.HALF_EVEN)
            .trend(List.of(KpiPeriod.month(2026, 2, PARIS), MARCH));

    KpiReport report = report(request, List.of(ticket));

    assertThat(report.figures().onTime().openLate()).isEqualTo(1);
    measured(report.figures().onTime().rate(), "0.000000");
    assertThat(report.trend())
        .extracting(KpiReport.TrendPoint::state)
        .containsExactly(KpiReport.PeriodState.COMPLETE, KpiReport.PeriodState.RUNNING);
    assertThat(report.trend().get(1).figures().onTime().closedLate()).isEqualTo(1);
    assertThat(report.trend().get(1).figures().onTime().openLate()).isZero();
  }

  @Test
  void a_task_due_at_the_very_end_of_a_period_is_not_late_in_it() {
    // 31 March, 22:00 UTC is 1 April, 00:00 in Paris.
    Ticket ticket =
        Ticket.open("a", "2026-03-16T08:00:00Z", OnTimeOutcome.OPEN_LATE)
            .due("2026-03-31T22:00:00Z");
    KpiRequest request =
        KpiRequest.of(MARCH, Instant.parse("2026-04-15T08:00:00Z"), RoundingMode.HALF_EVEN);

    assertThat(report(request, List.of(ticket)).figures().onTime().openNotDue()).isEqualTo(1);
  }

  @Test
  void a_past_period_does_not_guess_where_the_due_instant_is_not_given() {
    Ticket late = Ticket.open("a", "2026-02-16T08:00:00Z", OnTimeOutcome.OPEN_LATE);
    KpiRequest request =
        KpiRequest.of(KpiPeriod.month(2026, 2, PARIS), NOW, RoundingMode.HALF_EVEN);

    KpiFigures.OnTime onTime = report(request, List.of(late)).figures().onTime();

    assertThat(onTime.openUndecided()).isEqualTo(1);
    notMeasurable(onTime.rate(), NotMeasurableReason.NOTHING_DUE);
  }

  @Test
  void a_task_met_after_the_end_was_not_late_at_the_end_even_without_a_due_instant() {
    Ticket met =
        Ticket.closed("a", "2026-02-16T08:00:00Z", "2026-03-02T08:00:00Z", OnTimeOutcome.MET);
    KpiRequest request =
        KpiRequest.of(KpiPeriod.month(2026, 2, PARIS), NOW, RoundingMode.HALF_EVEN);

    assertThat(report(request, List.of(met)).figures().onTime().openNotDue()).isEqualTo(1);
  }

  @Test
  void the_hosts_verdict_of_today_wins_over_the_due_instant() {
    // Paused: its due instant has passed, and yet the host says it is not late.
    Ticket paused =
        Ticket.open("a", "2026-03-16T08:00:00Z", OnTimeOutcome.OPEN_NOT_DUE)
            .due("2026-03-20T08:00:00Z");

    assertThat(onTime(List.of(paused)).openNotDue()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_STARTED, OPEN_NOT_DUE",
    "RUNNING, OPEN_NOT_DUE",
    "PAUSED, OPEN_NOT_DUE",
    "MET, MET",
    "BREACHED_OPEN, OPEN_LATE",
    "BREACHED_CLOSED, CLOSED_LATE",
    "CANCELLED, CANCELLED",
    "NO_TARGET, NO_TARGET",
  })
  void each_state_of_the_sla_clock_has_its_outcome(SlaState state, OnTimeOutcome outcome) {
    assertThat(OnTimeOutcome.of(state)).isEqualTo(outcome);
  }

  @Test
  void a_task_closed_at_this_very_second_is_closed() {
    Ticket ticket = Ticket.closed("a", "2026-03-16T08:00:00Z", NOW.toString(), OnTimeOutcome.MET);

    assertThat(onTime(List.of(ticket)).met()).isEqualTo(1);
  }
}
