package org.sopkit.notion.api;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Notion did not do what was asked: names the request, Notion's status and code, and a way out.
 * Never holds the token.
 */
public final class NotionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** Why. */
  public enum Kind {
    /** There is no token, or it has signs that no token has. */
    TOKEN,
    /** Notion does not know the token (401). */
    UNAUTHORIZED,
    /** The integration lacks a capability (403). */
    FORBIDDEN,
    /** Not there, or not shared with the integration (404). */
    NOT_FOUND,
    /** Notion refuses the request (any other 4xx). */
    REFUSED,
    /** Too many requests, also after waiting (429). */
    RATE_LIMITED,
    /** Notion has a fault, also after waiting (5xx). */
    UNAVAILABLE,
    /** No answer came in time, or the connection failed. */
    NO_ANSWER,
    /** The answer is not what Notion sends. */
    UNREADABLE_ANSWER,
    /** The thread was interrupted. */
    INTERRUPTED,
    /** A table that is there already cannot hold what is to be written. */
    UNFIT_BASE,
    /** A text or a block is larger than Notion takes. */
    TOO_LARGE,
    /** Notion lists no more of a table than a part. */
    INCOMPLETE_LIST
  }

  private final Kind kind;
  private final String request;
  private final int status;
  private final String code;
  private final String detail;

  NotionException(Kind kind, String request, String detail, @Nullable Throwable cause) {
    this(kind, request, 0, "", detail, cause);
  }

  NotionException(Kind kind, String request, int status, String code, String detail) {
    this(kind, request, status, code, detail, null);
  }

  private NotionException(
      Kind kind,
      String request,
      int status,
      String code,
      String detail,
      @Nullable Throwable cause) {
    super(text(Locale.ENGLISH, kind, request, status, code, detail), cause);
    this.kind = kind;
    this.request = request;
    this.status = status;
    this.code = code;
    this.detail = detail;
  }

  /**
   * Returns why.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * Returns what was asked.
   *
   * @return such as "POST /v1/pages"; empty if nothing was sent
   */
  public String request() {
    return request;
  }

  /**
   * Returns the status of HTTP.
   *
   * @return the status; 0 if no answer came
   */
  public int status() {
    return status;
  }

  /**
   * Returns Notion's own code.
   *
   * @return such as {@code object_not_found}; empty if there is none
   */
  public String code() {
    return code;
  }

  /** Says whether the request may have been carried out although no one said so. */
  boolean isUncertain() {
    return kind == Kind.UNAVAILABLE || kind == Kind.NO_ANSWER || kind == Kind.UNREADABLE_ANSWER;
  }

  /**
   * Says what happened and what to do.
   *
   * @param locale French for a French locale, English for every other
   * @return one or two sentences
   */
  public String text(Locale locale) {
    return text(locale, kind, request, status, code, detail);
  }

  private static String text(
      Locale locale, Kind kind, String request, int status, String code, String detail) {
    boolean french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "org.sopkit.notion.api.failures",
            french ? Locale.FRENCH : Locale.ENGLISH,
            NotionException.class.getClassLoader(),
            NO_FALLBACK);
    return bundle
        .getString(kind.name())
        .replace("{request}", request)
        .replace("{status}", Integer.toString(status))
        .replace("{code}", code)
        .replace("{detail}", detail);
  }
}
