package org.sopkit.model.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.sopkit.model.internal.Copies;

/**
 * Section 2 of a procedure: what must be at hand before the first step.
 *
 * @param accesses accounts and rights, for example "CRM, read and write on deals"
 * @param tools the tools used
 * @param templates the models to use
 * @param definitions terms and acronyms explained
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Prerequisites(
    List<String> accesses,
    List<Tool> tools,
    List<Document> templates,
    List<Definition> definitions) {

  static final Prerequisites EMPTY = new Prerequisites(List.of(), List.of(), List.of(), List.of());

  /** Makes the section; an absent list is empty. */
  public Prerequisites {
    accesses = Copies.list(accesses, "accesses");
    tools = Copies.list(tools, "tools");
    templates = Copies.list(templates, "templates");
    definitions = Copies.list(definitions, "definitions");
  }
}
