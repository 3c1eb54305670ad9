package org.sopkit.rules.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sopkit.model.raci.ActivityTrait;
import org.sopkit.model.raci.Party;
import org.sopkit.model.raci.PartySide;
import org.sopkit.model.raci.RaciActivity;
import org.sopkit.model.raci.RaciMatrix;

/** A matrix of one activity in which the rules find nothing, to be spoilt one thing at a time. */
public final class RaciDraft {

  private final List<Party> parties = new ArrayList<>(SopDraft.raci().parties());
  private List<String> responsible = List.of("assistant");
  private List<String> accountable = List.of("manager");
  private List<String> consulted = List.of("finance");
  private List<String> informed = List.of("direction");
  private Set<ActivityTrait> traits = Set.of();

  public static RaciDraft raci() {
    return new RaciDraft();
  }

  public RaciDraft responsible(String... ids) {
    responsible = List.of(ids);
    return this;
  }

  public RaciDraft accountable(String... ids) {
    accountable = List.of(ids);
    return this;
  }

  public RaciDraft consulted(String... ids) {
    consulted = List.of(ids);
    return this;
  }

  public RaciDraft informed(String... ids) {
    informed = List.of(ids);
    return this;
  }

  public RaciDraft trait(ActivityTrait trait) {
    traits = Set.of(trait);
    return this;
  }

  public RaciDraft party(String id, String name) {
    parties.add(new Party(id, name, PartySide.CLIENT));
    return this;
  }

  public RaciMatrix build() {
    return new RaciMatrix(
        parties,
        List.of(
            new RaciActivity(
                "Payer les fournisseurs", responsible, accountable, consulted, informed, traits)));
  }
}
