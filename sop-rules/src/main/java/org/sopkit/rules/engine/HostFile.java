package org.sopkit.rules.engine;

import java.util.Map;
import java.util.Objects;

/**
 * What to call a host's file and its rules when something is wrong with them.
 *
 * @param name the name that the host gave the file
 * @param lines the line on which each rule begins, from 1
 */
record HostFile(String name, Map<String, Integer> lines) {

  HostFile {
    lines = Map.copyOf(lines);
  }

  int lineOf(String rule) {
    return lines.getOrDefault(rule, 0);
  }

  /** The rule that an error of the engine names, or all rules of the file if it names none. */
  String named(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      String message = Objects.requireNonNullElse(at.getMessage(), "");
      for (String rule : lines.keySet()) {
        if (message.contains("\"" + rule + "\"")) {
          return rule;
        }
      }
    }
    return String.join(", ", lines.keySet().stream().sorted().toList());
  }
}
