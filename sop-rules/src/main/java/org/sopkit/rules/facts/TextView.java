package org.sopkit.rules.facts;

import java.util.List;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;

/**
 * One text of a procedure and what was measured in it.
 *
 * @param subject the procedure
 * @param thresholds the numbers to compare with
 * @param path where the text is
 * @param section the part of the procedure it belongs to
 * @param text the text, word for word but for anything that looks like a password
 * @param sentenceWords words of its longest sentence
 * @param vagueWords words in it that everybody reads differently
 * @param placeholders what was left to be filled in
 * @param secret the word before something that looks like a password; empty if there is none
 */
public record TextView(
    Subject subject,
    Thresholds thresholds,
    String path,
    Section section,
    String text,
    int sentenceWords,
    List<String> vagueWords,
    List<String> placeholders,
    String secret)
    implements Fact {

  /** Makes a view. */
  public TextView {
    vagueWords = List.copyOf(vagueWords);
    placeholders = List.copyOf(placeholders);
  }

  @Override
  public List<String> evidence() {
    return List.of(text);
  }

  /** Parts of a procedure. */
  public enum Section {
    /** Title, objective, scope. */
    HEADER,
    /** Accesses, tools, definitions. */
    PREREQUISITES,
    /** A step. */
    STEP,
    /** A point of the checklist or a known error. */
    QUALITY
  }
}
