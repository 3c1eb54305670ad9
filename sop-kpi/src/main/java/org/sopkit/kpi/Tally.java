package org.sopkit.kpi;

import static org.sopkit.kpi.KpiRowReader.UNKNOWN;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is counted for one group of tasks in one period; sums only, so that tallies merge. */
final class Tally {

  private final DurationAccumulator elapsed;
  private final DurationAccumulator working;
  private final DurationAccumulator handling;
  private final DurationAccumulator age;
  private final ExactSum baselineSum = new ExactSum();
  private final ExactSum comparedHandlingSum = new ExactSum();
  private long compared;
  private long opened;
  private long closed;
  private long cancelled;
  private long met;
  private long closedLate;
  private long openLate;
  private long openNotDue;
  private long noTarget;
  private long openUndecided;
  private long checked;
  private long defects;
  private long defective;
  private long promoters;
  private long passives;
  private long detractors;

  Tally(KpiMode mode) {
    elapsed = DurationAccumulator.of(mode);
    working = DurationAccumulator.of(mode);
    handling = DurationAccumulator.of(mode);
    age = DurationAccumulator.of(mode);
  }

  void countOpened() {
    opened++;
  }

  void countEnded(RowFacts facts) {
    switch (facts.outcome) {
      case CANCELLED -> {
        cancelled++;
        return;
      }
      case MET -> met++;
      case CLOSED_LATE -> closedLate++;
      case NO_TARGET -> noTarget++;
      default -> throw new IllegalStateException("closed task with outcome " + facts.outcome);
    }
    closed++;
    elapsed.add(facts.closed - facts.opened);
    if (facts.working != UNKNOWN) {
      working.add(facts.working);
    }
    if (facts.handling != UNKNOWN) {
      handling.add(facts.handling);
      if (facts.baseline != UNKNOWN) {
        compared++;
        baselineSum.add(facts.baseline);
        comparedHandlingSum.add(facts.handling);
      }
    }
    if (facts.defects != UNKNOWN) {
      checked++;
      defects += facts.defects;
      if (facts.defects > 0) {
        defective++;
      }
    }
  }

  void countOpen(long ageSeconds, @Nullable OnTimeOutcome outcome) {
    age.add(ageSeconds);
    if (outcome == OnTimeOutcome.OPEN_LATE) {
      openLate++;
    } else if (outcome == OnTimeOutcome.OPEN_NOT_DUE) {
      openNotDue++;
    } else if (outcome == OnTimeOutcome.NO_TARGET) {
      noTarget++;
    } else {
      openUndecided++;
    }
  }

  void count(NpsAnswer answer) {
    if (answer.promotes()) {
      promoters++;
    } else if (answer.detracts()) {
      detractors++;
    } else {
      passives++;
    }
  }

  void merge(Tally other) {
    elapsed.merge(other.elapsed);
    working.merge(other.working);
    handling.merge(other.handling);
    age.merge(other.age);
    baselineSum.merge(other.baselineSum);
    comparedHandlingSum.merge(other.comparedHandlingSum);
    compared += other.compared;
    opened += other.opened;
    closed += other.closed;
    cancelled += other.cancelled;
    met += other.met;
    closedLate += other.closedLate;
    openLate += other.openLate;
    openNotDue += other.openNotDue;
    noTarget += other.noTarget;
    openUndecided += other.openUndecided;
    checked += other.checked;
    defects += other.defects;
    defective += other.defective;
    promoters += other.promoters;
    passives += other.passives;
    detractors += other.detractors;
  }

  long late() {
    return closedLate + openLate;
  }

  KpiFigures figures(Figures figures, List<Money> costs, @Nullable Recapture recapture) {
    return new KpiFigures(
        new KpiFigures.Workload(
            opened,
            closed,
            cancelled,
            age.count(),
            figures.durations(KpiFormulas.DurationMeasure.BACKLOG_AGE, age)),
        new KpiFigures.LeadTime(
            lasting(figures, KpiFormulas.DurationMeasure.WORKING_LEAD_TIME, working),
            lasting(figures, KpiFormulas.DurationMeasure.ELAPSED_LEAD_TIME, elapsed),
            age.count()),
        lasting(figures, KpiFormulas.DurationMeasure.HANDLING_TIME, handling),
        onTime(figures),
        errorRate(figures),
        timeSaved(figures, recapture),
        costPerTask(figures, costs),
        figures.nps(promoters, passives, detractors));
  }

  private DurationFigures lasting(
      Figures figures, KpiFormulas.DurationMeasure measure, DurationAccumulator durations) {
    return closed == 0
        ? DurationFigures.none(measure, NotMeasurableReason.NO_TASK_CLOSED)
        : figures.durations(measure, durations);
  }

  private KpiFigures.OnTime onTime(Figures figures) {
    long decided = met + closedLate + openLate;
    long closedDecided = met + closedLate;
    return new KpiFigures.OnTime(
        decided == 0
            ? Figures.none(KpiFormulas.ON_TIME_RATE, NotMeasurableReason.NOTHING_DUE)
            : figures.proportion(
                met,
                decided,
                KpiFormulas.ON_TIME_RATE,
                Figures.inputs("met", met, "closedLate", closedLate, "openLate", openLate)),
        closedDecided == 0
            ? Figures.none(KpiFormulas.CLOSED_ON_TIME_RATE, NotMeasurableReason.NOTHING_DUE)
            : figures.proportion(
                met,
                closedDecided,
                KpiFormulas.CLOSED_ON_TIME_RATE,
                Figures.inputs("met", met, "closedLate", closedLate)),
        met,
        closedLate,
        openLate,
        openNotDue,
        noTarget,
        openUndecided);
  }

  private KpiFigures.ErrorRate errorRate(Figures figures) {
    if (checked == 0) {
      NotMeasurableReason reason =
          closed == 0 ? NotMeasurableReason.NO_TASK_CLOSED : NotMeasurableReason.DEFECTS_NOT_GIVEN;
      return new KpiFigures.ErrorRate(
          Figures.none(KpiFormulas.DEFECTS_PER_TASK, reason),
          Figures.none(KpiFormulas.DEFECTIVE_TASK_SHARE, reason));
    }
    BigDecimal perTask =
        BigDecimal.valueOf(defects).divide(BigDecimal.valueOf(checked), MathContext.DECIMAL128);
    return new KpiFigures.ErrorRate(
        figures.value(
            perTask,
            KpiUnit.DEFECTS_PER_TASK,
            checked,
            KpiFormulas.DEFECTS_PER_TASK,
            Figures.inputs("defects", defects, "tasks", checked)),
        figures.proportion(
            defective,
            checked,
            KpiFormulas.DEFECTIVE_TASK_SHARE,
            Figures.inputs("defectiveTasks", defective, "tasks", checked)));
  }

  private KpiFigures.TimeSaved timeSaved(Figures figures, @Nullable Recapture recapture) {
    if (compared == 0) {
      NotMeasurableReason reason =
          closed == 0
              ? NotMeasurableReason.NO_TASK_CLOSED
              : NotMeasurableReason.BASELINE_OR_HANDLING_NOT_GIVEN;
      return new KpiFigures.TimeSaved(
          Figures.none(KpiFormulas.TIME_SAVED, reason),
          Figures.none(KpiFormulas.TIME_SAVED_VALUE, reason));
    }
    BigInteger before = baselineSum.value();
    BigInteger after = comparedHandlingSum.value();
    return figures.timeSaved(
        before.subtract(after),
        compared,
        recapture,
        Figures.inputs(
            "baselineSeconds",
            before,
            "handlingSeconds",
            after,
            "tasks",
            compared,
            "tasksClosed",
            closed));
  }

  private KpiValue costPerTask(Figures figures, List<Money> costs) {
    Formula formula = KpiFormulas.COST_PER_TASK;
    if (closed == 0) {
      return Figures.none(formula, NotMeasurableReason.NO_TASK_CLOSED);
    }
    if (costs.isEmpty()) {
      return Figures.none(formula, NotMeasurableReason.COSTS_NOT_GIVEN);
    }
    Set<Currency> currencies =
        costs.stream().map(Money::currency).collect(Collectors.toCollection(LinkedHashSet::new));
    if (currencies.size() > 1) {
      String codes =
          currencies.stream()
              .map(Currency::getCurrencyCode)
              .sorted()
              .collect(Collectors.joining(", "));
      return new KpiValue.NotMeasurable(
          formula, NotMeasurableReason.MIXED_CURRENCIES, Map.of("currencies", codes));
    }
    BigDecimal total = costs.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return figures.money(
        total.divide(BigDecimal.valueOf(closed), MathContext.DECIMAL128),
        currencies.iterator().next(),
        closed,
        formula,
        Figures.inputs("cost", total, "tasksClosed", closed));
  }
}
