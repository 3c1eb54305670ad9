package org.sopkit.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes the report: one HTML page that needs nothing else, neither a network nor a file beside it.
 *
 * <p>Every text that comes in is shown as text, whatever it contains; the page's own content
 * security policy lets nothing run but the one script it carries, named by its hash. Without that
 * script the page can be read all the same; only sorting and filtering are missing. Thread-safe.
 */
public final class HtmlReport {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          HtmlReport.class.getClassLoader(),
          HtmlReport.class.getPackageName());

  private HtmlReport() {}

  /**
   * Writes the page. The writer is neither flushed nor closed; its charset must be UTF-8.
   *
   * @param data what the report says
   * @param locale the reader's: its language, French or English, chooses the texts; the whole of it
   *     the way numbers are written
   * @param out where the page goes
   * @throws IOException if the writer fails
   * @throws IllegalArgumentException if the locale's language is neither French nor English
   */
  public static void write(ReportData data, Locale locale, Writer out) throws IOException {
    Objects.requireNonNull(out, "out");
    ReportHeader header = data.header();
    Page page = new Page(data, new Wording(locale, header.now(), header.zone()));
    try {
      TEMPLATES.render("report.jte", page, new PageOutput(out));
    } catch (RuntimeException e) {
      throwIfWriterFailed(e);
      throw e;
    }
  }

  /** Finds the writer's failure under the template engine's own exception. */
  private static void throwIfWriterFailed(RuntimeException e) throws IOException {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UncheckedIOException) {
        throw new IOException("report: the page could not be written", cause.getCause());
      }
    }
  }
}
