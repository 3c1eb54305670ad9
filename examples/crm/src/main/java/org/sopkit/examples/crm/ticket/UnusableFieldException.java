package org.sopkit.examples.crm.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field has the right form, and what it says is of no use here. Nothing was written. */
public final class UnusableFieldException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final @Nullable String value;
  private final List<String> allowed;

  UnusableFieldException(String field, @Nullable String value, List<String> allowed) {
    super(field + ": " + value);
    this.field = field;
    this.value = value;
    this.allowed = List.copyOf(allowed);
  }

  /**
   * Returns which field it is.
   *
   * @return its name in the API
   */
  public String field() {
    return field;
  }

  /**
   * Returns what it says.
   *
   * @return its value; null if it is missing
   */
  public @Nullable String value() {
    return value;
  }

  /**
   * Returns what it may say.
   *
   * @return the values, if there are few; empty if it names a row that does not exist
   */
  public List<String> allowed() {
    return allowed;
  }
}
