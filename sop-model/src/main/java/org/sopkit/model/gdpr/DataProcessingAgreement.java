package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.Copies;
import org.sopkit.model.internal.Line;
import org.sopkit.model.internal.Prose;

/**
 * Item 2: the contract between controller and processor, GDPR Art. 28(3).
 *
 * @param document the signed document
 * @param subject what is processed for; null if not written
 * @param duration for how long, in words; null if not written
 * @param nature what is done with the data; null if not written
 * @param purpose why; null if not written
 * @param dataTypes types of personal data; null if not known
 * @param personCategories categories of the people concerned; null if not known
 * @param clauses where the eight points are stipulated; null if not known
 * @param subProcessing what holds for other processors; null if not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DataProcessingAgreement(
    @Valid SignedDocument document,
    @Prose @Nullable String subject,
    @Prose @Nullable String duration,
    @Prose @Nullable String nature,
    @Prose @Nullable String purpose,
    @Nullable List<@Line String> dataTypes,
    @Nullable List<@Line String> personCategories,
    @Nullable List<@Valid DpaClause> clauses,
    @Valid @Nullable SubProcessing subProcessing) {

  /** Makes an agreement. */
  public DataProcessingAgreement {
    Objects.requireNonNull(document, "document");
    dataTypes = Copies.known(dataTypes, "dataTypes");
    personCategories = Copies.known(personCategories, "personCategories");
    clauses = Copies.known(clauses, "clauses");
  }

  /**
   * Finds the clause that stipulates a point.
   *
   * @param point the point of Art. 28(3)
   * @return the first such clause
   */
  public Optional<DpaClause> clause(DpaPoint point) {
    return clauses == null
        ? Optional.empty()
        : clauses.stream().filter(clause -> clause.point() == point).findFirst();
  }
}
