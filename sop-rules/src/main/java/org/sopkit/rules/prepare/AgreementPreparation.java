package org.sopkit.rules.prepare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.gdpr.DataProcessingAgreement;
import org.sopkit.model.gdpr.DpaPoint;
import org.sopkit.model.gdpr.SignedDocument;
import org.sopkit.model.gdpr.SlaAgreement;
import org.sopkit.rules.facts.AgreementContentView;
import org.sopkit.rules.facts.AgreementContentView.Description;
import org.sopkit.rules.facts.EvidenceGapView.Evidence;
import org.sopkit.rules.facts.SignedDocumentView;
import org.sopkit.rules.facts.SignedDocumentView.Kind;
import org.sopkit.rules.gdpr.GdprItem;

/** Prepares items 1 and 2: contract, service levels, data processing agreement. */
final class AgreementPreparation {

  private final EngagementScene scene;

  AgreementPreparation(EngagementScene scene) {
    this.scene = scene;
  }

  void addFacts() {
    SignedDocument contract = scene.engagement.contract();
    if (contract == null) {
      scene.gap("/contract", GdprItem.CONTRACT, Evidence.CONTRACT);
    } else {
      addDocument("/contract", Kind.CONTRACT, contract, scene.start);
    }
    SlaAgreement sla = scene.engagement.sla();
    if (sla == null) {
      scene.gap("/sla", GdprItem.CONTRACT, Evidence.SLA);
    } else {
      addDocument("/sla/document", Kind.SLA, sla.document(), scene.start);
      addTargets(sla);
    }
    DataProcessingAgreement dpa = scene.engagement.dpa();
    if (dpa == null) {
      scene.gap("/dpa", GdprItem.DATA_PROCESSING_AGREEMENT, Evidence.DPA);
    } else {
      LocalDate firstAccess = scene.firstAccess();
      LocalDate needed = firstAccess == null ? scene.start : firstAccess;
      addDocument("/dpa/document", Kind.DPA, dpa.document(), needed);
      addContent(dpa);
    }
  }

  private void addDocument(String path, Kind kind, SignedDocument document, LocalDate neededOn) {
    SignedDocumentView view =
        new SignedDocumentView(
            scene.subject,
            scene.thresholds,
            path,
            kind,
            document.reference(),
            document.fullySignedOn(),
            neededOn,
            document.validFrom() == null ? document.fullySignedOn() : document.validFrom(),
            document.validUntil(),
            scene.today,
            scene.active,
            scene.end);
    scene.add(view);
    if (document.signedByClientOn() == null) {
      scene.gap(
          path + "/signedByClientOn",
          view.item(),
          Evidence.CLIENT_SIGNATURE,
          document.reference(),
          neededOn);
    }
    if (document.signedByProviderOn() == null) {
      scene.gap(
          path + "/signedByProviderOn",
          view.item(),
          Evidence.PROVIDER_SIGNATURE,
          document.reference(),
          neededOn);
    }
  }

  private void addTargets(SlaAgreement sla) {
    if (sla.targets() == null) {
      scene.gap("/sla/targets", GdprItem.CONTRACT, Evidence.SLA_TARGETS);
      return;
    }
    scene.add(
        new AgreementContentView(
            scene.subject,
            scene.thresholds,
            "/sla",
            GdprItem.CONTRACT,
            sla.document().reference(),
            sla.targets().size(),
            List.of(),
            List.of()));
  }

  private void addContent(DataProcessingAgreement dpa) {
    List<DpaPoint> missing = new ArrayList<>();
    if (dpa.clauses() == null) {
      scene.gap("/dpa/clauses", GdprItem.DATA_PROCESSING_AGREEMENT, Evidence.DPA_CLAUSES);
    } else {
      for (DpaPoint point : DpaPoint.values()) {
        if (dpa.clause(point).isEmpty()) {
          missing.add(point);
        }
      }
    }
    if (dpa.subProcessing() == null) {
      scene.gap("/dpa/subProcessing", GdprItem.DATA_PROCESSING_AGREEMENT, Evidence.SUB_PROCESSING);
    }
    scene.add(
        new AgreementContentView(
            scene.subject,
            scene.thresholds,
            "/dpa",
            GdprItem.DATA_PROCESSING_AGREEMENT,
            dpa.document().reference(),
            -1,
            missing,
            undescribed(dpa)));
  }

  private static List<Description> undescribed(DataProcessingAgreement dpa) {
    List<Description> missing = new ArrayList<>();
    addIfBlank(missing, Description.SUBJECT, dpa.subject());
    addIfBlank(missing, Description.DURATION, dpa.duration());
    addIfBlank(missing, Description.NATURE, dpa.nature());
    addIfBlank(missing, Description.PURPOSE, dpa.purpose());
    if (dpa.dataTypes() == null || dpa.dataTypes().isEmpty()) {
      missing.add(Description.DATA_TYPES);
    }
    if (dpa.personCategories() == null || dpa.personCategories().isEmpty()) {
      missing.add(Description.PERSON_CATEGORIES);
    }
    return missing;
  }

  private static void addIfBlank(
      List<Description> missing, Description description, @Nullable String text) {
    if (!EngagementScene.written(text)) {
      missing.add(description);
    }
  }
}
