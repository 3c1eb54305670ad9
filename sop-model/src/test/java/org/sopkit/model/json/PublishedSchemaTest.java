package org.sopkit.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.model.sop.Sop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The schemas in the jar are those of the records. After a change of a record write them anew with
 *
 * <pre>mvn -pl sop-model test -Dtest=PublishedSchemaTest -Dsopkit.schema.write=true</pre>
 */
class PublishedSchemaTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Set<Class<?>> documents() {
    return JsonSchemas.documents();
  }

  static Stream<Object> samples() {
    return Samples.all().stream()
        .filter(sample -> JsonSchemas.documents().contains(sample.getClass()));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void the_schema_in_the_jar_is_that_of_the_record(Class<?> document) throws IOException {
    String generated =
        JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(SchemaGenerator.schemaOf(document))
                .replace("\r\n", "\n")
            + "\n";
    if (Boolean.getBoolean("sopkit.schema.write")) {
      Path file =
          Path.of("src/main/resources/META-INF/sopkit/schema", JsonSchemas.fileName(document));
      Files.writeString(file, generated, StandardCharsets.UTF_8);
    } else {
      assertThat(JsonSchemas.of(document)).isEqualTo(generated);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void what_the_codec_writes_fits_the_schema(Object sample) {
    String text = SopCodec.standard().write(sample, DocumentFormat.JSON);
    assertThat(errors(sample.getClass(), JSON.readTree(text))).as(text).isEmpty();
  }

  /**
   * Fields that are needed only beside, or instead of, another one; a schema of single fields does
   * not say so.
   */
  private static final Pattern NEEDS_ANOTHER =
      Pattern.compile(".*\\.(target|day|dueDay|workingDays)");

  /** Each field is left out once: schema and codec must agree whether that can be. */
  @ParameterizedTest
  @MethodSource("samples")
  void the_schema_asks_for_the_fields_that_the_codec_asks_for(Object sample) {
    JsonNode document = JSON.readTree(SopCodec.standard().write(sample, DocumentFormat.JSON));
    List<String> disagreements = new ArrayList<>();
    leaveOutEach(document, document, "", sample.getClass(), disagreements);
    assertThat(disagreements).isEmpty();
  }

  private static void leaveOutEach(
      JsonNode root, JsonNode at, String path, Class<?> type, List<String> disagreements) {
    if (at instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        leaveOutEach(root, array.get(i), path + "[" + i + "]", type, disagreements);
      }
    } else if (at instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        JsonNode value = object.remove(name);
        boolean fits = errors(type, root).isEmpty();
        boolean known = fits && NEEDS_ANOTHER.matcher(path + "." + name).matches();
        if (fits != isRead(root, type) && !known) {
          disagreements.add(path + "." + name + (fits ? ": only the codec" : ": only the schema"));
        }
        object.set(name, value);
        leaveOutEach(root, value, path + "." + name, type, disagreements);
      }
    }
  }

  private static boolean isRead(JsonNode document, Class<?> type) {
    try {
      SopCodec.standard().read(document.toString(), DocumentFormat.JSON, type);
      return true;
    } catch (DocumentException refused) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "language: FR",
        "id: a",
        "{id: '', language: FR}",
        "{id: ' ', language: FR}",
        "{id: 5, language: FR}",
        "{id: a, language: DE}",
        "{id: a, language: FR, titel: x}",
        "{id: a, language: FR, steps: x}",
        "{id: a, language: FR, steps: [{number: 0, instruction: x}]}",
        "{id: a, language: FR, steps: [{number: 1}]}",
        "{id: a, language: FR, steps: [{number: 1, instruction: x, uses: ['']}]}",
        "{id: a, language: FR, header: {sla: {kind: fortnight}}}",
        "{id: a, language: FR, header: {sla: {days: 2, dayKind: WORKING}}}",
        "{id: a, language: FR, header: {sla: {kind: day-offset, days: 2, dayKind: SOLAR}}}",
        "{id: a, language: FR, reporting: {targets: [{kpi: SPEED, comparison: AT_MOST, value: 1,"
            + " unit: h}]}}",
      })
  void a_bad_procedure_does_not_fit(String yaml) {
    assertThat(errors(Sop.class, YAMLMapper.shared().readTree(yaml))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{id: a, language: FR}",
        "{id: a, language: FR, header: {sla: 24h ouvrées}}",
        "{id: a, language: FR, header: {sla: {kind: day-offset, days: 2, dayKind: WORKING}}}",
        "{id: a, language: EN, lifecycle: {reviewDue: 2026-03-02}}",
      })
  void a_good_procedure_written_by_hand_fits_and_is_read(String yaml) {
    assertThat(errors(Sop.class, YAMLMapper.shared().readTree(yaml))).isEmpty();
    assertThat(SopCodec.standard().read(yaml, DocumentFormat.YAML, Sop.class).id()).isEqualTo("a");
  }

  @Test
  void a_type_that_is_no_document_has_no_schema() {
    assertThatThrownBy(() -> JsonSchemas.of(String.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("java.lang.String: has no schema. Maybe ask for the type of a whole document.");
  }

  private static List<com.networknt.schema.Error> errors(Class<?> type, JsonNode document) {
    return SCHEMAS.get(type).validate(document);
  }

  private static final ClassValue<Schema> SCHEMAS =
      new ClassValue<>() {
        @Override
        protected Schema computeValue(Class<?> type) {
          return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(JsonSchemas.of(type));
        }
      };
}
