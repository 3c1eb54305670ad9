package org.sopkit.model.backoffice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * How often a task comes back, as a recurrence rule of RFC 5545.
 *
 * @param rule the rule without a prefix, for example {@code FREQ=WEEKLY;BYDAY=MO}
 */
public record Recurrence(@JsonValue String rule) {

  /** Makes a recurrence. */
  public Recurrence {
    Objects.requireNonNull(rule, "rule");
  }

  /**
   * Returns the recurrence of that rule.
   *
   * @param rule the rule without a prefix
   * @return the recurrence
   */
  @JsonCreator
  public static Recurrence of(String rule) {
    return new Recurrence(rule);
  }

  @Override
  public String toString() {
    return rule;
  }
}
