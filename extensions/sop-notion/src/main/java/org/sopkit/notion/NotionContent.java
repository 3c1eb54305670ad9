package org.sopkit.notion;

import java.util.List;
import java.util.stream.Collectors;
import org.sopkit.model.backoffice.BackOfficeRegister;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.model.sop.Sop;

/**
 * What a Notion base of sopkit holds: the tasks of "Back-office Ops" and the procedures they link
 * to.
 *
 * @param tasks the rows of the base
 * @param sops the procedures, each a page of its own
 */
public record NotionContent(List<BackOfficeTask> tasks, List<Sop> sops) {

  /** Makes the content; the lists are copied. */
  public NotionContent {
    tasks = List.copyOf(tasks);
    sops = List.copyOf(sops);
  }

  /**
   * Returns the tasks as a register that knows which procedures there are.
   *
   * @return the register
   */
  public BackOfficeRegister register() {
    return new BackOfficeRegister(tasks, sops.stream().map(Sop::id).collect(Collectors.toSet()));
  }
}
