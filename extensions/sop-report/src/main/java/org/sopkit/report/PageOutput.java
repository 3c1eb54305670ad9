package org.sopkit.report;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Passes a page on, and puts the replacement character where a character stands that HTML forbids
 * (a control character, half of a surrogate pair): such text comes from broken exports and would
 * make the page invalid.
 */
final class PageOutput implements TemplateOutput {

  private final Writer out;

  PageOutput(Writer out) {
    this.out = out;
  }

  @Override
  public void writeContent(String value) {
    writeContent(value, 0, value.length());
  }

  @Override
  public void writeContent(String value, int begin, int end) {
    try {
      int from = begin;
      for (int i = begin; i < end; i++) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)
            && i + 1 < end
            && Character.isLowSurrogate(value.charAt(i + 1))) {
          i++;
        } else if (isForbidden(c)) {
          out.write(value, from, i - from);
          out.write('\uFFFD');
          from = i + 1;
        }
      }
      out.write(value, from, end - from);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the text with the replacement character where one stands that HTML forbids. */
  static String clean(String text) {
    StringWriter cleaned = new StringWriter(text.length());
    new PageOutput(cleaned).writeContent(text);
    return cleaned.toString();
  }

  private static boolean isForbidden(char c) {
    return Character.isISOControl(c)
        ? c != '\n' && c != '\t' && c != '\r'
        : Character.isSurrogate(c) || c >= '\uFFFE';
  }
}
