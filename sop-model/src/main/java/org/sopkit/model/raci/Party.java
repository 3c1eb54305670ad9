package org.sopkit.model.raci;

import java.util.Objects;
import org.sopkit.model.internal.Line;

/**
 * A person, a team or a function that can hold a role, for example the client's finance department.
 *
 * @param id the name by which activities refer to the party; compared as written
 * @param name the name people read
 * @param side client or provider
 */
public record Party(@Line String id, @Line String name, PartySide side) {

  /** Makes a party. */
  public Party {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(side, "side");
  }
}
