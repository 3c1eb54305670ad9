package org.sopkit.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.kpi.KpiKind;

/**
 * The words for figures, in French or English, and numbers as the locale writes them.
 *
 * <p>Immutable and thread-safe.
 */
public final class KpiTexts {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final int SHOWN_DECIMALS = 2;

  private final Locale locale;
  private final ResourceBundle texts;

  private KpiTexts(Locale locale, ResourceBundle texts) {
    this.locale = locale;
    this.texts = texts;
  }

  /**
   * Returns the words of a language.
   *
   * @param locale French words for any French locale, else English; numbers as this very locale
   *     writes them
   * @return the words
   */
  public static KpiTexts in(Locale locale) {
    Locale language =
        locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
    return new KpiTexts(locale, ResourceBundle.getBundle("org.sopkit.kpi.texts", language));
  }

  /**
   * Names an indicator.
   *
   * @param kind the indicator
   * @return such as "on-time rate"
   */
  public String name(KpiKind kind) {
    return texts.getString("kpi." + kind.name());
  }

  /**
   * Names a dimension.
   *
   * @param dimension the dimension
   * @return such as "owner"
   */
  public String name(Dimension dimension) {
    return texts.getString("dimension." + dimension.name());
  }

  /**
   * Names an outcome.
   *
   * @param outcome the outcome
   * @return such as "open, late"
   */
  public String name(OnTimeOutcome outcome) {
    return texts.getString("outcome." + outcome.name());
  }

  /**
   * Names what a formula computes.
   *
   * @param formula the formula of a figure
   * @return such as "lead time in working time, mean"
   */
  public String name(Formula formula) {
    String[] parts = formula.code().split("/", 2);
    String measure = texts.getString("formula." + parts[0]);
    return parts.length == 1 ? measure : measure + ", " + texts.getString("statistic." + parts[1]);
  }

  /**
   * Writes a figure: its value with its unit, or why there is none.
   *
   * @param value the figure
   * @return such as "63.42%", or "not measurable: no task was closed in the period"
   */
  public String value(KpiValue value) {
    if (value instanceof KpiValue.Measured measured) {
      return number(measured.value(), measured);
    }
    return texts.getString("not-measurable") + reason((KpiValue.NotMeasurable) value);
  }

  /**
   * Writes what stands behind a figure: its sample size and its interval.
   *
   * @param value the figure
   * @return such as "n = 24,918; 95% interval 62.82% to 64.02%"; empty if there is nothing to say
   */
  public String detail(KpiValue value) {
    if (!(value instanceof KpiValue.Measured measured)) {
      return "";
    }
    String sample =
        measured.sampleSize() == 0
            ? ""
            : fill("sample", Map.of("n", integer(measured.sampleSize())));
    Interval interval = measured.interval();
    if (interval == null) {
      return sample;
    }
    return sample
        + "; "
        + fill(
            "interval",
            Map.of(
                "low", number(interval.low(), measured),
                "high", number(interval.high(), measured)));
  }

  /**
   * Says why a figure has no value.
   *
   * @param value the missing figure
   * @return a sentence without capital and full stop
   */
  public String reason(KpiValue.NotMeasurable value) {
    return fill("reason." + value.reason().name(), value.arguments());
  }

  /**
   * Says why a row was refused.
   *
   * @param row the refused row
   * @return a sentence that names the task and its values
   */
  public String refusal(RefusedRow row) {
    String sentence = fill("refusal." + row.reason().name(), row.arguments());
    return fill("refused", Map.of("id", row.id(), "reason", sentence));
  }

  /**
   * Says how figures were computed.
   *
   * @param convention one choice
   * @return a sentence
   */
  public String convention(Convention convention) {
    return fill("convention." + convention.code(), convention.arguments());
  }

  private String number(BigDecimal number, KpiValue.Measured measured) {
    return switch (measured.unit()) {
      case RATIO -> format(NumberFormat.getPercentInstance(locale)).format(number);
      case MONEY -> money(number, measured);
      case HOURS -> fill("unit.HOURS", Map.of("x", decimal(number)));
      case DAYS -> fill("unit.DAYS", Map.of("x", decimal(number)));
      case POINTS -> fill("unit.POINTS", Map.of("x", decimal(number)));
      case DEFECTS_PER_TASK -> fill("unit.DEFECTS_PER_TASK", Map.of("x", decimal(number)));
      case TASKS -> fill("unit.TASKS", Map.of("x", decimal(number)));
    };
  }

  private String money(BigDecimal number, KpiValue.Measured measured) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(measured.currency());
    format.setMinimumFractionDigits(number.scale());
    format.setMaximumFractionDigits(number.scale());
    return format.format(number);
  }

  private String decimal(BigDecimal number) {
    return format(NumberFormat.getNumberInstance(locale)).format(number);
  }

  private String integer(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  private static NumberFormat format(NumberFormat format) {
    format.setMaximumFractionDigits(SHOWN_DECIMALS);
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return format;
  }

  private String fill(String key, Map<String, String> arguments) {
    return PLACEHOLDER
        .matcher(texts.getString(key))
        .replaceAll(
            match -> {
              @Nullable String argument = arguments.get(match.group(1));
              return Matcher.quoteReplacement(argument == null ? "?" : argument);
            });
  }
}
