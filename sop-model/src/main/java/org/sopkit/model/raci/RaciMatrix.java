package org.sopkit.model.raci;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.sopkit.model.internal.Copies;
import org.sopkit.model.internal.OmitWhenEmpty;

/**
 * Responsibility assignment matrix: the parties, and for each activity who is responsible,
 * accountable, consulted and informed.
 *
 * <p>A bad matrix can be made; rules report what is wrong with it.
 *
 * @param parties who can hold a role
 * @param activities the rows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RaciMatrix(
    @OmitWhenEmpty List<@Valid Party> parties,
    @OmitWhenEmpty List<@Valid RaciActivity> activities) {

  private static final RaciMatrix EMPTY = new RaciMatrix(List.of(), List.of());

  /** Makes a matrix; an absent list is empty. */
  public RaciMatrix {
    parties = Copies.list(parties, "parties");
    activities = Copies.list(activities, "activities");
  }

  /**
   * Returns the matrix that says nothing: what a draft without one has.
   *
   * @return a matrix without parties and activities
   */
  public static RaciMatrix empty() {
    return EMPTY;
  }

  /**
   * Finds a party by its id.
   *
   * @param id the id, compared as written
   * @return the first party with that id
   */
  public Optional<Party> party(String id) {
    return parties.stream().filter(party -> party.id().equals(id)).findFirst();
  }
}
