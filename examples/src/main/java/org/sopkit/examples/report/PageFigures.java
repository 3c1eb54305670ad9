package org.sopkit.examples.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sopkit.kpi.KpiTexts;
import org.sopkit.kpi.KpiUnit;
import org.sopkit.kpi.KpiValue;
import org.sopkit.report.Figure;
import org.sopkit.report.Value;

/** Turns the calculators' figures into those of the page. Immutable and thread-safe. */
public final class PageFigures {

  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

  private final KpiTexts words;

  /**
   * Makes the figures of a language.
   *
   * @param locale French or English
   */
  public PageFigures(Locale locale) {
    this.words = KpiTexts.in(locale);
  }

  /**
   * Turns a figure into one of the page.
   *
   * @param name what it is called there
   * @param value the figure
   * @return the figure, with what stands behind it
   */
  public Figure figure(String name, KpiValue value) {
    if (value instanceof KpiValue.NotMeasurable missing) {
      return Figure.of(name, Value.notMeasurable(words.reason(missing)))
          .withFormula(missing.formula().expression());
    }
    return figure(name, (KpiValue.Measured) value);
  }

  /**
   * Turns a figure into one of the page, under the name the calculator gives it.
   *
   * @param value the figure
   * @return the figure, with what stands behind it
   */
  public Figure figure(KpiValue value) {
    return figure(capitalised(words.name(value.formula())), value);
  }

  private Figure figure(String name, KpiValue.Measured measured) {
    KpiUnit unit = measured.unit();
    Currency currency = measured.currency();
    Figure figure =
        Figure.of(name, value(measured.value(), unit, currency))
            .withFormula(measured.formula().expression())
            .withNotes(inputs(measured));
    if (measured.sampleSize() > 0) {
      figure = figure.withSample(measured.sampleSize());
    }
    var interval = measured.interval();
    return interval == null
        ? figure
        : figure.withInterval(
            value(interval.low(), unit, currency),
            value(interval.high(), unit, currency),
            switch (interval.method()) {
              case WILSON_95 -> "Wilson, 95 %";
              case NORMAL_95 -> "± 1.96 σ, 95 %";
            });
  }

  private static List<String> inputs(KpiValue.Measured measured) {
    List<String> notes = new ArrayList<>();
    measured.inputs().forEach((input, number) -> notes.add(input + " = " + number.toPlainString()));
    return notes;
  }

  private static Value value(BigDecimal number, KpiUnit unit, @Nullable Currency currency) {
    if (currency != null) {
      return Value.money(number, currency);
    }
    return switch (unit) {
      case RATIO -> Value.ratio(number);
      case HOURS ->
          Value.length(
              Duration.ofSeconds(
                  number
                      .multiply(SECONDS_PER_HOUR)
                      .setScale(0, RoundingMode.HALF_EVEN)
                      .longValueExact()));
      case DAYS, TASKS -> Value.count(number.longValueExact());
      case DEFECTS_PER_TASK, POINTS, MONEY -> Value.plain(number);
    };
  }

  private static String capitalised(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
