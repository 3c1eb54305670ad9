package org.sopkit.model.json;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLReadFeature;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The mappers behind the codec. */
final class Mappers {

  private static final int LONGEST_NAME = 1_000;
  private static final int LONGEST_NUMBER = 100;

  /** The scanner copies all it has not used each time it fills: a small buffer is quadratic. */
  private static final int SCANNER_BUFFER = 64 * 1024;

  private Mappers() {}

  static ObjectMapper mapper(DocumentFormat format, DocumentLimits limits) {
    return format == DocumentFormat.JSON ? json(limits) : yaml(limits);
  }

  static JsonParser parser(ObjectMapper mapper, DocumentFormat format, String text) {
    JsonParser parser = mapper.createParser(text);
    return format == DocumentFormat.YAML ? new PlainYamlParser(parser, text) : parser;
  }

  private static ObjectMapper json(DocumentLimits limits) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(constraints(limits))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    return strict(JsonMapper.builder(factory))
        .enable(SerializationFeature.INDENT_OUTPUT)
        .withCoercionConfig(
            LogicalType.Textual,
            text -> {
              text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
              text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
              text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
        .build();
  }

  private static ObjectMapper yaml(DocumentLimits limits) {
    YAMLFactory factory =
        YAMLFactory.builder()
            .streamReadConstraints(constraints(limits))
            .loadSettings(
                LoadSettings.builder()
                    .setCodePointLimit(limits.bytes())
                    .setBufferSize(SCANNER_BUFFER)
                    // Reads "~" and an empty value as null; the default of this schema does not.
                    .setSchema(new CoreSchema())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
            .disable(YAMLReadFeature.EMPTY_DOCUMENT_AS_EMPTY_OBJECT)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .disable(YAMLWriteFeature.USE_NATIVE_TYPE_ID)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();
    return strict(YAMLMapper.builder(factory)).build();
  }

  private static StreamReadConstraints constraints(DocumentLimits limits) {
    return StreamReadConstraints.builder()
        .maxDocumentLength(limits.bytes())
        .maxNestingDepth(limits.depth())
        .maxStringLength(limits.textLength())
        .maxTokenCount(limits.tokens())
        .maxNameLength(LONGEST_NAME)
        .maxNumberLength(LONGEST_NUMBER)
        .build();
  }

  private static <B extends MapperBuilder<?, B>> B strict(B builder) {
    return builder
        .addModule(IsoText.module())
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(
            DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS,
            DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
  }
}
