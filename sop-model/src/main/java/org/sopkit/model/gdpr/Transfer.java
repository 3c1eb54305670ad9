package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.IsoText;
import org.sopkit.model.internal.Limits;
import org.sopkit.model.internal.Line;

/**
 * Data that go to, or are looked at from, another country, GDPR Art. 44 to 49. Remote access
 * counts.
 *
 * @param country ISO 3166-1 alpha-2, for example "MG"
 * @param recipient who gets or sees the data; null if not known
 * @param mechanism what makes it lawful; null if not known
 * @param reference where the decision, the clauses or the rules are; null if not known
 * @param impactAssessedOn the day the law of that country was assessed; null if not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Transfer(
    @Pattern(regexp = "[A-Z]{2}", message = Limits.COUNTRY) String country,
    @Line @Nullable String recipient,
    @Nullable Mechanism mechanism,
    @Line @Nullable String reference,
    @IsoText @Nullable LocalDate impactAssessedOn) {

  /** Makes a transfer. */
  public Transfer {
    Objects.requireNonNull(country, "country");
  }

  /** What makes a transfer lawful. */
  public enum Mechanism {
    /** The country offers adequate protection by decision of the Commission, Art. 45. */
    ADEQUACY_DECISION,
    /** Standard clauses, Decision (EU) 2021/914, controller to processor. */
    STANDARD_CLAUSES_MODULE_2,
    /** Standard clauses, Decision (EU) 2021/914, processor to processor. */
    STANDARD_CLAUSES_MODULE_3,
    /** Binding corporate rules, Art. 47. */
    BINDING_CORPORATE_RULES,
    /** One of the exceptions of Art. 49. */
    DEROGATION
  }
}
