package org.sopkit.model.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.Line;
import org.sopkit.model.internal.OmitWhenEmpty;
import org.sopkit.model.internal.Prose;
import org.sopkit.model.raci.RaciMatrix;
import org.sopkit.model.sla.SlaTarget;

/**
 * Section 1 of a procedure: what it is for, what it covers, by when and by whom.
 *
 * @param title the title, or null in a draft
 * @param objective what the procedure is to reach, or null in a draft
 * @param scope what it covers and what it does not, or null in a draft
 * @param sla by when the task is done, or null in a draft
 * @param raci who holds which role; empty in a draft
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SopHeader(
    @Line @Nullable String title,
    @Prose @Nullable String objective,
    @Prose @Nullable String scope,
    @Nullable SlaTarget sla,
    @OmitWhenEmpty @Valid RaciMatrix raci) {

  static final SopHeader EMPTY = new SopHeader(null, null, null, null, RaciMatrix.empty());

  /** Makes a header; an absent matrix is empty. */
  public SopHeader {
    raci = Objects.requireNonNullElse(raci, RaciMatrix.empty());
  }
}
