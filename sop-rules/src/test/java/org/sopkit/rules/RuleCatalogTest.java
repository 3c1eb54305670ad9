package org.sopkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopkit.rules.given.Rules;

/** What every built-in rule owes its reader. */
class RuleCatalogTest {

  private static final Pattern RULE =
      Pattern.compile(
          "rule \"([^\"]+)\"\\n(.*?)\\nwhen\\n(.*?)\\nthen\\n(.*?)\\nend", Pattern.DOTALL);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)[}|]");
  private static final Pattern ARGUMENT = Pattern.compile(", \"([a-z]+)\", ");

  static Stream<RuleInfo> rules() {
    return Rules.ALL.catalog().rules().stream();
  }

  @Test
  void the_catalogue_lists_every_rule_once_in_order() {
    List<String> ids = rules().map(RuleInfo::id).toList();
    assertThat(ids).hasSize(173).doesNotHaveDuplicates();
    assertThat(ids).startsWith("SOP-001", "SOP-002").endsWith("ROLLOUT-017", "ROLLOUT-018");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_has_a_source_that_people_can_read(RuleInfo rule) {
    assertThat(rule.references()).isNotEmpty();
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      assertThat(rule.references())
          .allSatisfy(
              reference ->
                  assertThat(reference.text(locale))
                      .as("a name for the work %s", reference.work())
                      .isNotEqualTo(reference.toString()));
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_has_title_message_reason_and_remedy_in_both_languages(RuleInfo rule) {
    assertThat(FindingTexts.of(Locale.FRENCH).missing(rule)).isEmpty();
    assertThat(FindingTexts.of(Locale.ENGLISH).missing(rule)).isEmpty();
    assertThat(rule.texts(Locale.FRENCH)).isNotEqualTo(rule.texts(Locale.ENGLISH));
  }

  @Test
  void a_rule_has_a_test_of_its_own() throws IOException {
    Set<String> verified = new HashSet<>();
    Pattern verify = Pattern.compile("RULE = Rules\\.verify\\(\"([^\"]+)\"\\)");
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
        Matcher matcher = verify.matcher(Files.readString(file, StandardCharsets.UTF_8));
        while (matcher.find()) {
          assertThat(verified.add(matcher.group(1))).as(matcher.group(1) + " once").isTrue();
        }
      }
    }
    assertThat(verified).containsAll(rules().map(RuleInfo::id).toList());
  }

  @ParameterizedTest
  @EnumSource(RuleSet.class)
  void a_rule_is_one_pattern_and_one_line_that_reports_its_own_id(RuleSet set) throws IOException {
    Map<String, String[]> texts = drl(set);
    assertThat(texts.keySet()).containsExactlyElementsOf(set.ruleIds());
    texts.forEach(
        (id, parts) -> {
          assertThat(parts[1].split("\\$\\w+ :", -1)).as(id + ": patterns").hasSize(2);
          assertThat(parts[1]).as(id).doesNotContain("eval").doesNotContain(" from ");
          assertThat(parts[2].strip().lines()).as(id + ": lines of its action").hasSize(1);
          assertThat(parts[2].strip()).startsWith("findings.report(\"" + id + "\", ");
          assertThat(parts[0]).as(id).doesNotContain("salience").doesNotContain("no-loop");
        });
  }

  @ParameterizedTest
  @EnumSource(RuleSet.class)
  void a_message_mentions_nothing_that_the_rule_does_not_give(RuleSet set) throws IOException {
    Map<String, String[]> texts = drl(set);
    for (RuleInfo rule : Rules.ALL.catalog().ofSet(set.code())) {
      Set<String> given = all(ARGUMENT, Objects.requireNonNull(texts.get(rule.id()))[2]);
      Set<String> french = all(PLACEHOLDER, rule.texts(Locale.FRENCH).message());
      Set<String> english = all(PLACEHOLDER, rule.texts(Locale.ENGLISH).message());
      assertThat(french).as(rule.id()).isEqualTo(english).isSubsetOf(given);
    }
  }

  @Test
  void gdpr_rules_say_what_they_mean_for_the_checklist_and_no_others_do() {
    assertThat(rules())
        .allSatisfy(
            rule ->
                assertThat(rule.gdpr() != null)
                    .as(rule.id())
                    .isEqualTo(rule.id().startsWith("GDPR-")));
  }

  @Test
  void the_table_has_a_row_for_each_rule_in_either_language() {
    RuleCatalog catalog = Rules.ALL.catalog();
    assertThat(catalog.markdown(Locale.ENGLISH).lines())
        .hasSize(2 + 173)
        .startsWith("| Rule | What it asks for | Severity | Source |", "|---|---|---|---|")
        .contains("| SOP-001 | The procedure has a title | error | method, § 3.1; EPA QA/G-6 |")
        .contains(
            "| SLA-002 | No open task is late | error (critical: critical, low: warning) | method,"
                + " § 6 |");
    assertThat(catalog.markdown(Locale.FRENCH).lines())
        .hasSize(2 + 173)
        .contains(
            "| SOP-029 | Aucune capture ne montre de données personnelles | erreur | RGPD, art."
                + " 5(1)(c); RGPD, art. 32; méthode, § 11 |");
  }

  private static Map<String, String[]> drl(RuleSet set) throws IOException {
    Path file = Path.of("src/main/resources/org/sopkit/rules/drl", set.code(), set.code() + ".drl");
    Matcher matcher =
        RULE.matcher(Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n"));
    Map<String, String[]> rules = new LinkedHashMap<>();
    while (matcher.find()) {
      rules.put(
          matcher.group(1), new String[] {matcher.group(2), matcher.group(3), matcher.group(4)});
    }
    return rules;
  }

  private static Set<String> all(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
