package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.IsoText;
import org.sopkit.model.internal.Limits;
import org.sopkit.model.internal.Line;
import org.sopkit.model.internal.Prose;

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
    @Line String category,
    @Positive(message = Limits.NOT_POSITIVE) @Nullable Integer months,
    @Prose @Nullable String basis,
    @IsoText @Nullable LocalDate legalHoldSince) {

  /** Makes a rule. */
  public RetentionRule {
    Objects.requireNonNull(category, "category");
  }
}
