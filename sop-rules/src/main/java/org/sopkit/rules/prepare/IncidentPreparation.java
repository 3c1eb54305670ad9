package org.sopkit.rules.prepare;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.gdpr.Incident;
import org.sopkit.model.gdpr.IncidentHandling;
import org.sopkit.model.gdpr.Procedure;
import org.sopkit.rules.Threshold;
import org.sopkit.rules.facts.EvidenceGapView.Evidence;
import org.sopkit.rules.facts.IncidentView;
import org.sopkit.rules.facts.ProcedureView;
import org.sopkit.rules.gdpr.GdprItem;

/** Prepares item 4: incident procedure and incidents. */
final class IncidentPreparation {

  private final EngagementScene scene;

  IncidentPreparation(EngagementScene scene) {
    this.scene = scene;
  }

  void addFacts() {
    IncidentHandling handling = scene.engagement.incidentHandling();
    Procedure procedure = handling == null ? null : handling.procedure();
    if (procedure == null) {
      scene.gap(
          "/incidentHandling/procedure", GdprItem.LOG_AND_INCIDENTS, Evidence.INCIDENT_PROCEDURE);
    } else {
      addProcedure(procedure);
    }
    List<Incident> incidents = handling == null ? null : handling.incidents();
    if (handling == null || incidents == null) {
      scene.gap("/incidentHandling/incidents", GdprItem.LOG_AND_INCIDENTS, Evidence.INCIDENTS);
      return;
    }
    for (int i = 0; i < incidents.size(); i++) {
      addIncident("/incidentHandling/incidents/" + i, incidents.get(i), handling.agreedNotice());
    }
  }

  private void addProcedure(Procedure procedure) {
    LocalDate tested = procedure.lastTestedOn();
    scene.add(
        new ProcedureView(
            scene.subject,
            scene.thresholds,
            "/incidentHandling/procedure",
            procedure.reference(),
            tested,
            scene.daysSince(tested == null ? scene.start : tested),
            scene.active));
  }

  private void addIncident(String path, Incident incident, @Nullable Duration agreed) {
    Instant told = incident.controllerNotifiedAt();
    Instant aware = incident.awareness();
    Instant authority = incident.authorityNotifiedAt();
    scene.add(
        new IncidentView(
            scene.subject,
            scene.thresholds,
            path,
            incident.id(),
            incident.detectedAt(),
            told != null,
            Duration.between(incident.detectedAt(), told == null ? scene.now : told),
            agreed != null
                ? agreed
                : Duration.ofHours(scene.thresholds.of(Threshold.CONTROLLER_NOTICE_HOURS)),
            aware,
            incident.authorityNotice() == Incident.AuthorityNotice.REQUIRED,
            authority != null,
            aware == null
                ? Duration.ZERO
                : Duration.between(aware, authority == null ? scene.now : authority),
            EngagementScene.written(incident.delayReason()),
            EngagementScene.written(incident.registerReference())));
    if (incident.authorityNotice() == null) {
      scene.gap(
          path + "/authorityNotice",
          GdprItem.LOG_AND_INCIDENTS,
          Evidence.INCIDENT_ASSESSMENT,
          incident.id(),
          scene.start);
    }
  }
}
