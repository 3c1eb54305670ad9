package org.sopkit.model.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.sopkit.model.backoffice.BackOfficeRegister;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.model.raci.RaciMatrix;
import org.sopkit.model.rollout.Rollout;
import org.sopkit.model.sla.SlaPolicySet;
import org.sopkit.model.sop.Sop;

/**
 * The published JSON Schemas (draft 2020-12) of the documents, for editors and other languages.
 *
 * <p>They are in the jar under {@code META-INF/sopkit/schema}. A schema knows form: fields, kinds,
 * lengths; {@link SopCodec} also refuses what has no meaning, such as an end before its start.
 * Constants are listed in capitals; the codec reads them in lower case too.
 */
public final class JsonSchemas {

  private static final String FOLDER = "/META-INF/sopkit/schema/";

  private static final Map<Class<?>, String> NAMES =
      Map.of(
          Sop.class, "sop",
          RaciMatrix.class, "raci-matrix",
          BackOfficeRegister.class, "back-office-register",
          Engagement.class, "engagement",
          Rollout.class, "rollout",
          CalendarDefinition.class, "calendar",
          SlaPolicySet.class, "sla-policy-set");

  private JsonSchemas() {}

  /**
   * Returns the types of documents that have a schema.
   *
   * @return the types
   */
  public static Set<Class<?>> documents() {
    return NAMES.keySet();
  }

  /**
   * Returns the schema of a document.
   *
   * @param document a type of {@link #documents()}, for example {@code Sop.class}
   * @return the schema as JSON text
   * @throws IllegalArgumentException if that type has none
   */
  public static String of(Class<?> document) {
    String file = FOLDER + fileName(document);
    try (InputStream in = JsonSchemas.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the jar of sop-model");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  static String fileName(Class<?> document) {
    String name = NAMES.get(document);
    if (name == null) {
      throw new IllegalArgumentException(
          document.getName() + ": has no schema. Maybe ask for the type of a whole document.");
    }
    return name + ".schema.json";
  }
}
