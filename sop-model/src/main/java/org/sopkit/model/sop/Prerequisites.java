package org.sopkit.model.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import org.sopkit.model.internal.Copies;
import org.sopkit.model.internal.OmitWhenEmpty;
import org.sopkit.model.internal.Prose;

/**
 * Section 2 of a procedure: what must be at hand before the first step.
 *
 * @param accesses accounts and rights, for example "CRM, read and write on deals"
 * @param tools the tools used
 * @param templates the models to use
 * @param definitions terms and acronyms explained
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Prerequisites(
    @OmitWhenEmpty List<@Prose String> accesses,
    @OmitWhenEmpty List<@Valid Tool> tools,
    @OmitWhenEmpty List<@Valid Document> templates,
    @OmitWhenEmpty List<@Valid Definition> definitions) {

  static final Prerequisites EMPTY = new Prerequisites(List.of(), List.of(), List.of(), List.of());

  /** Makes the section; an absent list is empty. */
  public Prerequisites {
    accesses = Copies.list(accesses, "accesses");
    tools = Copies.list(tools, "tools");
    templates = Copies.list(templates, "templates");
    definitions = Copies.list(definitions, "definitions");
  }
}
