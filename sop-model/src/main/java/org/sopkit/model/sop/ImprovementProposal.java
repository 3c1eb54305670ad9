package org.sopkit.model.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.IsoText;
import org.sopkit.model.internal.Line;
import org.sopkit.model.internal.Prose;

/**
 * What somebody, often the provider, proposes to do better.
 *
 * @param on the day it was made
 * @param by who made it; null if not known
 * @param text the proposal
 * @param answeredOn the day it was accepted or declined; null while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImprovementProposal(
    @IsoText LocalDate on,
    @Line @Nullable String by,
    @Prose String text,
    @IsoText @Nullable LocalDate answeredOn) {

  /** Makes a proposal. */
  public ImprovementProposal {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(text, "text");
  }
}
