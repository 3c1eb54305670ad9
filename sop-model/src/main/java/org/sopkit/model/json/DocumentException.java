package org.sopkit.model.json;

import org.jspecify.annotations.Nullable;

/** A document cannot be read: says in which one, where, why and what to do. */
public final class DocumentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String source;
  private final int line;
  private final int column;
  private final String path;

  DocumentException(
      String source, int line, int column, String path, String problem, @Nullable Throwable cause) {
    super(text(source, line, column, path, problem), cause);
    this.source = source;
    this.line = line;
    this.column = column;
    this.path = path;
  }

  private static String text(String source, int line, int column, String path, String problem) {
    StringBuilder text = new StringBuilder(source);
    if (line > 0) {
      text.append(':').append(line).append(':').append(column);
    }
    text.append(": ");
    if (!path.isEmpty()) {
      text.append(path).append(": ");
    }
    return text.append(problem).toString();
  }

  /**
   * Returns the name of the document.
   *
   * @return a file name, or the name the caller gave
   */
  public String source() {
    return source;
  }

  /**
   * Returns the line.
   *
   * @return 1 or more, or 0 if not known
   */
  public int line() {
    return line;
  }

  /**
   * Returns the column.
   *
   * @return 1 or more, or 0 if not known
   */
  public int column() {
    return column;
  }

  /**
   * Returns the place in the document, for example {@code steps[2].instruction}.
   *
   * @return the path, or an empty text for the document as a whole
   */
  public String path() {
    return path;
  }
}
