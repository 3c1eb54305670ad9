package org.sopkit.rules.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Threshold;
import org.sopkit.rules.Thresholds;

/**
 * What a rule can be asked about: a prepared, immutable view of one part of a document.
 *
 * <p>Text measures, counts and time differences are computed before the rules run; a condition only
 * compares.
 */
public interface Fact {

  /**
   * Returns what the document is.
   *
   * @return the subject that findings name
   */
  Subject subject();

  /**
   * Returns where in the document this part is.
   *
   * @return a JSON pointer; empty for the whole document
   */
  String path();

  /**
   * Returns the numbers to compare with.
   *
   * @return the thresholds in force
   */
  Thresholds thresholds();

  /**
   * Returns one of the numbers to compare with.
   *
   * @param threshold which one
   * @return its value
   */
  default int limit(Threshold threshold) {
    return thresholds().of(threshold);
  }

  /**
   * Returns what was read, word for word.
   *
   * @return quotations and references of documents; empty if there is nothing to quote
   */
  default List<String> evidence() {
    return List.of();
  }

  /**
   * Returns the priority that the severity of a finding may follow.
   *
   * @return the priority, or null if there is none
   */
  default @Nullable Priority priority() {
    return null;
  }
}
