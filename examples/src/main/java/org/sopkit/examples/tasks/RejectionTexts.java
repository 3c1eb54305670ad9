package org.sopkit.examples.tasks;

import java.util.List;
import org.sopkit.examples.text.Texts;

/** Says in words why a row cannot be read. Immutable and thread-safe. */
public final class RejectionTexts {

  private static final int LONGEST_VALUE = 60;

  private final Texts texts;

  /**
   * Makes the words of a language.
   *
   * @param texts the language
   */
  public RejectionTexts(Texts texts) {
    this.texts = texts;
  }

  /**
   * Says what was found and what was expected.
   *
   * @param rejection the row
   * @return one or two sentences, without file, line and column
   */
  public String reason(Rejection rejection) {
    String value = rejection.value() == null ? "" : shortened(rejection.value());
    return texts.get("reject." + rejection.code().name(), value, rejection.expected());
  }

  /**
   * Says why the clock could not judge.
   *
   * @param problem what the clock says
   * @return one or two sentences
   */
  public String reason(RuntimeException problem) {
    return reason(Rejection.notJudgeable(0, problem, List.of()));
  }

  private static String shortened(String value) {
    String line = value.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
  }
}
