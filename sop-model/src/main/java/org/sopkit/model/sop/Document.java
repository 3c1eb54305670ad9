package org.sopkit.model.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.Line;
import org.sopkit.model.internal.Prose;

/**
 * A document that a procedure refers to.
 *
 * @param title the title people read
 * @param link where it is: an address, a path or a page id of the host's; null if not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Document(@Line String title, @Prose @Nullable String link) {

  /** Makes a reference to a document. */
  public Document {
    Objects.requireNonNull(title, "title");
  }
}
