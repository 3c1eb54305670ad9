package org.sopkit.model.json;

/**
 * Where something is written in a document.
 *
 * @param line the line, from 1
 * @param column the column, from 1, counted in characters (Unicode code points)
 */
public record DocumentPosition(int line, int column) {

  /**
   * Makes a position.
   *
   * @throws IllegalArgumentException if the line or the column is below 1
   */
  public DocumentPosition {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException(
          "position " + line + ":" + column + ": lines and columns begin with 1.");
    }
  }
}
