package org.sopkit.examples.crm.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.crm.ticket.ImpossibleEntryException;
import org.sopkit.examples.crm.ticket.UnknownTicketException;
import org.sopkit.examples.crm.ticket.UnusableFieldException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What the API refuses, as RFC 9457 says it, in the caller's language: which field, what it says,
 * what it may say.
 */
@RestControllerAdvice(assignableTypes = TicketApi.class)
class ApiProblems extends ResponseEntityExceptionHandler {

  private final Texts texts;

  ApiProblems(MessageSource messages) {
    this.texts = new Texts(messages);
  }

  /** One field that is refused. */
  record Refused(String field, @Nullable String value, String problem) {}

  @ExceptionHandler
  ProblemDetail unknown(UnknownTicketException e, Locale locale) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.NOT_FOUND, texts.of("unknown.ticket", locale, e.id()));
  }

  @ExceptionHandler
  ProblemDetail impossible(ImpossibleEntryException e, Locale locale) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, texts.of(e, locale));
    problem.setProperty("possible", e.possible());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail unusable(UnusableFieldException e, Locale locale) {
    return refused(List.of(new Refused(e.field(), e.value(), texts.of(e, locale))));
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    List<Refused> fields =
        e.getFieldErrors().stream().map(error -> refused(error, e.getBindingResult())).toList();
    return ResponseEntity.badRequest().body(refused(fields));
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return ResponseEntity.badRequest()
        .body(unreadable(e.getCause(), LocaleContextHolder.getLocale()));
  }

  @ExceptionHandler
  ProblemDetail mismatched(MethodArgumentTypeMismatchException e, Locale locale) {
    return refused(
        List.of(new Refused(e.getName(), Texts.shortened(e.getValue()), texts.of(e, locale))));
  }

  private Refused refused(FieldError error, BindingResult form) {
    Locale locale = LocaleContextHolder.getLocale();
    Object value = error.getRejectedValue();
    Class<?> type = form.getFieldType(error.getField());
    return value == null && type != null && type.isEnum()
        ? choice(error.getField(), null, type, locale)
        : new Refused(
            error.getField(),
            value == null ? null : Texts.shortened(value),
            texts.of(error, locale));
  }

  private Refused choice(String field, @Nullable String value, Class<?> type, Locale locale) {
    List<String> allowed = Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList();
    return new Refused(field, value, texts.choice(field, value, allowed, locale));
  }

  private ProblemDetail unreadable(@Nullable Throwable cause, Locale locale) {
    if (cause instanceof UnrecognizedPropertyException e) {
      String known =
          e.getKnownPropertyIds() == null
              ? ""
              : e.getKnownPropertyIds().stream()
                  .map(String::valueOf)
                  .collect(Collectors.joining(", "));
      String field = Texts.shortened(e.getPropertyName());
      String problem = texts.of("invalid.field", locale, field, known);
      return refused(List.of(new Refused(field, null, problem)));
    }
    if (cause instanceof StreamConstraintsException) {
      return refused(texts.of("invalid.large", locale), List.of());
    }
    if (cause instanceof JacksonException e && !e.getPath().isEmpty()) {
      return refused(List.of(mismatched(e, locale)));
    }
    if (cause instanceof JacksonException e) {
      TokenStreamLocation place = e.getLocation();
      return refused(
          texts.of("invalid.json", locale, place.getLineNr(), place.getColumnNr()), List.of());
    }
    return refused(texts.of("invalid.empty", locale), List.of());
  }

  private Refused mismatched(JacksonException e, Locale locale) {
    String field =
        e.getPath().stream()
            .map(JacksonException.Reference::getPropertyName)
            .map(String::valueOf)
            .collect(Collectors.joining("."));
    if (e instanceof InvalidFormatException format) {
      String value = Texts.shortened(format.getValue());
      return format.getTargetType().isEnum()
          ? choice(field, value, format.getTargetType(), locale)
          : new Refused(field, value, texts.of("invalid.value", locale, field, value));
    }
    return new Refused(field, null, texts.of("invalid.form", locale, field));
  }

  private static ProblemDetail refused(List<Refused> fields) {
    return refused(fields.stream().map(Refused::problem).collect(Collectors.joining(" ")), fields);
  }

  private static ProblemDetail refused(String detail, List<Refused> fields) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
    problem.setProperty("errors", fields);
    return problem;
  }
}
