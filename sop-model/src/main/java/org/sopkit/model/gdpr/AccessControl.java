package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.Copies;

/**
 * Item 3: who may do what, and until when.
 *
 * @param declaredScopes what the mission needs; null if not known
 * @param grants the accesses given; empty: none; null: not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessControl(
    @Nullable List<@Valid DeclaredScope> declaredScopes,
    @Nullable List<@Valid AccessGrant> grants) {

  /** Makes the part. */
  public AccessControl {
    declaredScopes = Copies.known(declaredScopes, "declaredScopes");
    grants = Copies.known(grants, "grants");
  }
}
