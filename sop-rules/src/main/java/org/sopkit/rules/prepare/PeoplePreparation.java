package org.sopkit.rules.prepare;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.gdpr.AccessGrant;
import org.sopkit.model.gdpr.Person;
import org.sopkit.model.gdpr.SecurityTraining;
import org.sopkit.rules.facts.EvidenceGapView.Evidence;
import org.sopkit.rules.facts.PersonView;
import org.sopkit.rules.gdpr.GdprItem;

/** Prepares item 6: undertakings and trainings of the people who work for the provider. */
final class PeoplePreparation {

  private final EngagementScene scene;

  PeoplePreparation(EngagementScene scene) {
    this.scene = scene;
  }

  void addFacts() {
    List<Person> people = scene.engagement.people();
    if (people == null) {
      scene.gap("/people", GdprItem.TRAINING, Evidence.PEOPLE);
      return;
    }
    Set<String> unlisted = new LinkedHashSet<>();
    scene.grants().forEach(grant -> unlisted.add(grant.personId()));
    for (int i = 0; i < people.size(); i++) {
      unlisted.remove(people.get(i).id());
      addPerson("/people/" + i, people.get(i));
    }
    for (String id : unlisted) {
      scene.add(view("/people", id, id, null, List.of()));
    }
  }

  private void addPerson(String path, Person person) {
    scene.add(view(path, person.id(), person.name(), person, person.trainings()));
    LocalDate first = firstAccess(person.id());
    LocalDate due = first == null ? scene.start : first;
    if (person.confidentialitySignedOn() == null) {
      scene.gap(
          path + "/confidentialitySignedOn",
          GdprItem.TRAINING,
          Evidence.CONFIDENTIALITY,
          person.name(),
          due);
    }
    if (person.trainings() == null) {
      scene.gap(path + "/trainings", GdprItem.TRAINING, Evidence.TRAININGS, person.name(), due);
    }
  }

  private PersonView view(
      String path,
      String id,
      String name,
      @Nullable Person listed,
      @Nullable List<SecurityTraining> trainings) {
    List<LocalDate> held =
        trainings == null
            ? List.of()
            : trainings.stream().map(SecurityTraining::on).sorted().toList();
    LocalDate last = held.isEmpty() ? null : held.get(held.size() - 1);
    boolean active =
        scene.grants().stream()
            .anyMatch(grant -> grant.personId().equals(id) && grant.activeOn(scene.today));
    return new PersonView(
        scene.subject,
        scene.thresholds,
        path,
        name,
        listed != null,
        firstAccess(id),
        active,
        listed == null ? null : listed.confidentialitySignedOn(),
        listed != null && trainings != null,
        held.isEmpty() ? null : held.get(0),
        last,
        last == null ? 0 : scene.daysSince(last));
  }

  private @Nullable LocalDate firstAccess(String personId) {
    return scene.grants().stream()
        .filter(grant -> grant.personId().equals(personId))
        .map(AccessGrant::grantedOn)
        .min(LocalDate::compareTo)
        .orElse(null);
  }
}
