package org.sopkit.model.sop;

import java.util.Objects;

/**
 * A term or an acronym and what it means.
 *
 * @param term the term as the steps write it
 * @param meaning what it means
 */
public record Definition(String term, String meaning) {

  /** Makes a definition. */
  public Definition {
    Objects.requireNonNull(term, "term");
    Objects.requireNonNull(meaning, "meaning");
  }
}
