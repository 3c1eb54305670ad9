package org.sopkit.rules.facts;

import java.util.List;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;

/**
 * One step of a procedure.
 *
 * @param subject the procedure
 * @param thresholds the numbers to compare with
 * @param path where the step is
 * @param number its number as printed
 * @param text the instruction, word for word but for anything that looks like a password
 * @param opening the word with which the instruction begins, after a condition or a polite word
 * @param opensWithVerb whether that word is an action verb
 * @param unfinished whether the instruction begins with what was left to be filled in
 * @param passive the first passive form of a main clause; empty if there is none
 * @param actions how many actions the instruction asks for
 * @param sameAs the number of an earlier step with the same words; 0 if there is none
 * @param unlisted what it uses and no prerequisite or appendix lists
 * @param undefinedAcronyms acronyms that no definition explains
 */
public record StepView(
    Subject subject,
    Thresholds thresholds,
    String path,
    int number,
    String text,
    String opening,
    boolean opensWithVerb,
    boolean unfinished,
    String passive,
    int actions,
    int sameAs,
    List<String> unlisted,
    List<String> undefinedAcronyms)
    implements Fact {

  /** Makes a view. */
  public StepView {
    unlisted = List.copyOf(unlisted);
    undefinedAcronyms = List.copyOf(undefinedAcronyms);
  }

  @Override
  public List<String> evidence() {
    return List.of(text);
  }
}
