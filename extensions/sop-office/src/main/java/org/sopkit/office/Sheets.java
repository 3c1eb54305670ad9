package org.sopkit.office;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Cells that a spreadsheet program opens without complaint. */
final class Sheets {

  /** The most characters a cell holds. */
  private static final int LONGEST = 32_767;

  private Sheets() {}

  /** Writes the header: bold, and it stays in view. */
  static void header(Worksheet sheet, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      sheet.value(0, i, names.get(i));
      sheet.style(0, i).bold().set();
      sheet.width(i, Math.max(12, names.get(i).length() + 2));
    }
    sheet.freezePane(0, 1);
  }

  /** Writes text as text, without what XML cannot hold; too long a text ends with an ellipsis. */
  static void text(Worksheet sheet, int row, int column, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return;
    }
    sheet.inlineString(row, column, shortened(clean(text)));
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = LONGEST - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20)
        .filter(c -> c != 0xfffe && c != 0xffff && (c < 0xd800 || c > 0xdfff))
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
