package org.sopkit.model.json;

/**
 * How much of a document is read before it is refused, so that one from a stranger costs little
 * time and memory.
 *
 * @param bytes most bytes of the document
 * @param depth most levels of objects and lists inside each other
 * @param textLength most characters of one text
 * @param tokens most values, names, openings and closings
 */
public record DocumentLimits(int bytes, int depth, int textLength, int tokens) {

  private static final DocumentLimits STANDARD =
      new DocumentLimits(16 * 1024 * 1024, 40, 100_000, 2_000_000);

  /**
   * Makes limits.
   *
   * @throws IllegalArgumentException if one is zero or less
   */
  public DocumentLimits {
    requirePositive("bytes", bytes);
    requirePositive("depth", depth);
    requirePositive("textLength", textLength);
    requirePositive("tokens", tokens);
  }

  /**
   * Returns the usual limits: 16 MiB, 40 levels, texts of 100,000 characters, 2,000,000 tokens.
   *
   * @return the limits
   */
  public static DocumentLimits standard() {
    return STANDARD;
  }

  private static void requirePositive(String name, int value) {
    if (value <= 0) {
      throw new IllegalArgumentException(
          "limit "
              + name
              + ": "
              + value
              + " is not more than zero. Maybe use the standard limits.");
    }
  }
}
