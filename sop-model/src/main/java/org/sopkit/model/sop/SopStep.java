package org.sopkit.model.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Objects;
import org.sopkit.model.internal.Copies;
import org.sopkit.model.internal.Limits;
import org.sopkit.model.internal.Line;
import org.sopkit.model.internal.OmitWhenEmpty;
import org.sopkit.model.internal.Prose;

/**
 * One step of a procedure: one action.
 *
 * @param number its number as printed; a rule reports holes and repeats
 * @param instruction what to do, for example "Open the invoice in the CRM."
 * @param screenshots pictures that go with it
 * @param uses names of the tools, accesses and documents that the step needs, as the prerequisites
 *     and appendices write them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SopStep(
    @Positive(message = Limits.NOT_POSITIVE) int number,
    @Prose String instruction,
    @OmitWhenEmpty List<@Valid Screenshot> screenshots,
    @OmitWhenEmpty List<@Line String> uses) {

  /** Makes a step; an absent list is empty. */
  public SopStep {
    Objects.requireNonNull(instruction, "instruction");
    screenshots = Copies.list(screenshots, "screenshots");
    uses = Copies.list(uses, "uses");
  }
}
