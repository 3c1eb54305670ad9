package org.sopkit.rules.engine;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.rules.Reference;
import org.sopkit.rules.RuleInfo;
import org.sopkit.rules.RuleTexts;
import org.sopkit.rules.Severity;
import org.sopkit.rules.gdpr.GdprItem;
import org.sopkit.rules.gdpr.GdprMeaning;
import org.sopkit.rules.gdpr.GdprPoint;
import org.sopkit.rules.gdpr.GdprTopic;
import org.sopkit.rules.gdpr.Verdict;

/** Reads what a rule file says about its rules. */
final class RuleMetadata {

  private static final Map<String, Priority> BY_PRIORITY =
      Map.of(
          "critical", Priority.CRITICAL,
          "high", Priority.HIGH,
          "medium", Priority.MEDIUM,
          "low", Priority.LOW);

  private final String id;
  private final String set;
  private final Map<String, Object> metadata;

  RuleMetadata(String id, String set, Map<String, Object> metadata) {
    this.id = id;
    this.set = set;
    this.metadata = metadata;
  }

  /**
   * Describes the rule.
   *
   * @throws IllegalArgumentException if a severity, a verdict or a text is missing or unknown
   */
  RuleInfo describe() {
    Map<Priority, Severity> byPriority = new EnumMap<>(Priority.class);
    BY_PRIORITY.forEach(
        (name, priority) -> {
          if (metadata.containsKey(name)) {
            byPriority.put(priority, constant(Severity.class, name));
          }
        });
    return new RuleInfo(
        id,
        set,
        constant(Severity.class, "severity"),
        byPriority,
        Reference.parseAll(optional("source", "")),
        gdprMeaning(),
        ownTexts());
  }

  private @Nullable GdprMeaning gdprMeaning() {
    if (!metadata.containsKey("verdict")) {
      return null;
    }
    return new GdprMeaning(gdprPoint(), constant(Verdict.class, "verdict"));
  }

  private @Nullable GdprPoint gdprPoint() {
    if (metadata.containsKey("topic")) {
      return constant(GdprTopic.class, "topic");
    }
    return metadata.containsKey("item") ? constant(GdprItem.class, "item") : null;
  }

  private Map<String, RuleTexts> ownTexts() {
    Map<String, RuleTexts> texts = new HashMap<>();
    for (String language : new String[] {"Fr", "En"}) {
      if (metadata.containsKey("message" + language)) {
        String message = text("message" + language);
        texts.put(
            language.toLowerCase(Locale.ROOT),
            new RuleTexts(
                optional("title" + language, message),
                message,
                optional("reason" + language, ""),
                optional("remedy" + language, "")));
      }
    }
    return texts;
  }

  private <E extends Enum<E>> E constant(Class<E> type, String name) {
    String text = text(name);
    try {
      return Enum.valueOf(type, text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "rule "
              + id
              + ": @"
              + name
              + "("
              + text
              + ") is no "
              + type.getSimpleName()
              + ". Maybe one of "
              + List.of(type.getEnumConstants())
              + ".",
          e);
    }
  }

  private String text(String name) {
    Object value = metadata.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "rule " + id + ": @" + name + " is missing. Maybe add @" + name + "(...) to the rule.");
    }
    return unquote(String.valueOf(value));
  }

  private String optional(String name, String otherwise) {
    @Nullable Object value = metadata.get(name);
    return value == null ? otherwise : unquote(String.valueOf(value));
  }

  /** The two compilers of DRL differ in whether they leave the quotes. */
  private static String unquote(String value) {
    return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }
}
