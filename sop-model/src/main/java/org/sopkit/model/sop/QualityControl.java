package org.sopkit.model.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.sopkit.model.internal.Copies;

/**
 * Section 4 of a procedure: how the result is checked.
 *
 * @param checklist what must hold before the task is called done
 * @param knownErrors mistakes that are often made
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QualityControl(List<String> checklist, List<KnownError> knownErrors) {

  static final QualityControl EMPTY = new QualityControl(List.of(), List.of());

  /** Makes the section; an absent list is empty. */
  public QualityControl {
    checklist = Copies.list(checklist, "checklist");
    knownErrors = Copies.list(knownErrors, "knownErrors");
  }
}
