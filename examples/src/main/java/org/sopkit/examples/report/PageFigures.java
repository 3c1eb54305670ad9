package org.sopkit.examples.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.text.Texts;
import org.sopkit.kpi.KpiPeriod;
import org.sopkit.kpi.KpiReport;
import org.sopkit.kpi.KpiTexts;
import org.sopkit.kpi.KpiUnit;
import org.sopkit.kpi.KpiValue;
import org.sopkit.model.kpi.KpiTarget;
import org.sopkit.report.Figure;
import org.sopkit.report.PeriodComparison;
import org.sopkit.report.TargetLine;
import org.sopkit.report.Value;

/** Turns the calculators' figures into those of the page. Immutable and thread-safe. */
public final class PageFigures {

  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

  /** How many standard deviations hold 95 % of a normal distribution. */
  private static final BigDecimal NORMAL = new BigDecimal("1.96");

  private final KpiTexts words;
  private final String level;
  private final Months months;

  /** Writes calendar months in a language. Immutable and thread-safe. */
  static final class Months {
    private final DateTimeFormatter full;
    private final DateTimeFormatter brief;

    private Months(Locale locale) {
      this.full = DateTimeFormatter.ofPattern("LLLL uuuu", locale);
      this.brief = DateTimeFormatter.ofPattern("LLL uuuu", locale);
    }

    String full(KpiPeriod month) {
      return month.from() == null ? "" : full.format(month.from());
    }

    String brief(KpiPeriod month) {
      return month.from() == null ? "" : brief.format(month.from());
    }
  }

  /**
   * Makes the figures of a language.
   *
   * @param locale French or English
   */
  public PageFigures(Locale locale) {
    this.words = KpiTexts.in(locale);
    this.months = new Months(locale);
    this.level = NumberFormat.getPercentInstance(locale).format(0.95);
  }

  Months months() {
    return months;
  }

  /**
   * Names what a task cost, with the months of which the costs are stated.
   *
   * @param texts the language
   * @param paid the months
   * @return such as "Cost per task, April 2026 to May 2026"
   */
  public static String name(Texts texts, RunSummary.PaidMonths paid) {
    List<KpiPeriod> parts = paid.period().byMonth();
    Months months = new Months(texts.locale());
    String first = months.full(parts.get(0));
    return parts.size() == 1
        ? texts.get("figure.cost", first)
        : texts.get("figure.cost.months", first, months.full(parts.get(parts.size() - 1)));
  }

  PeriodComparison.Change change(KpiReport.Change change) {
    KpiValue.Measured like =
        change.current().measured().or(() -> change.previous().measured()).orElse(null);
    return new PeriodComparison.Change(
        figure(change.current()),
        figure(change.previous()),
        change.difference() == null || like == null
            ? null
            : value(change.difference(), like.unit(), like.currency()),
        PeriodComparison.Direction.valueOf(change.direction().name()));
  }

  TargetLine target(String scope, KpiReport.TargetResult result) {
    KpiTarget target = result.target();
    return new TargetLine(
        scope,
        target.comparison(),
        wanted(target),
        figure(result.value()),
        TargetLine.Result.valueOf(result.state().name()));
  }

  private static Value wanted(KpiTarget target) {
    return switch (target.unit()) {
      case "%" -> Value.ratio(target.value().movePointLeft(2));
      case "h" -> hours(target.value());
      case "min" -> hours(target.value().divide(BigDecimal.valueOf(60), MathContext.DECIMAL64));
      case "per-task", "points" -> Value.plain(target.value());
      default -> Value.money(target.value(), Currency.getInstance(target.unit()));
    };
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
      return Figure.of(capitalised(name), Value.notMeasurable(words.reason(missing)))
          .withFormula(words.expression(missing.formula()));
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
    return figure(words.name(value.formula()), value);
  }

  private Figure figure(String name, KpiValue.Measured measured) {
    KpiUnit unit = measured.unit();
    Currency currency = measured.currency();
    Figure figure =
        Figure.of(capitalised(name), value(measured.value(), unit, currency))
            .withFormula(words.expression(measured.formula()))
            .withNotes(words.inputs(measured));
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
              case WILSON_95 -> "Wilson, " + level;
              case NORMAL_95 -> "± " + words.number(NORMAL) + " σ, " + level;
            });
  }

  private static Value value(BigDecimal number, KpiUnit unit, @Nullable Currency currency) {
    if (currency != null) {
      return Value.money(number, currency);
    }
    return switch (unit) {
      case RATIO -> Value.ratio(number);
      case HOURS -> hours(number);
      case DAYS -> Value.days(number.longValueExact());
      case TASKS -> Value.count(number.longValueExact());
      case DEFECTS_PER_TASK, POINTS, MONEY -> Value.plain(number);
    };
  }

  private static Value hours(BigDecimal number) {
    return Value.length(
        Duration.ofSeconds(
            number
                .multiply(SECONDS_PER_HOUR)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact()));
  }

  /**
   * Begins a name with a capital letter, as headings do.
   *
   * @param name the name
   * @return the same with a first letter in upper case
   */
  public static String capitalised(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
