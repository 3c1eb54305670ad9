package org.sopkit.model.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import org.sopkit.model.internal.Copies;
import org.sopkit.model.internal.OmitWhenEmpty;

/**
 * Section 6 of a procedure: what goes with it.
 *
 * @param templates blank documents to fill
 * @param emailModels models of e-mails to send
 * @param filledExamples examples of a well-done result
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Appendices(
    @OmitWhenEmpty List<@Valid Document> templates,
    @OmitWhenEmpty List<@Valid Document> emailModels,
    @OmitWhenEmpty List<@Valid Document> filledExamples) {

  static final Appendices EMPTY = new Appendices(List.of(), List.of(), List.of());

  /** Makes the section; an absent list is empty. */
  public Appendices {
    templates = Copies.list(templates, "templates");
    emailModels = Copies.list(emailModels, "emailModels");
    filledExamples = Copies.list(filledExamples, "filledExamples");
  }
}
