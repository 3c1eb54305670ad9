package org.sopkit.model.json;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.Limits;
import org.sopkit.model.internal.Line;
import org.sopkit.model.internal.OmitWhenEmpty;
import org.sopkit.model.internal.Prose;
import org.sopkit.model.sop.Sop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the JSON Schemas from the records; used by the build's tests only. */
final class SchemaGenerator {

  /** Components that have a default and so may be left out, though they are never null. */
  private static final Set<String> DEFAULTED =
      Set.of(
          "Screenshot.personalData",
          "DayOffset.dueTime",
          "DayOffset.dayZero",
          "DayOffset.roll",
          "Recurring.dueTime",
          "Recurring.roll",
          "CutOff.workingDays",
          "CutOff.dueTime",
          "CutOff.roll",
          "SlaPolicy.coverage",
          "SlaObjective.start",
          "SlaObjective.stop",
          "SlaObjective.pauses",
          "SlaObjective.deadline",
          "OtherHours.onHoliday",
          "EscalationStep.offset",
          "EscalationStep.quietHours",
          "CalendarDefinition.dstPolicy",
          "CalendarDefinition.edgePolicy");

  /** Lists that may not be left out, unlike all others. */
  private static final Set<String> NEEDED_LISTS =
      Set.of("SlaPolicySet.policies", "SlaPolicy.objectives", "OtherHours.hours");

  private SchemaGenerator() {}

  static JsonNode schemaOf(Class<?> document) {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                Option.ADDITIONAL_FIXED_TYPES,
                Option.STANDARD_FORMATS,
                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                Option.PLAIN_DEFINITION_KEYS,
                Option.DEFINITIONS_FOR_ALL_OBJECTS)
            .with(
                new JacksonSchemaModule(
                    JacksonOption.SKIP_SUBTYPE_LOOKUP, JacksonOption.IGNORE_TYPE_INFO_TRANSFORM))
            .with(new JakartaValidationModule());
    config
        .forTypesInGeneral()
        .withPropertySorter((one, other) -> 0)
        .withCustomDefinitionProvider(SchemaGenerator::kinds)
        .withCustomDefinitionProvider(SchemaGenerator::singleText);
    config
        .forFields()
        .withRequiredCheck(SchemaGenerator::isRequired)
        .withNullableCheck(field -> false)
        .withStringMaxLengthResolver(SchemaGenerator::mostCharacters)
        .withStringPatternResolver(SchemaGenerator::notBlank)
        .withArrayMaxItemsResolver(SchemaGenerator::mostItems);
    ObjectNode schema =
        (ObjectNode)
            new com.github.victools.jsonschema.generator.SchemaGenerator(config.build())
                .generateSchema(document);
    schema.put(
        "$id", "urn:sopkit:schema:" + JsonSchemas.fileName(document).replace(".schema.json", ""));
    return schema;
  }

  private static boolean isRequired(FieldScope field) {
    RecordComponent component = component(field);
    if (component == null || field.isFakeContainerItemScope()) {
      return false;
    }
    Class<?> type = component.getType();
    String name = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
      return NEEDED_LISTS.contains(name);
    }
    return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        && !component.getAccessor().isAnnotationPresent(OmitWhenEmpty.class)
        && !DEFAULTED.contains(name);
  }

  private static @Nullable Integer mostCharacters(FieldScope field) {
    if (has(field, Line.class)) {
      return Limits.LINE;
    }
    return has(field, Prose.class) ? Limits.PROSE : null;
  }

  private static @Nullable String notBlank(FieldScope field) {
    return has(field, Line.class) || has(field, Prose.class) ? "\\S" : null;
  }

  private static @Nullable Integer mostItems(FieldScope field) {
    return !field.isFakeContainerItemScope()
            && field.getDeclaringType().getErasedType() == Sop.class
            && field.getName().equals("steps")
        ? Sop.MOST_STEPS
        : null;
  }

  private static boolean has(
      FieldScope field, Class<? extends java.lang.annotation.Annotation> constraint) {
    RecordComponent component = component(field);
    if (component == null) {
      return false;
    }
    AnnotatedType type = component.getAnnotatedType();
    if (field.isFakeContainerItemScope()) {
      return type instanceof AnnotatedParameterizedType list
          && list.getAnnotatedActualTypeArguments()[0].isAnnotationPresent(constraint);
    }
    return component.getAccessor().isAnnotationPresent(constraint);
  }

  private static @Nullable RecordComponent component(FieldScope field) {
    Class<?> owner = field.getDeclaringType().getErasedType();
    return owner.isRecord()
        ? Arrays.stream(owner.getRecordComponents())
            .filter(component -> component.getName().equals(field.getDeclaredName()))
            .findFirst()
            .orElse(null)
        : null;
  }

  /** A type that is written as one text: a task type, a recurrence, a time of day. */
  private static @Nullable CustomDefinition singleText(
      ResolvedType type, SchemaGenerationContext context) {
    Class<?> raw = type.getErasedType();
    if (raw == LocalTime.class) {
      // The format "time" of JSON Schema wants seconds and an offset; ISO 8601 does not.
      return new CustomDefinition(
          context
              .getGeneratorConfig()
              .createObjectNode()
              .put("type", "string")
              .put("pattern", "^\\d{2}:\\d{2}(:\\d{2})?$"),
          true);
    }
    boolean text =
        Arrays.stream(raw.getMethods()).anyMatch(SchemaGenerator::isTextValue)
            || raw == MonthDay.class;
    return text && !raw.isEnum()
        ? new CustomDefinition(
            context.getGeneratorConfig().createObjectNode().put("type", "string"), true)
        : null;
  }

  private static boolean isTextValue(Method method) {
    return method.isAnnotationPresent(JsonValue.class) && method.getReturnType() == String.class;
  }

  /** A sealed type: one object for each kind, and plain text where it can be read from that. */
  private static @Nullable CustomDefinition kinds(
      ResolvedType type, SchemaGenerationContext context) {
    Class<?> raw = type.getErasedType();
    JsonSubTypes subTypes = raw.getDeclaredAnnotation(JsonSubTypes.class);
    if (subTypes == null) {
      return null;
    }
    String property = raw.getDeclaredAnnotation(JsonTypeInfo.class).property();
    ObjectNode definition = context.getGeneratorConfig().createObjectNode();
    ArrayNode choices = definition.putArray("anyOf");
    for (JsonSubTypes.Type subType : subTypes.value()) {
      ObjectNode choice =
          context.createStandardDefinition(context.getTypeContext().resolve(subType.value()), null);
      ObjectNode properties = (ObjectNode) choice.get("properties");
      ObjectNode withKind = context.getGeneratorConfig().createObjectNode();
      withKind.putObject(property).put("const", subType.name());
      withKind.setAll(properties);
      choice.set("properties", withKind);
      ArrayNode required =
          choice.has("required") ? (ArrayNode) choice.get("required") : choice.putArray("required");
      required.insert(0, property);
      choices.add(choice);
    }
    if (Arrays.stream(raw.getDeclaredMethods()).anyMatch(SchemaGenerator::readsText)) {
      choices.addObject().put("type", "string");
    }
    return new CustomDefinition(
        definition,
        CustomDefinition.DefinitionType.STANDARD,
        CustomDefinition.AttributeInclusion.NO);
  }

  private static boolean readsText(Method method) {
    JsonCreator creator = method.getAnnotation(JsonCreator.class);
    return creator != null && creator.mode() == JsonCreator.Mode.DELEGATING;
  }
}
