package org.sopkit.rules.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.sop.Sop;
import org.sopkit.rules.Findings;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Suppression;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.review.Baseline;
import org.sopkit.rules.review.Reviewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written fits the schema that OASIS published, which comes in a jar of other people's. */
class SarifLogTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 6);
  private static final Schema SCHEMA = schema();
  private static final SopRules RULES = Rules.STANDARD;

  private static final String SOP =
      """
      id: invoicing
      language: EN
      header:
        title: Issue an invoice
        objective: "Braces {0} and [a link](1)"
      steps:
        - number: 1
          instruction: Verification of the {amount}, if necessary.
        - {number: 3, instruction: Send it.}
      """;

  @TempDir Path root;
  private Path file = Path.of("");
  private Findings findings = Findings.none();

  private static Schema schema() {
    try (InputStream in =
        SarifLogTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      assertThat(in).as("the schema").isNotNull();
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void judge() throws IOException {
    file = root.resolve("sops/été 1.yaml");
    Files.createDirectories(root.resolve("sops"));
    Files.writeString(file, SOP);
    findings = RULES.judge(SopCodec.standard().read(file, Sop.class), TODAY);
    assertThat(findings.size()).isGreaterThan(5);
  }

  private String write(Reviewer reviewer, Locale locale) {
    Set<Subject> judged = Set.of(new Subject(Subject.Kind.SOP, "invoicing"));
    return SarifLog.of(RULES.catalog(), locale)
        .write(List.of(ReviewedFile.of(root, file, reviewer.review(findings, judged, TODAY))));
  }

  private static JsonNode valid(String sarif) {
    JsonNode log = JsonMapper.shared().readTree(sarif);
    List<Error> errors = SCHEMA.validate(log);
    assertThat(errors).as(sarif).isEmpty();
    return log;
  }

  private static JsonNode result(JsonNode log, String rule) {
    for (JsonNode result : log.at("/runs/0/results")) {
      if (result.at("/ruleId").asString().equals(rule)) {
        return result;
      }
    }
    throw new AssertionError("no result of " + rule);
  }

  @Test
  void the_schema_refuses_what_is_no_sarif() {
    assertThat(SCHEMA.validate(JsonMapper.shared().readTree("{\"version\": \"2.1.0\"}")))
        .isNotEmpty();
    assertThat(
            SCHEMA.validate(
                JsonMapper.shared()
                    .readTree(
                        "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"x\"}},"
                            + "\"results\":[{\"message\":{\"text\":\"a\"},\"level\":\"bad\"}]}]}")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void a_result_has_rule_level_words_place_and_fingerprint(String language) {
    Locale locale = Locale.forLanguageTag(language);
    JsonNode log = valid(write(Reviewer.of(List.of()), locale));
    assertThat(log.at("/runs/0/results").size()).isEqualTo(findings.size());
    assertThat(log.at("/runs/0/language").asString()).isEqualTo(language);
    JsonNode verb = result(log, "SOP-018");
    assertThat(verb.at("/level").asString()).isEqualTo("warning");
    assertThat(verb.at("/message/text").asString())
        .startsWith(findings.ofRule("SOP-018").all().get(0).text(locale));
    JsonNode at = verb.at("/locations/0/physicalLocation");
    // Line 8, after "    instruction: ".
    assertThat(at.at("/region/startLine").asInt()).isEqualTo(8);
    assertThat(at.at("/region/startColumn").asInt()).isEqualTo(18);
    assertThat(at.at("/artifactLocation/uri").asString()).isEqualTo("sops/%C3%A9t%C3%A9%201.yaml");
    assertThat(at.at("/artifactLocation/uriBaseId").asString()).isEqualTo("SRCROOT");
    assertThat(verb.at("/partialFingerprints/sopkitKey~1v1").asString())
        .isEqualTo("SOP-018 sop:invoicing /steps/0/instruction");
    assertThat(verb.has("baselineState")).isFalse();
    assertThat(verb.at("/suppressions").size()).isZero();
  }

  @Test
  void what_is_missing_is_shown_where_it_should_be() {
    JsonNode scope = result(valid(write(Reviewer.of(List.of()), Locale.ENGLISH)), "SOP-003");
    assertThat(scope.at("/level").asString()).isEqualTo("error");
    assertThat(scope.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(3);
    assertThat(scope.at("/properties/path").asString()).isEqualTo("/header/scope");
  }

  @Test
  void every_active_rule_is_described() {
    JsonNode log = valid(write(Reviewer.of(List.of()), Locale.ENGLISH));
    JsonNode rules = log.at("/runs/0/tool/driver/rules");
    assertThat(rules.size()).isEqualTo(RULES.catalog().rules().size());
    for (JsonNode result : log.at("/runs/0/results")) {
      assertThat(rules.get(result.at("/ruleIndex").asInt()).at("/id"))
          .isEqualTo(result.at("/ruleId"));
    }
    assertThat(rules.get(0).at("/shortDescription/text").asString())
        .isEqualTo("The procedure has a title");
    assertThat(rules.get(0).at("/properties/references/0").asString()).isEqualTo("method, § 3.1");
  }

  @Test
  void braces_and_brackets_of_a_document_are_no_placeholders_and_no_links() {
    String sarif = write(Reviewer.of(List.of()), Locale.ENGLISH);
    for (JsonNode result : valid(sarif).at("/runs/0/results")) {
      String text = result.at("/message/text").asString();
      assertThat(text.replace("{{", "").replace("}}", "")).doesNotContain("{", "}", "](");
    }
  }

  @Test
  void an_excused_finding_carries_its_reason() {
    Suppression excuse =
        new Suppression("SOP-003", null, "/header/scope", "With the law firm.", TODAY);
    JsonNode log = valid(write(Reviewer.of(List.of(excuse)), Locale.ENGLISH));
    JsonNode scope = result(log, "SOP-003").at("/suppressions/0");
    assertThat(scope.at("/justification").asString()).isEqualTo("With the law firm.");
    assertThat(scope.at("/kind").asString()).isEqualTo("external");
    assertThat(scope.at("/properties/until").asString()).isEqualTo("2026-03-06");
  }

  @Test
  void a_baseline_says_what_is_new_unchanged_and_gone() {
    Findings before =
        new Findings(
            findings.stream().filter(finding -> !finding.ruleId().equals("SOP-018")).toList());
    Baseline baseline = Baseline.of(before, TODAY);
    JsonNode log = valid(write(Reviewer.of(List.of()).against(baseline), Locale.FRENCH));
    assertThat(result(log, "SOP-018").at("/baselineState").asString()).isEqualTo("new");
    assertThat(result(log, "SOP-003").at("/baselineState").asString()).isEqualTo("unchanged");
    findings = findings.ofRule("SOP-018");
    JsonNode later = valid(write(Reviewer.of(List.of()).against(baseline), Locale.FRENCH));
    JsonNode notices = later.at("/runs/0/invocations/0/toolExecutionNotifications");
    assertThat(notices.size()).isEqualTo(before.size());
    assertThat(notices.at("/0/message/text").asString()).contains("plus constaté");
  }

  @Test
  void an_excused_finding_that_the_baseline_does_not_know_is_new() {
    Suppression excuse =
        new Suppression("SOP-003", null, "/header/scope", "With the law firm.", TODAY);
    Baseline empty = Baseline.of(Findings.none(), TODAY);
    JsonNode log = valid(write(Reviewer.of(List.of(excuse)).against(empty), Locale.ENGLISH));
    assertThat(result(log, "SOP-003").at("/baselineState").asString()).isEqualTo("new");
    assertThat(result(log, "SOP-003").at("/suppressions").size()).isEqualTo(1);
    Baseline all = Baseline.of(findings, TODAY);
    JsonNode known = valid(write(Reviewer.of(List.of(excuse)).against(all), Locale.ENGLISH));
    assertThat(result(known, "SOP-003").at("/baselineState").asString()).isEqualTo("unchanged");
  }

  @Test
  void two_findings_of_one_key_have_two_fingerprints() {
    findings = findings.ofRule("SOP-018").plus(findings.ofRule("SOP-018"));
    JsonNode results = valid(write(Reviewer.of(List.of()), Locale.ENGLISH)).at("/runs/0/results");
    assertThat(results.at("/0/partialFingerprints"))
        .isNotEqualTo(results.at("/1/partialFingerprints"));
  }

  @Test
  void a_file_outside_the_root_has_an_absolute_address() {
    Reviewer none = Reviewer.of(List.of());
    ReviewedFile outside =
        ReviewedFile.of(root.resolve("elsewhere"), file, none.review(findings, Set.of(), TODAY));
    assertThat(outside.uri()).startsWith("file:///").endsWith("/sops/%C3%A9t%C3%A9%201.yaml");
    JsonNode log = valid(SarifLog.of(RULES.catalog(), Locale.ENGLISH).write(List.of(outside)));
    assertThat(log.at("/runs/0/artifacts/0/location").has("uriBaseId")).isFalse();
  }

  @Test
  void the_same_findings_give_the_same_bytes() {
    assertThat(write(Reviewer.of(List.of()), Locale.ENGLISH))
        .isEqualTo(write(Reviewer.of(List.of()), Locale.ENGLISH))
        .doesNotContain(root.toString());
  }

  @Test
  void nothing_found_is_a_log_with_no_result() {
    ReviewedFile clean =
        new ReviewedFile(
            "sop.yaml", Map.of(), Reviewer.of(List.of()).review(Findings.none(), Set.of(), TODAY));
    JsonNode log = valid(SarifLog.of(RULES.catalog(), Locale.ENGLISH).write(List.of(clean)));
    assertThat(log.at("/runs/0/results").size()).isZero();
  }
}
