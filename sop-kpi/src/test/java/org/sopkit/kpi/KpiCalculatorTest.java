package org.sopkit.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.sopkit.kpi.Expect.measured;
import static org.sopkit.kpi.Expect.notMeasurable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.model.kpi.Comparison;
import org.sopkit.model.kpi.KpiKind;
import org.sopkit.model.kpi.KpiTarget;

class KpiCalculatorTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final KpiPeriod FEBRUARY = KpiPeriod.month(2026, 2, PARIS);
  private static final KpiPeriod MARCH = KpiPeriod.month(2026, 3, PARIS);
  private static final KpiRequest REQUEST =
      KpiRequest.of(MARCH, Instant.parse("2026-04-01T08:00:00Z"), RoundingMode.HALF_EVEN);

  private static KpiReport report(KpiRequest request, List<Ticket> tickets, NpsAnswer... answers) {
    return KpiCalculator.<Ticket>of(new Ticket.Reader(), request).report(tickets, List.of(answers));
  }

  private static KpiFigures figures(KpiRequest request, Ticket... tickets) {
    return report(request, List.of(tickets)).figures();
  }

  private static Ticket done(String id) {
    return Ticket.closed(id, "2026-03-02T08:00:00Z", "2026-03-03T08:00:00Z", OnTimeOutcome.MET);
  }

  private static Ticket doneInFebruary(String id, OnTimeOutcome outcome) {
    return Ticket.closed(id, "2026-02-02T08:00:00Z", "2026-02-03T08:00:00Z", outcome);
  }

  // Errors

  @Test
  void defects_per_task_and_share_of_defective_tasks_are_two_figures() {
    // 26 defects on 10 forms, 8 of which have any.
    List<Ticket> forms = new ArrayList<>();
    long[] defects = {4, 4, 4, 4, 4, 3, 2, 1, 0, 0};
    for (int i = 0; i < defects.length; i++) {
      forms.add(done("form-" + i).with("defects", defects[i]));
    }

    KpiFigures.ErrorRate errors = report(REQUEST, forms).figures().errorRate();

    measured(errors.defectsPerTask(), "2.600000"); // can exceed 1
    KpiValue.Measured share = measured(errors.defectiveTaskShare(), "0.800000");
    assertThat(share.interval()).isNotNull();
  }

  @Test
  void tasks_nobody_checked_are_not_free_of_defects() {
    KpiFigures.ErrorRate errors =
        figures(REQUEST, done("a").with("defects", 1), done("b")).errorRate();

    KpiValue.Measured perTask = measured(errors.defectsPerTask(), "1.000000");
    assertThat(perTask.sampleSize()).isEqualTo(1);
    notMeasurable(
        figures(REQUEST, done("b")).errorRate().defectsPerTask(),
        NotMeasurableReason.DEFECTS_NOT_GIVEN);
  }

  @Test
  void rework_and_reopening_count_only_when_the_host_says_so() {
    Ticket reopened = done("a").with("defects", 0).with("reworks", 1).with("reopenings", 2);

    measured(figures(REQUEST, reopened).errorRate().defectsPerTask(), "0.000000");
    measured(
        figures(REQUEST.countingAsDefects(DefectSource.REOPENING), reopened)
            .errorRate()
            .defectsPerTask(),
        "2.000000");
    measured(
        figures(REQUEST.countingAsDefects(DefectSource.values()), reopened)
            .errorRate()
            .defectsPerTask(),
        "3.000000");
  }

  // Time saved

  @Test
  void hours_saved_become_money_by_the_share_that_is_recaptured() {
    Recapture half = new Recapture(new BigDecimal("0.5"), Money.of("45", "EUR"));
    // Two tasks of 30 minutes before and 20 now: 20 minutes saved; × 0.5 × 45 = 7.50 EUR.
    KpiFigures.TimeSaved saved =
        figures(
                REQUEST.recapture(half),
                done("a").with("baseline", 1_800).with("handling", 1_200),
                done("b").with("baseline", 1_800).with("handling", 1_200))
            .timeSaved();

    measured(saved.hours(), "0.3333");
    KpiValue.Measured value = measured(saved.value(), "7.50"); // from 1/3 h, not from 0.3333 h
    assertThat(value.currency()).isEqualTo(java.util.Currency.getInstance("EUR"));
  }

  @Test
  void time_lost_is_negative_and_hours_without_a_rate_are_not_money() {
    KpiFigures.TimeSaved saved =
        figures(REQUEST, done("a").with("baseline", 3_600).with("handling", 7_200)).timeSaved();

    measured(saved.hours(), "-1.0000");
    notMeasurable(saved.value(), NotMeasurableReason.RATE_NOT_GIVEN);
  }

  @Test
  void a_task_without_a_baseline_saves_nothing_known() {
    KpiFigures.TimeSaved saved = figures(REQUEST, done("a").with("handling", 60)).timeSaved();

    notMeasurable(saved.hours(), NotMeasurableReason.BASELINE_OR_HANDLING_NOT_GIVEN);
    notMeasurable(saved.value(), NotMeasurableReason.BASELINE_OR_HANDLING_NOT_GIVEN);
  }

  // Cost per task

  @Test
  void cost_per_task_is_all_that_the_period_cost() {
    List<CostLine> costs =
        List.of(
            CostLine.hours("provider", new BigDecimal("15"), Money.of("18", "EUR"), MARCH), // 270
            CostLine.of("tools", Money.of("29.90", "EUR"), MARCH),
            CostLine.of("February's tools", Money.of("29.90", "EUR"), FEBRUARY));

    KpiFigures figures = figures(REQUEST.costs(costs), done("a"), done("b"), done("c"));

    // (270 + 29.90) / 3 = 99.9666…
    KpiValue.Measured cost = measured(figures.costPerTask(), "99.97");
    assertThat(cost.inputs())
        .containsExactly(
            entry("cost", new BigDecimal("299.90")), entry("tasksClosed", BigDecimal.valueOf(3)));
  }

  @Test
  void no_task_no_cost_and_mixed_currencies_are_not_a_cost_of_zero() {
    CostLine euros = CostLine.of("fee", Money.of("270", "EUR"), MARCH);
    CostLine dollars = CostLine.of("tool", Money.of("30", "USD"), MARCH);

    notMeasurable(
        figures(REQUEST.costs(List.of(euros))).costPerTask(), NotMeasurableReason.NO_TASK_CLOSED);
    notMeasurable(figures(REQUEST, done("a")).costPerTask(), NotMeasurableReason.COSTS_NOT_GIVEN);
    KpiValue.NotMeasurable mixed =
        notMeasurable(
            figures(REQUEST.costs(List.of(euros, dollars)), done("a")).costPerTask(),
            NotMeasurableReason.MIXED_CURRENCIES);
    assertThat(mixed.arguments()).containsExactly(entry("currencies", "EUR, USD"));
  }

  @Test
  void a_group_bears_its_own_costs() {
    CostLine fee =
        CostLine.of("fee", Money.of("100", "EUR"), MARCH).forGroup(Dimension.PROVIDER, "Atlas");
    CostLine tool = CostLine.of("tool", Money.of("20", "EUR"), MARCH);
    KpiReport report =
        report(
            REQUEST.by(Dimension.PROVIDER).costs(List.of(fee, tool)),
            List.of(done("a").in(Dimension.PROVIDER, "Atlas"), done("b")));

    measured(report.figures().costPerTask(), "60.00"); // (100 + 20) / 2
    measured(report.groups().get(0).figures().costPerTask(), "100.00");
    notMeasurable(
        report.groups().get(1).figures().costPerTask(), NotMeasurableReason.COSTS_NOT_GIVEN);
  }

  // Internal NPS

  @Test
  void the_internal_nps_has_its_standard_error() {
    // 162 promoters, 108 passives, 54 detractors: p = 1/2, d = 1/6, Var = 5/9, n = 324 -> 4.14.
    NpsAnswer[] answers =
        IntStream.range(0, 324)
            .map(i -> i < 162 ? 9 + i % 2 : i < 270 ? 7 + i % 2 : i % 7)
            .mapToObj(score -> NpsAnswer.of(Instant.parse("2026-03-10T08:00:00Z"), score))
            .toArray(NpsAnswer[]::new);

    KpiValue nps = report(REQUEST, List.of(), answers).figures().internalNps();

    KpiValue.Measured measured = measured(nps, "33.3333");
    assertThat(measured.sampleSize()).isEqualTo(324);
    assertThat(measured.inputs())
        .containsEntry("promoters", BigDecimal.valueOf(162))
        .containsEntry("detractors", BigDecimal.valueOf(54))
        .containsEntry("standardError", new BigDecimal("4.1409"));
    // 33.3333 ± 1.959964 × 4.1409
    assertThat(measured.interval())
        .isEqualTo(
            new Interval(
                Interval.Method.NORMAL_95, new BigDecimal("25.2174"), new BigDecimal("41.4493")));
  }

  @Test
  void nobody_answering_is_not_a_score_of_zero_and_one_answer_has_no_interval() {
    notMeasurable(figures(REQUEST).internalNps(), NotMeasurableReason.NO_ANSWER);
    KpiValue one =
        report(REQUEST, List.of(), NpsAnswer.of(Instant.parse("2026-03-10T08:00:00Z"), 10))
            .figures()
            .internalNps();
    assertThat(measured(one, "100.0000").interval()).isNull();
  }

  @Test
  void an_answer_counts_in_its_period_and_its_groups() {
    Instant march = Instant.parse("2026-03-10T08:00:00Z");
    KpiReport report =
        report(
            REQUEST.by(Dimension.PROVIDER),
            List.of(),
            new NpsAnswer(march, 10, Map.of(Dimension.PROVIDER, "Atlas")),
            NpsAnswer.of(march, 0),
            NpsAnswer.of(Instant.parse("2026-02-10T08:00:00Z"), 8),
            NpsAnswer.of(Instant.parse("2025-12-10T08:00:00Z"), 0));

    measured(report.figures().internalNps(), "0.0000");
    measured(report.previous().internalNps(), "0.0000");
    assertThat(report.previous().internalNps().measured().orElseThrow().sampleSize()).isEqualTo(1);
    measured(report.groups().get(0).figures().internalNps(), "100.0000");
  }

  @ParameterizedTest
  @ValueSource(ints = {11, -1, 100})
  void an_nps_answer_off_the_scale_is_refused(int score) {
    assertThatThrownBy(() -> NpsAnswer.of(Instant.EPOCH, score))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("score " + score)
        .hasMessageContaining("0–10");
  }

  // Targets, changes, trend, Pareto

  @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
  @CsvSource({
    "ON_TIME_RATE, AT_LEAST, 75, %, MET", // 3 of 4
    "ON_TIME_RATE, AT_LEAST, 75.1, %, MISSED",
    "LEAD_TIME, AT_MOST, 8, h, MET", // working time; elapsed is 24 h
    "LEAD_TIME, AT_MOST, 479, min, MISSED",
    "ERROR_RATE, AT_MOST, 24, %, MISSED", // 1 of 4 tasks
    "ERROR_RATE, AT_MOST, 0.5, per-task, MET", // 2 defects on 4 tasks
    "COST_PER_TASK, AT_MOST, 25, EUR, MET", // 100 / 4
    "COST_PER_TASK, AT_MOST, 25, USD, NOT_MEASURABLE",
    "INTERNAL_NPS, AT_LEAST, 30, points, NOT_MEASURABLE", // nobody answered
  })
  void a_target_is_met_missed_or_not_measurable(
      KpiKind kpi,
      Comparison comparison,
      BigDecimal value,
      String unit,
      KpiReport.TargetState expected) {
    KpiTarget target = new KpiTarget(kpi, comparison, value, unit);
    CostLine fee = CostLine.of("fee", Money.of("100", "EUR"), MARCH);
    Ticket late =
        Ticket.closed(
            "d", "2026-03-02T08:00:00Z", "2026-03-03T08:00:00Z", OnTimeOutcome.CLOSED_LATE);
    List<Ticket> tickets =
        List.of(
            done("a").with("working", 28_800).with("defects", 2),
            done("b").with("working", 28_800).with("defects", 0),
            done("c").with("working", 28_800).with("defects", 0),
            late.with("working", 28_800).with("defects", 0));

    KpiReport report = report(REQUEST.targets(List.of(target)).costs(List.of(fee)), tickets);

    assertThat(report.targets())
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.target()).isEqualTo(target);
              assertThat(result.state()).isEqualTo(expected);
            });
  }

  @Test
  void a_lead_time_promised_in_working_time_is_not_judged_by_elapsed_time() {
    KpiTarget target =
        new KpiTarget(KpiKind.LEAD_TIME, Comparison.AT_MOST, new BigDecimal("8"), "h");
    KpiReport report = report(REQUEST.targets(List.of(target)), List.of(done("a")));

    assertThat(report.targets().get(0).state()).isEqualTo(KpiReport.TargetState.NOT_MEASURABLE);
    notMeasurable(report.targets().get(0).value(), NotMeasurableReason.DURATION_NOT_GIVEN);
    measured(report.figures().headline(KpiKind.LEAD_TIME), "24.0000");
  }

  @Test
  void each_indicator_is_compared_with_the_period_before() {
    KpiReport report =
        report(
            REQUEST,
            List.of(
                done("a"),
                doneInFebruary("b", OnTimeOutcome.MET),
                doneInFebruary("c", OnTimeOutcome.CLOSED_LATE)));

    assertThat(report.changes())
        .extracting(KpiReport.Change::kpi)
        .containsExactly(KpiKind.values());
    KpiReport.Change onTime = report.changes().get(KpiKind.ON_TIME_RATE.ordinal());
    assertThat(onTime.difference()).isEqualTo(new BigDecimal("0.500000"));
    assertThat(onTime.direction()).isEqualTo(KpiReport.Direction.BETTER);
    KpiReport.Change leadTime = report.changes().get(KpiKind.LEAD_TIME.ordinal());
    assertThat(leadTime.direction()).isEqualTo(KpiReport.Direction.SAME);
    KpiReport.Change nps = report.changes().get(KpiKind.INTERNAL_NPS.ordinal());
    assertThat(nps.difference()).isNull();
    assertThat(nps.direction()).isEqualTo(KpiReport.Direction.NOT_COMPARABLE);
  }

  @Test
  void a_longer_lead_time_is_worse_and_working_time_is_not_compared_with_elapsed_time() {
    Ticket slow =
        Ticket.closed("a", "2026-03-02T08:00:00Z", "2026-03-06T08:00:00Z", OnTimeOutcome.MET);
    Ticket before = doneInFebruary("b", OnTimeOutcome.MET);

    assertThat(report(REQUEST, List.of(slow, before)).changes().get(0).direction())
        .isEqualTo(KpiReport.Direction.WORSE);
    // One month has no working time: both are compared in elapsed time, 96 h and 24 h.
    KpiReport.Change change =
        report(REQUEST, List.of(slow.with("working", 3_600), before)).changes().get(0);
    measured(change.current(), "96.0000");
    measured(change.previous(), "24.0000");
    assertThat(change.direction()).isEqualTo(KpiReport.Direction.WORSE);
  }

  @Test
  void a_month_that_closed_nothing_does_not_turn_working_time_into_elapsed_time() {
    Ticket before = doneInFebruary("b", OnTimeOutcome.MET).with("working", 3_600);

    KpiReport.Change change = report(REQUEST, List.of(before)).changes().get(0);

    measured(change.previous(), "1.0000");
    assertThat(change.current().formula()).isEqualTo(change.previous().formula());
    assertThat(change.direction()).isEqualTo(KpiReport.Direction.NOT_COMPARABLE);
  }

  @Test
  void what_is_late_most_comes_first_with_its_cumulative_share() {
    List<Ticket> tickets = new ArrayList<>();
    String[] owners = {"Ada", "Ada", "Ada", "Bob", "Bob", "Cleo", null, "Zoé"};
    for (int i = 0; i < owners.length; i++) {
      OnTimeOutcome outcome = i == 7 ? OnTimeOutcome.MET : OnTimeOutcome.CLOSED_LATE;
      Ticket ticket =
          Ticket.closed("t" + i, "2026-03-02T08:00:00Z", "2026-03-03T08:00:00Z", outcome);
      tickets.add(owners[i] == null ? ticket : ticket.in(Dimension.OWNER, owners[i]));
    }
    tickets.add(
        Ticket.open("open", "2026-03-02T08:00:00Z", OnTimeOutcome.OPEN_LATE)
            .due("2026-03-05T08:00:00Z")
            .in(Dimension.OWNER, "Bob"));

    KpiReport.LatePareto late = report(REQUEST.by(Dimension.OWNER), tickets).late().get(0);

    assertThat(late.late()).isEqualTo(8);
    assertThat(late.lines())
        .containsExactly(
            line("Ada", 3, "0.375000", "0.375000"),
            line("Bob", 3, "0.375000", "0.750000"),
            line("Cleo", 1, "0.125000", "0.875000"),
            line(null, 1, "0.125000", "1.000000"));
  }

  private static KpiReport.ParetoLine line(String owner, long late, String share, String sum) {
    return new KpiReport.ParetoLine(owner, late, new BigDecimal(share), new BigDecimal(sum));
  }

  @Test
  void the_trend_shows_the_backlog_at_the_end_of_each_period() {
    KpiPeriod quarter =
        new KpiPeriod(
            java.time.LocalDate.of(2026, 1, 1), java.time.LocalDate.of(2026, 6, 1), PARIS);
    KpiReport report =
        report(
            REQUEST.trend(quarter.byMonth()),
            List.of(
                Ticket.closed(
                    "a", "2026-01-05T08:00:00Z", "2026-03-05T08:00:00Z", OnTimeOutcome.NO_TARGET),
                Ticket.open("b", "2026-02-05T08:00:00Z", OnTimeOutcome.NO_TARGET),
                doneInFebruary("c", OnTimeOutcome.MET)));

    // January: a. February: a, b. March: b. April: b, now. May has not begun.
    assertThat(report.trend())
        .extracting(point -> point.figures().workload().backlog())
        .containsExactly(1L, 2L, 1L, 1L);
    assertThat(report.trend())
        .extracting(point -> point.figures().workload().closed())
        .containsExactly(0L, 1L, 1L, 0L);
  }

  // Bad input

  @Test
  void a_task_that_comes_twice_is_refused_the_second_time() {
    KpiReport report = report(REQUEST, List.of(done("a"), done("a"), done("b")));

    assertThat(report.figures().workload().closed()).isEqualTo(2);
    assertThat(report.refused().byReason())
        .containsExactly(entry(RefusedRow.Reason.DUPLICATE_ID, 1L));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "working, -1, NEGATIVE_DURATION",
    "handling, -1, NEGATIVE_DURATION",
    "baseline, -60, NEGATIVE_DURATION",
    "working, 86401, WORKING_TIME_OVER_ELAPSED_TIME", // open for 86,400 s
    "handling, 9223372036854775807, NUMBER_OUT_OF_RANGE",
    "baseline, 9223372036854775807, NUMBER_OUT_OF_RANGE",
    "defects, -1, NEGATIVE_COUNT",
    "defects, 9223372036854775807, NUMBER_OUT_OF_RANGE",
  })
  void a_number_that_cannot_be_true_is_refused_with_its_row(
      String number, long value, RefusedRow.Reason reason) {
    KpiReport report = report(REQUEST, List.of(done("a").with(number, value)));

    assertThat(report.refused().rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.id()).isEqualTo("a");
              assertThat(row.reason()).isEqualTo(reason);
            });
    assertThat(report.figures().workload().closed()).isZero();
  }

  @Test
  void milliseconds_given_for_seconds_are_refused() {
    KpiRowReader<Long> milliseconds =
        new KpiRowReader<>() {
          @Override
          public String id(Long row) {
            return "t";
          }

          @Override
          public long openedAt(Long row) {
            return row;
          }

          @Override
          public long closedAt(Long row) {
            return UNKNOWN;
          }

          @Override
          public OnTimeOutcome outcome(Long row) {
            return OnTimeOutcome.NO_TARGET;
          }
        };

    KpiReport report =
        KpiCalculator.of(milliseconds, REQUEST)
            .report(List.of(1_772_438_400_000L, Long.MAX_VALUE, Long.MIN_VALUE));

    assertThat(report.refused().byReason())
        .containsExactly(entry(RefusedRow.Reason.TIME_OUT_OF_RANGE, 3L));
  }

  @Test
  void an_outcome_that_contradicts_the_closing_is_refused() {
    KpiReport report =
        report(
            REQUEST,
            List.of(
                Ticket.open("a", "2026-03-02T08:00:00Z", OnTimeOutcome.MET),
                Ticket.closed(
                    "b", "2026-03-02T08:00:00Z", "2026-03-03T08:00:00Z", OnTimeOutcome.OPEN_LATE)));

    assertThat(report.refused().byReason())
        .containsExactly(entry(RefusedRow.Reason.OUTCOME_CONTRADICTS_CLOSING, 2L));
  }

  @Test
  void an_id_taken_for_a_dimension_is_refused_before_it_fills_the_heap() {
    KpiAccumulator<Ticket> accumulator =
        KpiCalculator.<Ticket>of(new Ticket.Reader(), REQUEST.by(Dimension.SOP)).accumulator();
    for (int i = 0; i < 10_000; i++) {
      accumulator.add(done("t" + i).in(Dimension.SOP, "s" + i));
    }

    assertThatThrownBy(() -> accumulator.add(done("x").in(Dimension.SOP, "one more")))
        .isInstanceOf(TooManyGroupsException.class)
        .hasMessageContaining("SOP")
        .hasMessageContaining("10000");
  }

  @Test
  void a_recapture_factor_in_percent_is_refused() {
    assertThatThrownBy(() -> new Recapture(new BigDecimal("50"), Money.of("45", "EUR")))
        .hasMessageContaining("50")
        .hasMessageContaining("divide by 100");
  }

  @Test
  void a_report_can_be_made_by_a_parallel_stream() {
    List<Ticket> tickets = IntStream.range(0, 5_000).mapToObj(i -> done("t" + i)).toList();
    KpiCalculator<Ticket> calculator = KpiCalculator.of(new Ticket.Reader(), REQUEST);

    assertThat(tickets.parallelStream().collect(calculator.collector()))
        .isEqualTo(calculator.report(tickets));
  }
}
