package org.sopkit.model.gdpr;

import java.util.List;
import java.util.Objects;
import org.sopkit.model.internal.Copies;
import org.sopkit.model.internal.Line;

/**
 * What the mission needs in one system; an access beyond it is too wide.
 *
 * @param system the system
 * @param scopes the scopes needed, as the grants write them
 */
public record DeclaredScope(@Line String system, List<@Line String> scopes) {

  /** Makes a declared scope. */
  public DeclaredScope {
    Objects.requireNonNull(system, "system");
    scopes = Copies.list(scopes, "scopes");
  }
}
