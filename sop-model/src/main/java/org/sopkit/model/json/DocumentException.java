package org.sopkit.model.json;

import org.jspecify.annotations.Nullable;

/**
 * A document cannot be read or written: says in which one, where, why and what to do, for example
 *
 * <pre>{@code
 * invoicing.yaml:12:5: steps[2].instrution: no such field. Maybe "instruction"?
 * }</pre>
 */
public final class DocumentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String source;
  private final int line;
  private final int column;
  private final String path;
  private final String problem;

  DocumentException(String source, Place place, String problem, @Nullable Throwable cause) {
    super(text(source, place, problem), cause);
    this.source = source;
    this.line = place.line();
    this.column = place.column();
    this.path = place.path();
    this.problem = problem;
  }

  private static String text(String source, Place place, String problem) {
    StringBuilder text = new StringBuilder(source);
    if (place.line() > 0) {
      text.append(':').append(place.line()).append(':').append(place.column());
    }
    text.append(": ");
    if (!place.path().isEmpty()) {
      text.append(place.path()).append(": ");
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

  /**
   * Returns what is wrong and what to do, without the place.
   *
   * @return one or two sentences
   */
  public String problem() {
    return problem;
  }

  /** Where in a document; line and column are 0 when not known. */
  record Place(int line, int column, String path) {

    static final Place WHOLE = new Place(0, 0, "");
  }
}
