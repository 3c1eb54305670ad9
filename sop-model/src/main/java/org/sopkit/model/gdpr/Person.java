package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.Copies;

/**
 * Item 6: somebody who works for the provider, with undertaking and trainings.
 *
 * @param id the name by which accesses refer to the person
 * @param name the name people read
 * @param confidentialitySignedOn the day the person signed the undertaking, GDPR Art. 28(3)(b);
 *     null if not known
 * @param trainings the trainings taken; empty: none; null: not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Person(
    String id,
    String name,
    @Nullable LocalDate confidentialitySignedOn,
    @Nullable List<SecurityTraining> trainings) {

  /** Makes a person. */
  public Person {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    trainings = Copies.known(trainings, "trainings");
  }
}
