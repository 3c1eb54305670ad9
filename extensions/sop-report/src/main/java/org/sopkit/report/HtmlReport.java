package org.sopkit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** Stub to be replaced. */
public final class HtmlReport {
  private HtmlReport() {}

  /**
   * Writes the page.
   *
   * @param data what the report says
   * @param locale French or English
   * @param out where the page goes
   * @throws IOException if writing fails
   */
  public static void write(ReportData data, Locale locale, Writer out) throws IOException {
    throw new UnsupportedOperationException("not there yet");
  }
}
