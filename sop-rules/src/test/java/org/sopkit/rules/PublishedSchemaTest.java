package org.sopkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.model.json.DocumentException;
import org.sopkit.model.json.DocumentFormat;
import org.sopkit.model.json.SopCodec;
import org.sopkit.rules.review.Baseline;
import org.sopkit.rules.review.KnownFinding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The schemas in the jar are those of profile and baseline. After a change write them anew with
 *
 * <pre>mvn -pl sop-rules -am test -Dtest=PublishedSchemaTest -Dsopkit.schema.write=true</pre>
 */
class PublishedSchemaTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static ObjectNode root(String name, String title) {
    return JSON.createObjectNode()
        .put("$schema", "https://json-schema.org/draft/2020-12/schema")
        .put("$id", "urn:sopkit:schema:" + name)
        .put("title", title)
        .put("type", "object")
        .put("additionalProperties", false);
  }

  private static ObjectNode text(String description) {
    return JSON.createObjectNode()
        .put("type", "string")
        .put("pattern", "\\S")
        .put("description", description);
  }

  private static ObjectNode date(String description) {
    return JSON.createObjectNode()
        .put("type", "string")
        .put("format", "date")
        .put("description", description);
  }

  private static ObjectNode list(JsonNode items, String description) {
    ObjectNode list = JSON.createObjectNode().put("type", "array").put("description", description);
    list.set("items", items);
    return list;
  }

  private static ObjectNode profile() {
    ObjectNode schema = root("rule-profile", "Rule profile: which rules judge, and how");
    ObjectNode fields = schema.putObject("properties");
    fields.set("enable", list(text("Id of a rule or name of a set"), "Judge all the same"));
    fields.set("disable", list(text("Id of a rule or name of a set"), "Do not judge"));
    ObjectNode severities = fields.putObject("severities").put("type", "object");
    severities.put("description", "How bad the findings of a rule are, by its id");
    ObjectNode severity = severities.putObject("additionalProperties");
    for (Severity constant : Severity.values()) {
      severity.withArray("enum").add(constant.name());
    }
    ObjectNode thresholds = fields.putObject("thresholds").put("type", "object");
    thresholds.put("description", "Numbers that rules compare with; the unit is in the name");
    thresholds.put("additionalProperties", false);
    for (Threshold threshold : Threshold.values()) {
      thresholds
          .withObject("/properties")
          .putObject(threshold.name())
          .put("type", "integer")
          .put("minimum", threshold.least())
          .put("maximum", Integer.MAX_VALUE)
          .put("default", threshold.standard());
    }
    ObjectNode suppression = JSON.createObjectNode().put("type", "object");
    suppression.put("additionalProperties", false);
    ObjectNode parts = suppression.putObject("properties");
    parts.set("rule", text("Id of the rule"));
    parts.set("subject", text("What the finding is about, such as sop:invoicing; else anything"));
    parts
        .putObject("path")
        .put("type", "string")
        .put("description", "JSON pointer; else any place");
    parts.set("reason", text("Why it may stay"));
    parts.set("until", date("The last day on which it holds"));
    suppression.putArray("required").add("rule").add("reason").add("until");
    fields.set("suppressions", list(suppression, "Findings that are excused"));
    return schema;
  }

  private static ObjectNode baseline() {
    ObjectNode schema = root("baseline", "Baseline: the findings known on a day");
    ObjectNode fields = schema.putObject("properties");
    fields.set("recorded", date("The day on which they were recorded"));
    ObjectNode known = JSON.createObjectNode().put("type", "object");
    known.put("additionalProperties", false);
    ObjectNode parts = known.putObject("properties");
    parts.set("rule", text("Id of the rule"));
    parts.set("subject", text("What it is about, such as sop:invoicing"));
    parts
        .putObject("path")
        .put("type", "string")
        .put("description", "JSON pointer; else all of it");
    parts.putObject("count").put("type", "integer").put("minimum", 1).put("default", 1);
    known.putArray("required").add("rule").add("subject");
    fields.set("findings", list(known, "One entry for each rule, subject and path"));
    schema.putArray("required").add("recorded");
    return schema;
  }

  private static void isPublished(String name, ObjectNode schema) throws IOException {
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    text = text.replace("\r\n", "\n");
    if (Boolean.getBoolean("sopkit.schema.write")) {
      Path file = Path.of("src/main/resources/META-INF/sopkit/schema", name + ".schema.json");
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } else {
      assertThat(PublishedSchema.text(name)).isEqualTo(text);
    }
  }

  @Test
  void the_schema_of_a_profile_names_every_threshold_and_severity() throws IOException {
    isPublished("rule-profile", profile());
  }

  @Test
  void the_schema_of_a_baseline_is_that_of_the_record() throws IOException {
    isPublished("baseline", baseline());
  }

  private static boolean fits(String schema, JsonNode document) {
    Schema compiled =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PublishedSchema.text(schema));
    return compiled
        .validate(
            document,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{disable: [SOP-001], enable: [raci], severities: {SOP-001: INFO}}",
        "{thresholds: {SOP_WORDS: 1}}",
        "{thresholds: {SOP_WORDS: 0}}",
        "{thresholds: {WORDS: 1}}",
        "{thresholds: {SOP_WORDS: x}}",
        "{severities: {SOP-001: FATAL}}",
        "{disable: SOP-001}",
        "{disabled: []}",
        "{suppressions: [{rule: a, reason: b, until: 2026-01-01}]}",
        "{suppressions: [{rule: a, subject: s, path: /x, reason: b, until: 2026-01-01}]}",
        "{suppressions: [{rule: a, reason: ' ', until: 2026-01-01}]}",
        "{suppressions: [{rule: a, reason: b, until: tomorrow}]}",
        "{suppressions: [{rule: a, reason: b}]}",
        "{suppressions: [{rule: a, until: 2026-01-01}]}",
        "{suppressions: [{reason: b, until: 2026-01-01}]}",
        "{suppressions: [{rule: a, reason: b, until: 2026-01-01, why: c}]}",
      })
  void schema_and_reader_agree_on_profiles(String yaml) {
    assertThat(fits("rule-profile", YAMLMapper.shared().readTree(yaml)))
        .as("the schema on what the reader %s", isProfile(yaml) ? "takes" : "refuses")
        .isEqualTo(isProfile(yaml));
  }

  private static boolean isProfile(String yaml) {
    try {
      RuleProfile.parse(yaml, DocumentFormat.YAML);
      return true;
    } catch (DocumentException | RuleProfileException refused) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{recorded: 2026-01-01}",
        "{recorded: 2026-01-01, findings: [{rule: a, subject: sop:b, path: /c, count: 2}]}",
        "{recorded: 2026-01-01, findings: [{rule: a, subject: sop:b}]}",
        "{recorded: 2026-01-01, findings: [{rule: a, subject: sop:b, count: 0}]}",
        "{recorded: 2026-01-01, findings: [{rule: a}]}",
        "{recorded: 2026-01-01, findings: [{subject: b}]}",
        "{recorded: yesterday}",
        "{findings: []}",
        "{recorded: 2026-01-01, message: x}",
      })
  void schema_and_codec_agree_on_baselines(String yaml) {
    boolean read = true;
    try {
      SopCodec.standard().read(yaml, DocumentFormat.YAML, Baseline.class);
    } catch (DocumentException refused) {
      read = false;
    }
    assertThat(fits("baseline", YAMLMapper.shared().readTree(yaml))).isEqualTo(read);
  }

  @Test
  void what_a_baseline_writes_fits_its_schema() {
    Baseline written =
        new Baseline(
            LocalDate.of(2026, 6, 12),
            List.of(
                new KnownFinding("SOP-001", "sop:a", "/header/title", null),
                new KnownFinding("SOP-013", "sop:a", "", 2)));
    String json = SopCodec.standard().write(written, DocumentFormat.JSON);
    assertThat(fits("baseline", JSON.readTree(json))).as(json).isTrue();
    assertThat(SopCodec.standard().read(json, DocumentFormat.JSON, Baseline.class))
        .isEqualTo(written);
    assertThat(RuleProfile.schema()).contains("urn:sopkit:schema:rule-profile");
    assertThat(Baseline.schema()).contains("urn:sopkit:schema:baseline");
  }
}
