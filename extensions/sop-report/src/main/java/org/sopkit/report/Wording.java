package org.sopkit.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The words, numbers and dates of one page in one language. Not thread-safe: number formats are
 * not; every page has its own.
 */
final class Wording {

  private static final List<String> LANGUAGES = List.of("en", "fr");
  private static final String MINUS = "\u2212";
  private static final Duration HOUR = Duration.ofHours(1);
  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

  private final Locale locale;
  private final ResourceBundle texts;
  private final ZoneId zone;
  private final LocalDate today;
  private final ReportDates dates;
  private final NumberFormat whole;
  private final NumberFormat upToTwoDecimals;
  private final NumberFormat twoDecimals;
  private final NumberFormat oneDecimal;

  Wording(Locale locale, Instant now, ZoneId zone) {
    this.locale = locale;
    this.texts = texts(locale);
    this.zone = zone;
    this.today = now.atZone(zone).toLocalDate();
    this.dates = ReportDates.in(locale, zone);
    this.whole = decimals(0, 0);
    this.upToTwoDecimals = decimals(0, 2);
    this.twoDecimals = decimals(2, 2);
    this.oneDecimal = decimals(1, 1);
  }

  static ResourceBundle texts(Locale locale) {
    if (!LANGUAGES.contains(locale.getLanguage())) {
      throw new IllegalArgumentException(
          "report language: \""
              + locale.toLanguageTag()
              + "\" has no texts. Maybe use one of "
              + LANGUAGES
              + ".");
    }
    return ResourceBundle.getBundle("org.sopkit.report.texts", locale);
  }

  private NumberFormat decimals(int least, int most) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(least);
    format.setMaximumFractionDigits(most);
    format.setRoundingMode(RoundingMode.HALF_EVEN); // as the figures and the console do
    return format;
  }

  String language() {
    return locale.getLanguage();
  }

  /** Returns the text of that key, with its arguments put in. */
  String get(String key, Object... args) {
    String pattern = texts.getString(key);
    return args.length == 0 ? pattern : new MessageFormat(pattern, locale).format(args);
  }

  /** Returns the name of a constant, kept under its kind and name. */
  String name(String kind, Enum<?> constant) {
    return texts.getString(kind + "." + constant.name());
  }

  /** Returns a text from outside, cut where it is too long; a dash where there is none. */
  String text(@Nullable String given) {
    if (given == null || given.isBlank()) {
      return "–";
    }
    return given.length() <= ReportData.MAX_TEXT ? given : clip(given);
  }

  private static String clip(String given) {
    int end = ReportData.MAX_TEXT;
    return given.substring(0, Character.isHighSurrogate(given.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  /** Keeps a text that may run from right to left from turning the sentence around it. */
  String isolated(String given) {
    return '\u2068' + text(given) + '\u2069';
  }

  String count(long n) {
    return whole.format(n);
  }

  String percent(BigDecimal ratio) {
    return get("format.percent", number(twoDecimals, ratio.movePointRight(2)));
  }

  /**
   * Writes {@code part} of {@code whole} in percent with one decimal; a dash when whole is zero.
   */
  String share(long part, long all) {
    return all == 0
        ? "–"
        : get("format.percent", number(oneDecimal, BigDecimal.valueOf(part * 100.0 / all)));
  }

  String value(Value value) {
    if (value instanceof Value.Ratio v) {
      return percent(v.value());
    } else if (value instanceof Value.Length v) {
      return length(ShownLength.of(v.value()));
    } else if (value instanceof Value.Money v) {
      return money(v);
    } else if (value instanceof Value.Count v) {
      return count(v.value());
    } else if (value instanceof Value.Plain v) {
      return plainNumber(v.value());
    }
    return value instanceof Value.Days v
        ? get("format.days", v.value())
        : get("figure.notMeasurable");
  }

  /** Writes a value without decimals that say nothing: a target of 95 % is not one of 95.00 %. */
  String brief(Value value) {
    return value instanceof Value.Ratio v
        ? get("format.percent", number(upToTwoDecimals, v.value().movePointRight(2)))
        : value(value);
  }

  /**
   * Writes how a figure changed, with its sign; that of two shares in points. It is the difference
   * of the two values as the page shows them, so that a reader finds the same; a dash if there is
   * none.
   */
  String difference(PeriodComparison.Change change) {
    Value now = change.current().value();
    Value before = change.previous().value();
    Value given = change.difference();
    if (given == null) {
      return "–";
    } else if (now instanceof Value.Length a && before instanceof Value.Length b) {
      ShownLength shown = ShownLength.of(a.value()).minus(ShownLength.of(b.value()));
      return signed(shown.amount(), length(shown));
    } else if (now instanceof Value.Ratio a && before instanceof Value.Ratio b) {
      BigDecimal points = percentage(a).subtract(percentage(b));
      return signed(points, get("format.points", number(twoDecimals, points), points.abs()));
    } else if (now instanceof Value.Plain a && before instanceof Value.Plain b) {
      BigDecimal shown = shown(a.value()).subtract(shown(b.value()));
      return signed(shown, number(decimals(0, Math.max(2, shown.scale())), shown));
    } else if (now instanceof Value.Money a && before instanceof Value.Money b) {
      BigDecimal shown = shown(a).subtract(shown(b));
      return signed(shown, money(new Value.Money(shown, a.currency())));
    }
    return signed(raw(given), value(given));
  }

  private static BigDecimal percentage(Value.Ratio ratio) {
    return ratio.value().movePointRight(2).setScale(2, RoundingMode.HALF_EVEN);
  }

  private static String signed(@Nullable BigDecimal amount, String written) {
    return amount != null && amount.signum() > 0 ? "+" + written : written;
  }

  /**
   * The value as the charts read it: a share as it is, a length in hours; empty if not measured.
   */
  String plain(Value value) {
    BigDecimal raw = raw(value);
    return raw == null ? "" : raw.toPlainString();
  }

  private static @Nullable BigDecimal raw(Value value) {
    if (value instanceof Value.Ratio v) {
      return v.value();
    } else if (value instanceof Value.Length v) {
      return hours(v.value());
    } else if (value instanceof Value.Money v) {
      return v.amount();
    } else if (value instanceof Value.Plain v) {
      return v.value();
    } else if (value instanceof Value.Count v) {
      return BigDecimal.valueOf(v.value());
    }
    return value instanceof Value.Days v ? BigDecimal.valueOf(v.value()) : null;
  }

  private static int digits(Value.Money money) {
    return Math.max(0, money.currency().getDefaultFractionDigits());
  }

  private static BigDecimal shown(Value.Money money) {
    return money.amount().setScale(digits(money), RoundingMode.HALF_EVEN);
  }

  private String money(Value.Money money) {
    int digits = digits(money);
    NumberFormat format = decimals(digits, digits);
    String written = number(format, money.amount());
    String sign = written.startsWith(MINUS) ? MINUS : "";
    return sign
        + get("format.money", written.substring(sign.length()), money.currency().getSymbol(locale));
  }

  private String length(ShownLength length) {
    return get(length.unit().key, number(upToTwoDecimals, length.amount()));
  }

  /** Two decimals; under a tenth two digits, so that 1 in 300 is 0.0033 and not nothing. */
  private String plainNumber(BigDecimal value) {
    BigDecimal shown = shown(value);
    return number(decimals(0, Math.max(2, shown.scale())), shown);
  }

  private static BigDecimal shown(BigDecimal plain) {
    return plain.abs().compareTo(TENTH) < 0
        ? plain.round(TWO_DIGITS)
        : plain.setScale(2, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal hours(Duration length) {
    return BigDecimal.valueOf(length.getSeconds())
        .divide(BigDecimal.valueOf(HOUR.getSeconds()), 4, RoundingMode.HALF_EVEN);
  }

  private static String number(NumberFormat format, BigDecimal value) {
    String written = format.format(value.abs());
    boolean zero =
        written.chars().noneMatch(c -> Character.isDigit(c) && Character.digit(c, 10) > 0);
    return value.signum() < 0 && !zero ? MINUS + written : written;
  }

  /**
   * Writes a length in whole minutes, such as {@code −1 204 h 05 min}; what is begun of a minute is
   * left out, as in the findings and in the files beside the page.
   */
  String length(Duration length) {
    long minutes = length.abs().toMinutes();
    String sign = length.isNegative() && minutes > 0 ? MINUS : "";
    long rest = minutes % 60;
    if (minutes < 60) {
      return sign + get("format.minutes", rest);
    }
    return sign
        + get("format.hoursMinutes", count(minutes / 60), rest < 10 ? "0" + rest : "" + rest);
  }

  String dateTime(Instant instant) {
    return dates.dateTime(instant);
  }

  /** Says how many calendar days lie between that instant and today. */
  String fromToday(Instant instant) {
    long days = ChronoUnit.DAYS.between(today, instant.atZone(zone).toLocalDate());
    return days < 0 ? get("date.ago", -days) : days == 0 ? get("date.today") : get("date.in", days);
  }
}
