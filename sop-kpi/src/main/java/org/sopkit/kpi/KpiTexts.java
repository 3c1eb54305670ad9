package org.sopkit.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  private static final int INPUT_DECIMALS = 9;

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
   * Writes a formula in words.
   *
   * @param formula the formula of a figure
   * @return such as "met ÷ (met + closed late + open and late)"; the {@linkplain
   *     Formula#expression() expression} itself of a formula that is not from here
   */
  public String expression(Formula formula) {
    String[] parts = formula.code().split("/", 2);
    String observation = "observation." + parts[0];
    if (parts.length == 2 && texts.containsKey(observation)) {
      return fill("expression." + parts[1], Map.of("x", texts.getString(observation)));
    }
    String key = "expression." + parts[0];
    return texts.containsKey(key) ? texts.getString(key) : formula.expression();
  }

  /**
   * Writes the numbers that went into a figure, in the formula's order.
   *
   * @param measured the figure
   * @return such as "closed late = 37", one for each input
   */
  public List<String> inputs(KpiValue.Measured measured) {
    List<String> inputs = new ArrayList<>();
    measured
        .inputs()
        .forEach(
            (name, number) -> {
              String key = "in." + name;
              String words = texts.containsKey(key) ? texts.getString(key) : name;
              inputs.add(fill("in", Map.of("name", words, "x", number(number))));
            });
    return inputs;
  }

  /**
   * Writes an amount of money, with as many decimals as it has.
   *
   * @param money the amount
   * @return such as "1,755.00 €"
   */
  public String money(Money money) {
    return money(money.amount(), money.currency());
  }

  /**
   * Writes a number without a unit.
   *
   * @param number the number
   * @return with at most nine decimals
   */
  public String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(INPUT_DECIMALS);
    return format.format(number);
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
    String between =
        fill(
            "interval",
            Map.of(
                "low", number(interval.low(), measured),
                "high", number(interval.high(), measured)));
    return sample.isEmpty() ? between : sample + texts.getString("and") + between;
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
    Map<String, String> arguments = new HashMap<>(row.arguments());
    arguments.computeIfPresent("outcome", (name, outcome) -> texts.getString("outcome." + outcome));
    String sentence = fill("refusal." + row.reason().name(), arguments);
    return fill("refused", Map.of("id", row.id(), "reason", sentence));
  }

  /**
   * Says how figures were computed.
   *
   * @param convention one choice
   * @return a sentence
   */
  public String convention(Convention convention) {
    Map<String, String> arguments = new HashMap<>();
    convention.arguments().forEach((name, value) -> arguments.put(name, argument(name, value)));
    return fill("convention." + convention.code(), arguments);
  }

  /** A share in percent, a way to round in words; any other as it is. */
  private String argument(String name, String value) {
    return switch (name) {
      case "factor", "rate", "variation" -> percent(new BigDecimal(value));
      case "shares" ->
          Arrays.stream(value.split(", "))
              .map(share -> percent(new BigDecimal(share)))
              .collect(Collectors.joining(texts.getString("and")));
      case "mode" -> texts.getString("rounding." + value);
      default -> value;
    };
  }

  private String percent(BigDecimal share) {
    return format(NumberFormat.getPercentInstance(locale)).format(share);
  }

  private String number(BigDecimal number, KpiValue.Measured measured) {
    return switch (measured.unit()) {
      case RATIO -> percent(number);
      case MONEY -> money(number, Objects.requireNonNull(measured.currency()));
      case HOURS -> fill("unit.HOURS", Map.of("x", decimal(number)));
      case DAYS, POINTS, DEFECTS_PER_TASK, TASKS ->
          fill(
              "unit." + measured.unit() + (isOne(number) ? ".one" : ""),
              Map.of("x", decimal(number)));
    };
  }

  /** French counts everything under two as one; English only one itself. */
  private boolean isOne(BigDecimal number) {
    return texts.getLocale().getLanguage().equals(Locale.FRENCH.getLanguage())
        ? number.abs().compareTo(BigDecimal.valueOf(2)) < 0
        : number.compareTo(BigDecimal.ONE) == 0;
  }

  private String money(BigDecimal number, Currency currency) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(Math.max(0, number.scale()));
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
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
              return Matcher.quoteReplacement(
                  argument == null ? texts.getString("not-given") : argument);
            });
  }
}
