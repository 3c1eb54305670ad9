package org.sopkit.rules.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.Finding;

/**
 * An entry of a baseline: by its key, not by its words.
 *
 * @param rule the id of the rule
 * @param subject what it is about, for example {@code sop:invoicing}
 * @param path the place in the document as a JSON pointer; empty for the document as a whole
 * @param count how many findings have this key; null for one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KnownFinding(String rule, String subject, String path, @Nullable Integer count) {

  /**
   * Makes an entry.
   *
   * @throws IllegalArgumentException if the count is below 1
   */
  public KnownFinding {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(subject, "subject");
    path = Objects.requireNonNullElse(path, "");
    if (count != null && count < 1) {
      throw new IllegalArgumentException(
          rule
              + " "
              + subject
              + ": the count "
              + count
              + " is below 1. Maybe leave the entry out.");
    }
  }

  static KnownFinding of(Finding finding, int count) {
    return new KnownFinding(
        finding.ruleId(), finding.subject().toString(), finding.path(), count == 1 ? null : count);
  }

  /**
   * Returns how many findings have this key.
   *
   * @return 1 or more
   */
  public int times() {
    return count == null ? 1 : count;
  }

  /**
   * Returns the key, as {@link Finding#key()} writes it.
   *
   * @return for example {@code SOP-001 sop:invoicing /header/title}
   */
  @JsonIgnore
  public String key() {
    return (rule + " " + subject + " " + path).strip();
  }
}
