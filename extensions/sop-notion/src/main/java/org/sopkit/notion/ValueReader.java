package org.sopkit.notion;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.kpi.Comparison;
import org.sopkit.model.kpi.KpiKind;
import org.sopkit.model.kpi.KpiTarget;
import org.sopkit.model.sla.InvalidSlaException;
import org.sopkit.model.sla.SlaNotation;
import org.sopkit.model.sla.SlaTarget;

/** Reads single values; what is not understood is reported and left empty. */
final class ValueReader {

  private static final List<DateTimeFormatter> DATES =
      Stream.of(
              "uuuu-MM-dd",
              "uuuu/MM/dd",
              "MMMM d, uuuu",
              "MMM d, uuuu",
              "d MMMM uuuu",
              "d MMM uuuu")
          .flatMap(
              pattern ->
                  Stream.of(Locale.ENGLISH, Locale.FRENCH)
                      .map(
                          locale ->
                              new DateTimeFormatterBuilder()
                                  .parseCaseInsensitive()
                                  .appendPattern(pattern)
                                  .toFormatter(locale)))
          .toList();

  /** Notion adds the time and its zone, or the end of a range. */
  private static final Pattern AFTER_DATE =
      Pattern.compile("(?i)\\s+(\\d{1,2}:\\d{2}(\\s*[ap]m)?(\\s*\\(.*\\))?)?\\s*(→.*)?$");

  private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
  private static final Pattern TARGET =
      Pattern.compile("(.*?)\\s*(-?[\\d\\s\\u00a0\\u202f]*[.,]?\\d+)\\s*(\\S+)");

  private final Losses losses;

  ValueReader(Losses losses) {
    this.losses = losses;
  }

  @Nullable SlaTarget sla(String place, String text) {
    if (text.isBlank()) {
      return null;
    }
    try {
      return SlaNotation.parse(text);
    } catch (InvalidSlaException e) {
      return refused(place, text);
    }
  }

  /** Reads a date in one of the forms that Notion writes; 03/04/2026 is anybody's guess. */
  @Nullable LocalDate date(String place, String text) {
    if (text.isBlank()) {
      return null;
    }
    String day = AFTER_DATE.matcher(text.strip().replace("1er ", "1 ")).replaceFirst("");
    for (DateTimeFormatter format : DATES) {
      try {
        return LocalDate.parse(day, format);
      } catch (DateTimeException next) {
        continue;
      }
    }
    Matcher numeric = NUMERIC.matcher(day);
    return numeric.matches() ? numeric(place, text, numeric) : refused(place, text);
  }

  private @Nullable LocalDate numeric(String place, String text, Matcher numeric) {
    int first = Integer.parseInt(numeric.group(1));
    int second = Integer.parseInt(numeric.group(2));
    boolean clear = first == second || first > 12 || second > 12;
    try {
      return clear
          ? LocalDate.of(
              Integer.parseInt(numeric.group(3)),
              first > 12 ? second : first,
              first > 12 ? first : second)
          : refused(place, text);
    } catch (DateTimeException noSuchDay) {
      return refused(place, text);
    }
  }

  <E extends Enum<E>> @Nullable E constant(String place, String group, Class<E> type, String text) {
    if (text.isBlank()) {
      return null;
    }
    E constant = Words.constant(group, type, text);
    return constant == null ? refused(place, text) : constant;
  }

  /** Reads "on-time rate: at least 95 %". */
  @Nullable KpiTarget target(String place, String text) {
    PageText.Labelled parts = PageText.labelled(text);
    KpiKind kind = parts == null ? null : Words.constant("kpi", KpiKind.class, parts.label());
    Matcher value = TARGET.matcher(parts == null ? "" : parts.value());
    if (kind == null || !value.matches()) {
      return refused(place, text);
    }
    Comparison comparison = comparison(value.group(1));
    if (comparison == null) {
      return refused(place, text);
    }
    try {
      String number = value.group(2).replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
      return new KpiTarget(kind, comparison, new BigDecimal(number), value.group(3));
    } catch (IllegalArgumentException e) {
      return refused(place, text);
    }
  }

  private static @Nullable Comparison comparison(String text) {
    return switch (text.strip()) {
      case "≤", "<=" -> Comparison.AT_MOST;
      case "≥", ">=" -> Comparison.AT_LEAST;
      default -> Words.constant("comparison", Comparison.class, text);
    };
  }

  private <T> @Nullable T refused(String place, String text) {
    losses.add(LossKind.UNREADABLE_VALUE, place, PageText.excerpt(text));
    return null;
  }
}
