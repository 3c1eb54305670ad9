package org.sopkit.model.raci;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sopkit.model.internal.Copies;
import org.sopkit.model.internal.Line;
import org.sopkit.model.internal.OmitWhenEmpty;
import org.sopkit.model.internal.Prose;

/**
 * One row of the matrix: an activity and who holds which role in it.
 *
 * <p>A row may be bad (nobody accountable, two accountables, an id that no party has): a rule has
 * to be able to report it.
 *
 * @param activity what is done
 * @param responsible ids of the parties that do it
 * @param accountable ids of the parties that answer for it; one in a good matrix
 * @param consulted ids of the parties asked before
 * @param informed ids of the parties told afterwards
 * @param traits what is special about the activity
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RaciActivity(
    @Prose String activity,
    @OmitWhenEmpty List<@Line String> responsible,
    @OmitWhenEmpty List<@Line String> accountable,
    @OmitWhenEmpty List<@Line String> consulted,
    @OmitWhenEmpty List<@Line String> informed,
    @OmitWhenEmpty Set<ActivityTrait> traits) {

  /** Makes a row; an absent list is empty. */
  public RaciActivity {
    Objects.requireNonNull(activity, "activity");
    responsible = Copies.list(responsible, "responsible");
    accountable = Copies.list(accountable, "accountable");
    consulted = Copies.list(consulted, "consulted");
    informed = Copies.list(informed, "informed");
    traits = Copies.enums(traits, "traits");
  }

  /**
   * Returns the ids of the parties that hold a role.
   *
   * @param role the role
   * @return party ids, in the order written
   */
  public List<String> holders(RaciRole role) {
    return switch (role) {
      case RESPONSIBLE -> responsible;
      case ACCOUNTABLE -> accountable;
      case CONSULTED -> consulted;
      case INFORMED -> informed;
    };
  }
}
