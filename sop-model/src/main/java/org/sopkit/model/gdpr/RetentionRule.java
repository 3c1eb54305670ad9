package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * For how long one category of data is kept, and why.
 *
 * @param category the category, for example "issued invoices"
 * @param months how many months; null if not known
 * @param basis the law or the reason; null if not written
 * @param legalHoldSince since when nothing may be deleted because of a dispute; null: no hold
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RetentionRule(
    String category,
    @Nullable Integer months,
    @Nullable String basis,
    @Nullable LocalDate legalHoldSince) {

  /** Makes a rule. */
  public RetentionRule {
    Objects.requireNonNull(category, "category");
  }
}
