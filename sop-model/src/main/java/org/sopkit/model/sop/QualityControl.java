package org.sopkit.model.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import org.sopkit.model.internal.Copies;
import org.sopkit.model.internal.OmitWhenEmpty;
import org.sopkit.model.internal.Prose;

/**
 * Section 4 of a procedure: how the result is checked.
 *
 * @param checklist what must hold before the task is called done
 * @param knownErrors mistakes that are often made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QualityControl(
    @OmitWhenEmpty List<@Prose String> checklist,
    @OmitWhenEmpty List<@Valid KnownError> knownErrors) {

  static final QualityControl EMPTY = new QualityControl(List.of(), List.of());

  /** Makes the section; an absent list is empty. */
  public QualityControl {
    checklist = Copies.list(checklist, "checklist");
    knownErrors = Copies.list(knownErrors, "knownErrors");
  }
}
