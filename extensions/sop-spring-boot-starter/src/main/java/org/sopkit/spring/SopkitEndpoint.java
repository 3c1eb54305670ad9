package org.sopkit.spring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.RuleInfo;
import org.sopkit.rules.RuleTexts;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * The actuator endpoint {@code sopkit}: the rules that judge, and a reload of the files. Like every
 * endpoint it is exposed only where the host exposes it; the reload needs {@code
 * management.endpoint.sopkit.access: unrestricted} on top.
 */
@Endpoint(id = "sopkit", defaultAccess = Access.READ_ONLY)
final class SopkitEndpoint {

  private final LiveSopkit sopkit;

  SopkitEndpoint(LiveSopkit sopkit) {
    this.sopkit = sopkit;
  }

  /** One rule that judges. */
  record Rule(String id, String set, String severity, String title, String reason) {}

  /** The rules that judge, in French with {@code ?language=fr}. */
  record Rules(List<Rule> rules) {}

  @ReadOperation
  Rules rules(@Nullable String language) {
    Locale locale = language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
    return new Rules(
        sopkit.rules().catalog().rules().stream().map(rule -> rule(rule, locale)).toList());
  }

  private static Rule rule(RuleInfo rule, Locale locale) {
    RuleTexts texts = rule.texts(locale);
    return new Rule(rule.id(), rule.set(), rule.severity().name(), texts.title(), texts.reason());
  }

  @WriteOperation
  Map<String, String> reload() {
    return sopkit
        .reload()
        .map(
            refused -> Map.of("reload", "refused", "problem", String.valueOf(refused.getMessage())))
        .orElse(Map.of("reload", "taken"));
  }
}
