package org.sopkit.rules.prepare;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.gdpr.AccessControl;
import org.sopkit.model.gdpr.AccessGrant;
import org.sopkit.model.gdpr.AccountKind;
import org.sopkit.model.gdpr.DataProcessingAgreement;
import org.sopkit.model.gdpr.DeclaredScope;
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.model.gdpr.Person;
import org.sopkit.model.gdpr.SecurityTraining;
import org.sopkit.model.gdpr.SignedDocument;
import org.sopkit.model.gdpr.SlaAgreement;
import org.sopkit.model.rollout.SopTraining;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.GateView;
import org.sopkit.rules.facts.SignedDocumentView.Kind;
import org.sopkit.rules.facts.Validity;
import org.sopkit.rules.gate.GateRequest;

/** Prepares the question whether a person may start on a task. */
public final class GatePreparation {

  private final EngagementScene scene;
  private final GateRequest request;

  private GatePreparation(EngagementScene scene, GateRequest request) {
    this.scene = scene;
    this.request = request;
  }

  /**
   * Makes the fact of a request.
   *
   * @param engagement the engagement
   * @param request who wants to start on what
   * @param now when; its zone says what day it is
   * @param thresholds the numbers to compare with
   * @return the fact
   */
  public static GateView fact(
      Engagement engagement, GateRequest request, ZonedDateTime now, Thresholds thresholds) {
    EngagementScene scene = new EngagementScene(engagement, now, thresholds);
    return new GatePreparation(scene, request).view();
  }

  private GateView view() {
    Person person = scene.engagement.person(request.personId()).orElse(null);
    LocalDate signed = person == null ? null : person.confidentialitySignedOn();
    return new GateView(
        scene.subject,
        scene.thresholds,
        person == null ? request.personId() : person.name(),
        request.task(),
        scene.today,
        scene.active,
        notInForce(),
        person != null,
        signed != null,
        lastTraining(person),
        missing(),
        shared(),
        excess(),
        untrainedOn());
  }

  private List<Kind> notInForce() {
    SlaAgreement sla = scene.engagement.sla();
    DataProcessingAgreement dpa = scene.engagement.dpa();
    List<Kind> kinds = new ArrayList<>();
    addUnlessInForce(kinds, Kind.CONTRACT, scene.engagement.contract());
    addUnlessInForce(kinds, Kind.SLA, sla == null ? null : sla.document());
    addUnlessInForce(kinds, Kind.DPA, dpa == null ? null : dpa.document());
    return kinds;
  }

  private void addUnlessInForce(List<Kind> kinds, Kind kind, @Nullable SignedDocument document) {
    LocalDate signed = document == null ? null : document.fullySignedOn();
    boolean holds =
        document != null
            && signed != null
            && new Validity(document.validFrom(), document.validUntil()).covers(scene.today);
    if (!holds) {
      kinds.add(kind);
    }
  }

  private @Nullable LocalDate lastTraining(@Nullable Person person) {
    List<SecurityTraining> trainings = person == null ? null : person.trainings();
    return trainings == null
        ? null
        : trainings.stream().map(SecurityTraining::on).max(LocalDate::compareTo).orElse(null);
  }

  private List<AccessGrant> active() {
    return scene.grants().stream()
        .filter(grant -> grant.personId().equals(request.personId()))
        .filter(grant -> grant.activeOn(scene.today))
        .toList();
  }

  private List<String> missing() {
    List<AccessGrant> grants = active();
    Set<String> missing = new LinkedHashSet<>();
    for (DeclaredScope need : request.needed()) {
      List<AccessGrant> there =
          grants.stream().filter(grant -> grant.system().equals(need.system())).toList();
      if (there.isEmpty() && need.scopes().isEmpty()) {
        missing.add(need.system());
      }
      for (String scope : need.scopes()) {
        if (there.stream().noneMatch(grant -> scope.equals(grant.scope()))) {
          missing.add(need.system() + " – " + scope);
        }
      }
    }
    return List.copyOf(missing);
  }

  private List<String> shared() {
    return active().stream()
        .filter(grant -> grant.account() != AccountKind.NAMED)
        .map(AccessGrant::system)
        .distinct()
        .toList();
  }

  private List<String> excess() {
    AccessControl access = scene.engagement.access();
    return access == null
        ? List.of()
        : active().stream()
            .filter(grant -> AccessPreparation.isTooWide(grant, access))
            .map(grant -> grant.system() + " – " + grant.scope())
            .toList();
  }

  private String untrainedOn() {
    String sop = request.sopId();
    return sop == null || request.sopTrainings().stream().anyMatch(this::counts) ? "" : sop;
  }

  private boolean counts(SopTraining training) {
    LocalDate day = training.on();
    return training.personId().equals(request.personId())
        && training.sopId().equals(request.sopId())
        && day != null
        && !day.isAfter(scene.today);
  }
}
