package org.sopkit.rules;

/** Makes text of unknown origin safe to show in one line. */
final class PlainText {

  private static final char UNPRINTABLE = '\uFFFD';

  private PlainText() {}

  /**
   * Quotes a text in one line: white space becomes one blank, characters that cannot be seen or
   * turn the direction of reading become U+FFFD, and what is too long is cut.
   */
  static String quote(String text, int longest) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), longest) + 1);
    int length = 0;
    boolean blank = true;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (space && blank) {
        continue;
      }
      if (length == longest) {
        return line.append('…').toString();
      }
      line.appendCodePoint(space ? ' ' : isVisible(c) ? c : UNPRINTABLE);
      blank = space;
      length++;
    }
    return line.toString().strip();
  }

  /** Zero-width joiners are part of words in several scripts and of emoji. */
  private static boolean isVisible(int c) {
    if (c == 0x200C || c == 0x200D) {
      return true;
    }
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED
        && type != Character.PRIVATE_USE;
  }
}
