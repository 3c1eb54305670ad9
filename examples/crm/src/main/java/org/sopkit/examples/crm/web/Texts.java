package org.sopkit.examples.crm.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.crm.ticket.ImpossibleEntryException;
import org.sopkit.examples.crm.ticket.UnusableFieldException;
import org.sopkit.model.sla.ImpossibleTimelineException;
import org.springframework.context.MessageSource;
import org.springframework.validation.FieldError;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What is said about a field that is refused, on the pages and by the API. */
final class Texts {

  private static final int LONGEST_VALUE = 100;

  private final MessageSource messages;

  Texts(MessageSource messages) {
    this.messages = messages;
  }

  /** Returns a text; numbers in it are keys and places, so they are written without separators. */
  String of(String key, Locale locale, Object... arguments) {
    Object[] texts = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      texts[i] = String.valueOf(arguments[i]);
    }
    return messages.getMessage(key, texts, locale);
  }

  /** Returns what is wrong with a field by its type and the constraints on it. */
  String of(FieldError error, Locale locale) {
    if (error.isBindingFailure()) {
      return of("invalid.value", locale, error.getField(), shortened(error.getRejectedValue()));
    }
    if (error.getRejectedValue() == null) {
      return of("invalid.missing", locale, error.getField());
    }
    return of("invalid.constraint", locale, error.getField(), messages.getMessage(error, locale));
  }

  /** Returns what is wrong with a parameter that has another type. */
  String of(MethodArgumentTypeMismatchException e, Locale locale) {
    return of("invalid.value", locale, e.getName(), shortened(e.getValue()));
  }

  /** Returns that something cannot happen, and what can. */
  String of(ImpossibleEntryException e, Locale locale) {
    String possible =
        e.possible().stream()
            .map(type -> of("event." + type, locale))
            .collect(Collectors.joining(", "));
    return of("ticket.impossible", locale, of("event." + e.type(), locale), possible);
  }

  /** Returns why a ticket cannot be judged: what that means, then the words of the library. */
  String of(RuntimeException problem, Locale locale) {
    String key =
        problem instanceof ImpossibleTimelineException
            ? "quarantine.history"
            : "quarantine.unreadable";
    return of(key, locale, String.valueOf(problem.getMessage()));
  }

  /** Returns what is wrong with a field that fits its constraints. */
  String of(UnusableFieldException e, Locale locale) {
    if (!e.allowed().isEmpty()) {
      return choice(e.field(), e.value(), e.allowed(), locale);
    }
    return e.value() == null
        ? of("invalid.missing", locale, e.field())
        : of("invalid.unknown", locale, e.field(), shortened(e.value()));
  }

  String choice(String field, @Nullable String value, List<String> allowed, Locale locale) {
    return of(
        "invalid.choice",
        locale,
        field,
        value == null ? "–" : shortened(value),
        String.join(", ", allowed));
  }

  /** Returns a value as a person can read it in a sentence. */
  static String shortened(@Nullable Object value) {
    String text = String.valueOf(value);
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
  }
}
