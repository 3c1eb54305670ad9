package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.Copies;
import org.sopkit.model.sla.SlaTarget;

/**
 * Item 1: the service levels agreed beside the contract.
 *
 * @param document the signed document
 * @param targets the deadlines it names; null if not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SlaAgreement(@Valid SignedDocument document, @Nullable List<SlaTarget> targets) {

  /** Makes an agreement. */
  public SlaAgreement {
    Objects.requireNonNull(document, "document");
    targets = Copies.known(targets, "targets");
  }
}
