package org.sopkit.kpi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One choice that was made in computing figures.
 *
 * @param code a permanent name, such as {@code year-of-52-weeks}; {@link KpiTexts} has its words
 * @param arguments the numbers of the choice, by name; may be empty
 */
public record Convention(String code, Map<String, String> arguments) {

  /** Makes a convention. */
  public Convention {
    Objects.requireNonNull(code, "code");
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }
}
