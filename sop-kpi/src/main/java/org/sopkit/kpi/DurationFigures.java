package org.sopkit.kpi;

import java.util.stream.Stream;

/**
 * How long something took: the middle, the tail and the spread, in hours.
 *
 * @param mean the arithmetic mean; one long task moves it
 * @param median half of the tasks took no longer
 * @param p90 nine tasks of ten took no longer
 * @param p95 nineteen tasks of twenty took no longer
 * @param standardDeviation the sample standard deviation
 */
public record DurationFigures(
    KpiValue mean, KpiValue median, KpiValue p90, KpiValue p95, KpiValue standardDeviation) {

  static DurationFigures none(KpiFormulas.DurationMeasure measure, NotMeasurableReason reason) {
    return new DurationFigures(
        Figures.none(measure.mean(), reason),
        Figures.none(measure.quantile("median"), reason),
        Figures.none(measure.quantile("p90"), reason),
        Figures.none(measure.quantile("p95"), reason),
        Figures.none(measure.standardDeviation(), reason));
  }

  Stream<KpiValue> all() {
    return Stream.of(mean, median, p90, p95, standardDeviation);
  }
}
