package org.sopkit.rules.prepare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sopkit.model.raci.ActivityTrait;
import org.sopkit.model.raci.Party;
import org.sopkit.model.raci.PartySide;
import org.sopkit.model.raci.RaciActivity;
import org.sopkit.model.raci.RaciMatrix;
import org.sopkit.model.raci.RaciRole;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.Fact;
import org.sopkit.rules.facts.RaciActivityView;
import org.sopkit.rules.facts.RaciAssignmentView;
import org.sopkit.rules.facts.RaciMatrixView;
import org.sopkit.rules.facts.RaciPartyView;

/** Prepares one responsibility matrix. */
public final class RaciPreparation {

  private final Subject subject;
  private final String root;
  private final Thresholds thresholds;
  private final List<Fact> facts = new ArrayList<>();
  private final Map<String, Party> parties = new HashMap<>();
  private final Map<String, Integer> roles = new HashMap<>();

  private RaciPreparation(Subject subject, String root, Thresholds thresholds) {
    this.subject = subject;
    this.root = root;
    this.thresholds = thresholds;
  }

  /**
   * Makes the facts of a matrix.
   *
   * @param matrix the matrix
   * @param subject the matrix, or the procedure it belongs to
   * @param root where it is in the document; empty if it is the document
   * @param thresholds the numbers to compare with
   * @return its facts
   */
  public static List<Fact> facts(
      RaciMatrix matrix, Subject subject, String root, Thresholds thresholds) {
    RaciPreparation preparation = new RaciPreparation(subject, root, thresholds);
    matrix.parties().forEach(party -> preparation.parties.putIfAbsent(party.id(), party));
    for (int i = 0; i < matrix.activities().size(); i++) {
      preparation.addActivity(root + "/activities/" + i, matrix.activities().get(i));
    }
    preparation.addParties(matrix.parties());
    preparation.facts.add(
        new RaciMatrixView(subject, thresholds, root, matrix.activities().size()));
    return preparation.facts;
  }

  private void addActivity(String path, RaciActivity row) {
    for (RaciRole role : RaciRole.values()) {
      List<String> holders = row.holders(role);
      for (int i = 0; i < holders.size(); i++) {
        String party = holders.get(i);
        roles.merge(party, 1, Integer::sum);
        facts.add(
            new RaciAssignmentView(
                subject,
                thresholds,
                path + "/" + role.name().toLowerCase(Locale.ROOT) + "/" + i,
                row.activity(),
                role,
                party,
                parties.containsKey(party)));
      }
    }
    List<String> accountable = distinct(row.accountable());
    facts.add(
        new RaciActivityView(
            subject,
            thresholds,
            path,
            row.activity(),
            names(distinct(row.responsible())),
            names(accountable),
            names(distinct(row.consulted())),
            names(distinct(row.informed())),
            names(accountable.stream().filter(row.responsible()::contains).toList()),
            names(accountable.stream().filter(this::isProvider).toList()),
            row.traits().contains(ActivityTrait.NEEDS_CONTROL),
            row.traits().contains(ActivityTrait.CLIENT_ANSWERS)));
  }

  private void addParties(List<Party> all) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      Party party = all.get(i);
      facts.add(
          new RaciPartyView(
              subject,
              thresholds,
              root + "/parties/" + i,
              party.id(),
              party.name(),
              roles.getOrDefault(party.id(), 0),
              !seen.add(party.id())));
    }
  }

  private boolean isProvider(String id) {
    Party party = parties.get(id);
    return party != null && party.side() == PartySide.PROVIDER;
  }

  private List<String> names(List<String> ids) {
    return ids.stream()
        .map(
            id -> {
              Party party = parties.get(id);
              return party == null ? id : party.name();
            })
        .toList();
  }

  private static List<String> distinct(List<String> ids) {
    return ids.stream().distinct().toList();
  }
}
