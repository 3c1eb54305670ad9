package org.sopkit.notion.api;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The request types of Notion's own client, as schemas; {@code conformance/README.md}. */
final class VendorSchemas {

  private static final Map<String, String> TYPES =
      Map.of(
          "POST /v1/databases", "CreateDatabaseBodyParameters",
          "PATCH /v1/data_sources/*", "UpdateDataSourceBodyParameters",
          "POST /v1/data_sources/*/query", "QueryDataSourceBodyParameters",
          "POST /v1/pages", "CreatePageBodyParameters",
          "PATCH /v1/pages/*", "UpdatePageBodyParameters",
          "PATCH /v1/blocks/*/children", "AppendBlockChildrenBodyParameters");

  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  private VendorSchemas() {}

  /** What is wrong with a body; a request with a body that has no type is wrong. */
  static List<String> errors(String method, String path, JsonNode body) {
    String shape = method + " " + path.replaceFirst("(/v1/[a-z_]+/)[^/?]+", "$1*");
    String type = TYPES.get(shape);
    if (type == null) {
      return List.of("no type for " + shape);
    }
    return SCHEMAS.computeIfAbsent(type, VendorSchemas::read).validate(body).stream()
        .map(error -> shape + ": " + error)
        .limit(5)
        .toList();
  }

  private static Schema read(String type) {
    try (InputStream in = VendorSchemas.class.getResourceAsStream("vendor/" + type + ".json")) {
      String text =
          new String(Objects.requireNonNull(in, type).readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
