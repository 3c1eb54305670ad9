package org.sopkit.model.sop;

import java.util.Objects;
import org.sopkit.model.internal.Line;
import org.sopkit.model.internal.Prose;

/**
 * A term or an acronym and what it means.
 *
 * @param term the term as the steps write it
 * @param meaning what it means
 */
public record Definition(@Line String term, @Prose String meaning) {

  /** Makes a definition. */
  public Definition {
    Objects.requireNonNull(term, "term");
    Objects.requireNonNull(meaning, "meaning");
  }
}
