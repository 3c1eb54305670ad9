package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.Copies;
import org.sopkit.model.internal.IsoText;
import org.sopkit.model.internal.Limits;
import org.sopkit.model.internal.Line;

/**
 * Item 6: somebody who works for the provider, with undertaking and trainings.
 *
 * @param id the name by which accesses refer to the person
 * @param name the name people read
 * @param confidentialitySignedOn the day the person signed the undertaking, GDPR Art. 28(3)(b);
 *     null if not known
 * @param trainings the trainings taken; empty: none; null: not known
 * @param country from where the person works, ISO 3166-1 alpha-2, for example "MG"; null if not
 *     known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Person(
    @Line String id,
    @Line String name,
    @IsoText @Nullable LocalDate confidentialitySignedOn,
    @Nullable List<@Valid SecurityTraining> trainings,
    @Pattern(regexp = "[A-Z]{2}", message = Limits.COUNTRY) @Nullable String country) {

  /** Makes a person. */
  public Person {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    trainings = Copies.known(trainings, "trainings");
  }
}
