package org.sopkit.notion;

import java.util.List;
import java.util.Objects;

/**
 * What was read from an export.
 *
 * @param content the tasks and procedures
 * @param losses what was lost, guessed or changed; empty if nothing was
 */
public record NotionReading(NotionContent content, List<Loss> losses) {

  /** Makes a reading. */
  public NotionReading {
    Objects.requireNonNull(content, "content");
    losses = List.copyOf(losses);
  }
}
