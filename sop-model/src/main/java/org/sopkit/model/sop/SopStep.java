package org.sopkit.model.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.sopkit.model.internal.Copies;

/**
 * One step of a procedure: one action.
 *
 * @param number its number as printed; a rule reports holes and repeats
 * @param instruction what to do, for example "Open the invoice in the CRM."
 * @param screenshots pictures that go with it
 * @param uses names of the tools, accesses and documents that the step needs, as the prerequisites
 *     and appendices write them
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SopStep(
    int number, String instruction, List<Screenshot> screenshots, List<String> uses) {

  /** Makes a step; an absent list is empty. */
  public SopStep {
    Objects.requireNonNull(instruction, "instruction");
    screenshots = Copies.list(screenshots, "screenshots");
    uses = Copies.list(uses, "uses");
  }
}
