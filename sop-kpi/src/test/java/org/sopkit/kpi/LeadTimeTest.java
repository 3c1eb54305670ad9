package org.sopkit.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopkit.kpi.Expect.measured;
import static org.sopkit.kpi.Expect.notMeasurable;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadTimeTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final KpiPeriod MARCH = KpiPeriod.month(2026, 3, PARIS);
  private static final Instant APRIL_2 = Instant.parse("2026-04-02T08:00:00Z");

  private static KpiFigures figures(Ticket... tickets) {
    return report(tickets).figures();
  }

  private static KpiReport report(Ticket... tickets) {
    KpiRequest request = KpiRequest.of(MARCH, APRIL_2, RoundingMode.HALF_EVEN);
    return KpiCalculator.<Ticket>of(new Ticket.Reader(), request).report(List.of(tickets));
  }

  private static Ticket lasting(String id, int hours) {
    Instant opened = Instant.parse("2026-03-02T08:00:00Z"); // Monday
    Instant closed = opened.plusSeconds(hours * 3_600L);
    return Ticket.closed(id, opened.toString(), closed.toString(), OnTimeOutcome.MET);
  }

  @Test
  void mean_median_quantiles_and_spread_are_those_of_pandas_and_excel() {
    DurationFigures elapsed =
        figures(lasting("a", 1), lasting("b", 2), lasting("c", 3), lasting("d", 10))
            .leadTime()
            .elapsed();

    measured(elapsed.mean(), "4.0000"); // (1 + 2 + 3 + 10) / 4
    measured(elapsed.median(), "2.5000"); // rank 3 × 0.5 = 1.5: halfway from 2 to 3
    measured(elapsed.p90(), "7.9000"); // rank 3 × 0.9 = 2.7: 3 + 0.7 × 7
    measured(elapsed.p95(), "8.9500"); // rank 3 × 0.95 = 2.85: 3 + 0.85 × 7
    // sqrt((9 + 4 + 1 + 36) / 3) = sqrt(16.666…)
    measured(elapsed.standardDeviation(), "4.0825");
    assertThat(((KpiValue.Measured) elapsed.mean()).sampleSize()).isEqualTo(4);
  }

  @Test
  void working_time_and_elapsed_time_are_kept_apart() {
    KpiFigures.LeadTime leadTime = figures(lasting("a", 72).with("working", 8 * 3_600L)).leadTime();

    measured(leadTime.elapsed().mean(), "72.0000");
    measured(leadTime.working().mean(), "8.0000");
  }

  @Test
  void handling_time_is_not_lead_time() {
    KpiFigures figures = figures(lasting("a", 24).with("handling", 900));

    measured(figures.handlingTime().mean(), "0.2500");
    measured(figures.leadTime().elapsed().mean(), "24.0000");
    notMeasurable(figures.leadTime().working().mean(), NotMeasurableReason.DURATION_NOT_GIVEN);
  }

  @Test
  void open_tasks_are_shown_but_not_in_the_mean() {
    KpiFigures figures =
        figures(
            lasting("a", 2),
            Ticket.open("b", "2026-03-03T08:00:00Z", OnTimeOutcome.OPEN_NOT_DUE)); // Tuesday

    measured(figures.leadTime().elapsed().mean(), "2.0000");
    assertThat(figures.leadTime().stillOpen()).isEqualTo(1);
  }

  @Test
  void a_task_closed_before_it_was_opened_is_refused_by_its_id_and_the_others_count() {
    KpiReport report =
        report(
            lasting("good", 2),
            Ticket.closed(
                "T-17", "2026-03-05T08:00:00Z", "2026-03-04T08:00:00Z", OnTimeOutcome.MET));

    assertThat(report.rows()).isEqualTo(2);
    assertThat(report.refused().count()).isEqualTo(1);
    RefusedRow refused = report.refused().rows().get(0);
    assertThat(refused.id()).isEqualTo("T-17");
    assertThat(refused.reason()).isEqualTo(RefusedRow.Reason.CLOSED_BEFORE_OPENED);
    assertThat(refused.arguments())
        .containsEntry("opened", "2026-03-05T08:00:00Z")
        .containsEntry("closed", "2026-03-04T08:00:00Z");
    measured(report.figures().leadTime().elapsed().mean(), "2.0000");
  }

  @Test
  void no_closed_task_is_not_a_lead_time_of_zero() {
    KpiFigures figures = figures();

    figures
        .leadTime()
        .elapsed()
        .all()
        .forEach(value -> notMeasurable(value, NotMeasurableReason.NO_TASK_CLOSED));
    figures
        .leadTime()
        .working()
        .all()
        .forEach(value -> notMeasurable(value, NotMeasurableReason.NO_TASK_CLOSED));
  }

  @Test
  void one_task_has_a_mean_but_no_spread() {
    DurationFigures elapsed = figures(lasting("a", 2)).leadTime().elapsed();

    measured(elapsed.mean(), "2.0000");
    measured(elapsed.p95(), "2.0000");
    notMeasurable(elapsed.standardDeviation(), NotMeasurableReason.SAMPLE_TOO_SMALL);
  }

  @Test
  void a_task_closed_in_no_time_counts_as_zero() {
    measured(figures(lasting("a", 0)).leadTime().elapsed().mean(), "0.0000");
  }

  @Test
  void a_task_belongs_to_the_period_in_which_it_was_closed_and_the_end_belongs_to_the_next() {
    // Wednesday 1 April 2026, 00:00 in Paris is Tuesday 31 March, 22:00 UTC.
    Ticket last =
        Ticket.closed("in", "2026-02-27T08:00:00Z", "2026-03-31T21:59:59Z", OnTimeOutcome.MET);
    Ticket next =
        Ticket.closed("out", "2026-03-30T08:00:00Z", "2026-03-31T22:00:00Z", OnTimeOutcome.MET);

    KpiFigures.Workload workload = figures(last, next).workload();

    assertThat(workload.closed()).isEqualTo(1);
    assertThat(workload.opened()).isEqualTo(1);
    assertThat(workload.backlog()).isEqualTo(1);
  }

  @Test
  void a_cancelled_task_has_no_lead_time_and_is_no_backlog() {
    KpiFigures figures =
        figures(
            Ticket.closed(
                "a", "2026-03-02T08:00:00Z", "2026-03-03T08:00:00Z", OnTimeOutcome.CANCELLED),
            Ticket.open("b", "2026-03-02T08:00:00Z", OnTimeOutcome.CANCELLED));

    assertThat(figures.workload().cancelled()).isEqualTo(2);
    assertThat(figures.workload().closed()).isZero();
    assertThat(figures.workload().backlog()).isZero();
    notMeasurable(figures.leadTime().elapsed().mean(), NotMeasurableReason.NO_TASK_CLOSED);
  }

  @Test
  void the_age_of_the_backlog_is_taken_at_the_end_of_the_period() {
    // Opened Monday 30 March 00:00 in Paris, still open: 48 h at the end of March.
    KpiFigures figures =
        figures(Ticket.open("a", "2026-03-29T22:00:00Z", OnTimeOutcome.OPEN_NOT_DUE));

    assertThat(figures.workload().backlog()).isEqualTo(1);
    measured(figures.workload().backlogAge().mean(), "48.0000");
  }

  @Test
  void the_age_of_the_backlog_is_taken_now_while_the_period_runs() {
    KpiRequest request =
        KpiRequest.of(MARCH, Instant.parse("2026-03-10T08:00:00Z"), RoundingMode.HALF_EVEN);
    KpiFigures figures =
        KpiCalculator.<Ticket>of(new Ticket.Reader(), request)
            .report(List.of(Ticket.open("a", "2026-03-09T08:00:00Z", OnTimeOutcome.OPEN_NOT_DUE)))
            .figures();

    measured(figures.workload().backlogAge().mean(), "24.0000");
  }

  @Test
  void a_period_without_start_or_end_holds_every_task() {
    KpiRequest request = KpiRequest.of(KpiPeriod.always(PARIS), APRIL_2, RoundingMode.HALF_EVEN);
    KpiReport report =
        KpiCalculator.<Ticket>of(new Ticket.Reader(), request).report(List.of(lasting("a", 5)));

    measured(report.figures().leadTime().elapsed().mean(), "5.0000");
    assertThat(report.previous()).isNull();
    assertThat(report.changes()).isEmpty();
  }

  @Test
  void a_period_that_has_not_begun_counts_nothing() {
    KpiPeriod may = new KpiPeriod(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1), PARIS);
    KpiRequest request = KpiRequest.of(may, APRIL_2, RoundingMode.HALF_EVEN);
    KpiFigures figures =
        KpiCalculator.<Ticket>of(new Ticket.Reader(), request)
            .report(List.of(Ticket.open("a", "2026-03-09T08:00:00Z", OnTimeOutcome.OPEN_LATE)))
            .figures();

    assertThat(figures.workload().backlog()).isZero();
    assertThat(figures.onTime().openLate()).isZero();
  }
}
