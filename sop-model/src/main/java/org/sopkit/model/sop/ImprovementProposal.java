package org.sopkit.model.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    LocalDate on, @Nullable String by, String text, @Nullable LocalDate answeredOn) {

  /** Makes a proposal. */
  public ImprovementProposal {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(text, "text");
  }
}
