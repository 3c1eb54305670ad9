package org.sopkit.kpi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes figures: the one place where values are rounded and proportions get their interval. */
final class Figures {

  private static final MathContext PRECISION = MathContext.DECIMAL128;

  /** The 97.5 % point of the standard normal distribution. */
  private static final BigDecimal Z = new BigDecimal("1.959963984540054");

  private final RoundingMode rounding;

  Figures(RoundingMode rounding) {
    this.rounding = rounding;
  }

  static Map<String, BigDecimal> inputs(Object... namesAndNumbers) {
    Map<String, BigDecimal> inputs = new LinkedHashMap<>();
    for (int i = 0; i < namesAndNumbers.length; i += 2) {
      Object number = namesAndNumbers[i + 1];
      inputs.put(
          (String) namesAndNumbers[i],
          number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString()));
    }
    return inputs;
  }

  static KpiValue none(Formula formula, NotMeasurableReason reason) {
    return new KpiValue.NotMeasurable(formula, reason, Map.of());
  }

  KpiValue value(
      BigDecimal exact, KpiUnit unit, long n, Formula formula, Map<String, BigDecimal> inputs) {
    BigDecimal rounded = unit.round(exact, null, rounding);
    return new KpiValue.Measured(rounded, unit, null, n, formula, null, inputs);
  }

  KpiValue money(
      BigDecimal exact, Currency currency, long n, Formula formula, Map<String, BigDecimal> in) {
    BigDecimal rounded = KpiUnit.MONEY.round(exact, currency, rounding);
    return new KpiValue.Measured(rounded, KpiUnit.MONEY, currency, n, formula, null, in);
  }

  /** A share with its Wilson interval; the whole must not be zero. */
  KpiValue proportion(long part, long whole, Formula formula, Map<String, BigDecimal> inputs) {
    return new KpiValue.Measured(
        share(part, whole), KpiUnit.RATIO, null, whole, formula, wilson(part, whole), inputs);
  }

  BigDecimal share(long part, long whole) {
    BigDecimal exact = BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), PRECISION);
    return KpiUnit.RATIO.round(exact, null, rounding);
  }

  /**
   * The score interval of E. B. Wilson: {@code (p + z²/2n ± z·sqrt(p(1−p)/n + z²/4n²)) / (1 +
   * z²/n)}.
   */
  Interval wilson(long part, long whole) {
    BigDecimal n = BigDecimal.valueOf(whole);
    BigDecimal p = BigDecimal.valueOf(part).divide(n, PRECISION);
    BigDecimal zz = Z.multiply(Z);
    BigDecimal two = BigDecimal.valueOf(2);
    BigDecimal center = p.add(zz.divide(n.multiply(two), PRECISION));
    BigDecimal variance =
        p.multiply(BigDecimal.ONE.subtract(p))
            .divide(n, PRECISION)
            .add(zz.divide(n.multiply(n).multiply(BigDecimal.valueOf(4)), PRECISION));
    BigDecimal half = Z.multiply(variance.sqrt(PRECISION));
    BigDecimal scale = BigDecimal.ONE.add(zz.divide(n, PRECISION));
    return new Interval(
        Interval.Method.WILSON_95,
        bound(center.subtract(half).divide(scale, PRECISION), BigDecimal.ZERO, BigDecimal.ONE),
        bound(center.add(half).divide(scale, PRECISION), BigDecimal.ZERO, BigDecimal.ONE));
  }

  private BigDecimal bound(BigDecimal exact, BigDecimal least, BigDecimal most) {
    return KpiUnit.RATIO.round(exact.max(least).min(most), null, rounding);
  }

  /**
   * The internal net promoter score: {@code 100·(promoters − detractors)/n}; with p and d their
   * shares, the standard error is {@code 100·sqrt((p + d − (p − d)²)/n)}.
   */
  KpiValue nps(long promoters, long passives, long detractors) {
    long answers = promoters + passives + detractors;
    if (answers == 0) {
      return none(KpiFormulas.INTERNAL_NPS, NotMeasurableReason.NO_ANSWER);
    }
    BigDecimal n = BigDecimal.valueOf(answers);
    BigDecimal hundred = BigDecimal.valueOf(100);
    // n²·Var = n·(P + D) − (P − D)², in whole numbers.
    BigInteger difference = BigInteger.valueOf(promoters - detractors);
    BigInteger numerator =
        BigInteger.valueOf(answers)
            .multiply(BigInteger.valueOf(promoters + detractors))
            .subtract(difference.multiply(difference));
    BigDecimal error =
        new BigDecimal(numerator)
            .divide(n.multiply(n).multiply(n), PRECISION)
            .sqrt(PRECISION)
            .multiply(hundred);
    BigDecimal score = new BigDecimal(difference).multiply(hundred).divide(n, PRECISION);
    Interval interval = error.signum() == 0 ? null : npsInterval(score, Z.multiply(error));
    return new KpiValue.Measured(
        points(score),
        KpiUnit.POINTS,
        null,
        answers,
        KpiFormulas.INTERNAL_NPS,
        interval,
        inputs(
            "promoters", promoters,
            "passives", passives,
            "detractors", detractors,
            "standardError", points(error)));
  }

  private Interval npsInterval(BigDecimal score, BigDecimal half) {
    BigDecimal hundred = BigDecimal.valueOf(100);
    return new Interval(
        Interval.Method.NORMAL_95,
        points(score.subtract(half).max(hundred.negate())),
        points(score.add(half).min(hundred)));
  }

  private BigDecimal points(BigDecimal exact) {
    return KpiUnit.POINTS.round(exact, null, rounding);
  }

  /** Mean, quantiles and spread of durations, in hours. */
  DurationFigures durations(
      KpiFormulas.DurationMeasure measure, @Nullable DurationAccumulator durations) {
    if (durations == null || durations.count() == 0) {
      return DurationFigures.none(measure, measure.whenNone());
    }
    long n = durations.count();
    Map<String, BigDecimal> sum = inputs("sumSeconds", durations.sum(), "n", n);
    return new DurationFigures(
        hours(durations.mean(), n, measure.mean(), sum),
        hours(durations.quantile(500), n, measure.quantile("median"), accuracy(durations)),
        hours(durations.quantile(900), n, measure.quantile("p90"), accuracy(durations)),
        hours(durations.quantile(950), n, measure.quantile("p95"), accuracy(durations)),
        n < 2
            ? none(measure.standardDeviation(), NotMeasurableReason.SAMPLE_TOO_SMALL)
            : hours(durations.standardDeviation(), n, measure.standardDeviation(), sum));
  }

  private static Map<String, BigDecimal> accuracy(DurationAccumulator durations) {
    BigDecimal error =
        durations.quantilesAreExact()
            ? BigDecimal.ZERO
            : DurationAccumulator.QUANTILE_RELATIVE_ERROR;
    return inputs("n", durations.count(), "relativeError", error);
  }

  /** Hours saved and what they are worth; the money is computed from the hours not rounded. */
  KpiFigures.TimeSaved timeSaved(
      BigInteger savedSeconds,
      long n,
      @Nullable Recapture recapture,
      Map<String, BigDecimal> inputs) {
    BigDecimal seconds = new BigDecimal(savedSeconds);
    KpiValue saved = hours(seconds, n, KpiFormulas.TIME_SAVED, inputs);
    if (recapture == null) {
      return new KpiFigures.TimeSaved(
          saved, none(KpiFormulas.TIME_SAVED_VALUE, NotMeasurableReason.RATE_NOT_GIVEN));
    }
    Money rate = recapture.hourlyRate();
    BigDecimal worth =
        seconds
            .multiply(recapture.factor())
            .multiply(rate.amount())
            .divide(BigDecimal.valueOf(3_600), PRECISION);
    BigDecimal hours = seconds.divide(BigDecimal.valueOf(3_600), PRECISION);
    return new KpiFigures.TimeSaved(
        saved,
        money(
            worth,
            rate.currency(),
            n,
            KpiFormulas.TIME_SAVED_VALUE,
            inputs(
                "hoursSaved", KpiUnit.HOURS.round(hours, null, rounding),
                "recaptureFactor", recapture.factor(),
                "hourlyRate", rate.amount())));
  }

  private KpiValue hours(
      BigDecimal seconds, long n, Formula formula, Map<String, BigDecimal> inputs) {
    BigDecimal hours = seconds.divide(BigDecimal.valueOf(3_600), PRECISION);
    return value(hours, KpiUnit.HOURS, n, formula, inputs);
  }
}
