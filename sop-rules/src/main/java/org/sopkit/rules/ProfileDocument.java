package org.sopkit.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of a profile, before anything is known about what it names. */
record ProfileDocument(
    List<String> enable,
    List<String> disable,
    Map<String, Severity> severities,
    Map<String, Integer> thresholds,
    List<Suppression> suppressions) {

  ProfileDocument {
    enable = orEmpty(enable);
    disable = orEmpty(disable);
    severities = orEmpty(severities);
    thresholds = orEmpty(thresholds);
    suppressions = orEmpty(suppressions);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }

  /** In the order of the file, so that mistakes are told in it. */
  private static <T> Map<String, T> orEmpty(@Nullable Map<String, T> values) {
    return values == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
