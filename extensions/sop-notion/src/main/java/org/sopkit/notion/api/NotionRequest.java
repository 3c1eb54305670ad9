package org.sopkit.notion.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One request to Notion, as data. It holds no token.
 *
 * @param method the method
 * @param path from {@code /v1/} on, with its query
 * @param body the JSON sent; null if none is. Not to be changed
 * @param effect what sending it twice would do
 */
public record NotionRequest(Method method, String path, @Nullable JsonNode body, Effect effect) {

  /** A method of HTTP. */
  public enum Method {
    /** Reads. */
    GET,
    /** Makes, or asks. */
    POST,
    /** Changes, or adds. */
    PATCH
  }

  /** What sending a request twice does. */
  public enum Effect {
    /** Changes nothing. */
    READS,
    /** Leaves the same as sending it once. */
    REPLACES,
    /** Adds a second time. */
    ADDS
  }

  /** Makes a request. */
  public NotionRequest {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(effect, "effect");
  }

  /** Returns method and path, such as "POST /v1/pages". */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
