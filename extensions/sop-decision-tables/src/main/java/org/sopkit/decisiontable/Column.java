package org.sopkit.decisiontable;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a column is for.
 *
 * @param index where it stands, from 0
 * @param name its name, or the property that it compares
 * @param operator how it compares; null if it compares nothing
 */
record Column(int index, String name, @Nullable String operator) {

  static final List<String> NEEDED = List.of("id", "fact", "severity");

  static final Set<String> WORDS =
      Set.of(
          "id",
          "fact",
          "severity",
          "source",
          "path",
          "title.en",
          "title.fr",
          "message.en",
          "message.fr",
          "reason.en",
          "reason.fr",
          "remedy.en",
          "remedy.fr");

  private static final Pattern CONDITION =
      Pattern.compile("([A-Za-z]\\w*)\\s*(=|!=|<=|<|>=|>|\\s(?:not\\s+)?in)", Pattern.DOTALL);

  /** Reads a heading; null if it is neither a word that we know nor a condition. */
  static @Nullable Column of(int index, String heading) {
    if (WORDS.contains(heading)) {
      return new Column(index, heading, null);
    }
    Matcher condition = CONDITION.matcher(heading);
    return condition.matches()
        ? new Column(index, condition.group(1), condition.group(2).strip().replaceAll("\\s+", " "))
        : null;
  }

  boolean isCondition() {
    return operator != null;
  }

  boolean isOrder() {
    return operator != null && (operator.startsWith("<") || operator.startsWith(">"));
  }

  boolean isList() {
    return operator != null && operator.endsWith("in");
  }
}
