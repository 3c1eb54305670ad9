package org.sopkit.rules.prepare;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.gdpr.DataProcessingAgreement;
import org.sopkit.model.gdpr.DatedReference;
import org.sopkit.model.gdpr.DpaPoint;
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.model.gdpr.FurtherEvidence;
import org.sopkit.model.gdpr.Person;
import org.sopkit.model.gdpr.Procedure;
import org.sopkit.model.gdpr.SubProcessing;
import org.sopkit.model.gdpr.SubProcessing.Authorisation;
import org.sopkit.model.gdpr.SubProcessor;
import org.sopkit.model.gdpr.Transfer;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.DataPlaceView;
import org.sopkit.rules.facts.DutyView;
import org.sopkit.rules.facts.DutyView.Duty;
import org.sopkit.rules.facts.FurtherFact;
import org.sopkit.rules.facts.FurtherGapView;
import org.sopkit.rules.facts.LaterFurtherEvidenceView;
import org.sopkit.rules.facts.RenewalView;
import org.sopkit.rules.facts.SubProcessorView;
import org.sopkit.rules.facts.TransferView;
import org.sopkit.rules.gdpr.GdprTopic;

/** Prepares what authorities ask of an engagement beyond the six items. */
public final class FurtherPreparation {

  private static final FurtherEvidence NOTHING_KNOWN =
      new FurtherEvidence(null, null, null, null, null, null, null);

  private final EngagementScene scene;
  private final FurtherEvidence evidence;
  private final List<FurtherFact> facts = new ArrayList<>();

  private FurtherPreparation(EngagementScene scene) {
    this.scene = scene;
    FurtherEvidence given = scene.engagement.further();
    this.evidence = given == null ? NOTHING_KNOWN : given;
  }

  /**
   * Makes the facts of an engagement.
   *
   * @param engagement the engagement
   * @param now when it is judged; its zone says what day it is
   * @param thresholds the numbers to compare with
   * @return its facts
   */
  public static List<FurtherFact> facts(
      Engagement engagement, ZonedDateTime now, Thresholds thresholds) {
    FurtherPreparation further =
        new FurtherPreparation(new EngagementScene(engagement, now, thresholds));
    further.addTransfers();
    further.addSubProcessors();
    further.addRegisterAndContact();
    further.addInstructions();
    further.addHelp();
    further.addAudits();
    further.addLater();
    return further.facts;
  }

  private void addTransfers() {
    List<Transfer> transfers = evidence.transfers();
    Set<String> declared = new HashSet<>();
    if (transfers == null) {
      gap("/further/transfers", GdprTopic.TRANSFERS);
    } else {
      for (int i = 0; i < transfers.size(); i++) {
        declared.add(transfers.get(i).country());
        if (Countries.isOutsideEea(transfers.get(i).country())) {
          addTransfer("/further/transfers/" + i, transfers.get(i));
        }
      }
    }
    addPlaces(declared);
  }

  private void addTransfer(String path, Transfer transfer) {
    facts.add(
        new TransferView(
            scene.subject,
            scene.thresholds,
            path,
            transfer.country(),
            transfer.mechanism(),
            Countries.isAdequate(transfer.country()),
            Countries.ADEQUACY_AS_OF,
            EngagementScene.written(transfer.reference()),
            transfer.impactAssessedOn() != null));
  }

  private void addPlaces(Set<String> declared) {
    List<Person> people = scene.engagement.people();
    for (int i = 0; people != null && i < people.size(); i++) {
      addPlace("/people/" + i, people.get(i).name(), people.get(i).country(), declared);
    }
    List<SubProcessor> others = subProcessors();
    for (int i = 0; others != null && i < others.size(); i++) {
      String path = "/dpa/subProcessing/subProcessors/" + i;
      addPlace(path, others.get(i).name(), others.get(i).country(), declared);
    }
  }

  private void addPlace(String path, String who, @Nullable String country, Set<String> declared) {
    if (country != null) {
      facts.add(
          new DataPlaceView(
              scene.subject,
              scene.thresholds,
              path + "/country",
              who,
              country,
              Countries.isOutsideEea(country),
              declared.contains(country)));
    }
  }

  private void addSubProcessors() {
    SubProcessing terms = terms();
    if (terms == null) {
      gap("/dpa/subProcessing", GdprTopic.SUB_PROCESSORS);
      return;
    }
    if (terms.authorisation() == Authorisation.GENERAL) {
      boolean agreed = terms.objectionDays() != null;
      duty("/dpa/subProcessing/objectionDays", Duty.OBJECTION_DELAY, agreed);
    }
    List<SubProcessor> others = terms.subProcessors();
    if (others == null) {
      gap("/dpa/subProcessing/subProcessors", GdprTopic.SUB_PROCESSORS);
      return;
    }
    for (int i = 0; i < others.size(); i++) {
      SubProcessor other = others.get(i);
      facts.add(
          new SubProcessorView(
              scene.subject,
              scene.thresholds,
              "/dpa/subProcessing/subProcessors/" + i,
              other.name(),
              terms.authorisation(),
              other.authorisedOn() != null,
              other.announcedOn() != null,
              EngagementScene.written(other.contractReference())));
    }
  }

  private void addRegisterAndContact() {
    DatedReference register = evidence.processorRegister();
    if (register == null) {
      gap("/further/processorRegister", GdprTopic.PROCESSOR_REGISTER);
    } else {
      renewal(
          "/further/processorRegister/on",
          GdprTopic.PROCESSOR_REGISTER,
          register.reference(),
          register.on());
    }
    if (!EngagementScene.written(evidence.dataProtectionContact())) {
      gap("/further/dataProtectionContact", GdprTopic.DATA_PROTECTION_CONTACT);
    }
  }

  private void addInstructions() {
    List<DatedReference> instructions = evidence.instructions();
    if (instructions == null) {
      gap("/further/instructions", GdprTopic.INSTRUCTIONS);
      return;
    }
    duty("/further/instructions", Duty.INSTRUCTION_GIVEN, !instructions.isEmpty());
    for (int i = 0; i < instructions.size(); i++) {
      boolean dated = instructions.get(i).on() != null;
      duty("/further/instructions/" + i + "/on", Duty.INSTRUCTION_DATED, dated);
    }
  }

  private void addHelp() {
    addProcedure("/further/requestHelp", GdprTopic.REQUEST_HELP, evidence.requestHelp());
    addProcedure(
        "/further/impactAssessmentHelp",
        GdprTopic.IMPACT_ASSESSMENT_HELP,
        evidence.impactAssessmentHelp());
  }

  private void addProcedure(String path, GdprTopic topic, @Nullable Procedure procedure) {
    if (procedure == null) {
      gap(path, topic);
    } else {
      renewal(path + "/lastTestedOn", topic, procedure.reference(), procedure.lastTestedOn());
    }
  }

  private void addAudits() {
    DataProcessingAgreement dpa = scene.engagement.dpa();
    if (dpa != null && dpa.clauses() != null) {
      duty("/dpa/clauses", Duty.AUDIT_RIGHT, dpa.clause(DpaPoint.H).isPresent());
    }
    List<DatedReference> audits = evidence.audits();
    if (audits == null) {
      gap("/further/audits", GdprTopic.AUDITS);
      return;
    }
    DatedReference last = null;
    LocalDate lastOn = null;
    for (DatedReference audit : audits) {
      LocalDate on = audit.on();
      if (on != null && (lastOn == null || on.isAfter(lastOn))) {
        last = audit;
        lastOn = on;
      }
    }
    renewal("/further/audits", GdprTopic.AUDITS, last == null ? "" : last.reference(), lastOn);
  }

  private void addLater() {
    for (EvidenceByDay.Later later : scene.later) {
      GdprTopic topic = topic(later.path());
      if (topic != null) {
        facts.add(
            new LaterFurtherEvidenceView(
                scene.subject, scene.thresholds, later.path(), topic, later.on()));
      }
    }
  }

  /** The topic of a date; null if it belongs to the six items. */
  static @Nullable GdprTopic topic(String path) {
    String[] parts = path.split("/", 4);
    return switch (parts[1] + "/" + parts[2]) {
      case "dpa/subProcessing" -> GdprTopic.SUB_PROCESSORS;
      case "further/transfers" -> GdprTopic.TRANSFERS;
      case "further/processorRegister" -> GdprTopic.PROCESSOR_REGISTER;
      case "further/instructions" -> GdprTopic.INSTRUCTIONS;
      case "further/requestHelp" -> GdprTopic.REQUEST_HELP;
      case "further/impactAssessmentHelp" -> GdprTopic.IMPACT_ASSESSMENT_HELP;
      case "further/audits" -> GdprTopic.AUDITS;
      default -> null;
    };
  }

  private @Nullable SubProcessing terms() {
    DataProcessingAgreement dpa = scene.engagement.dpa();
    return dpa == null ? null : dpa.subProcessing();
  }

  private @Nullable List<SubProcessor> subProcessors() {
    SubProcessing terms = terms();
    return terms == null ? null : terms.subProcessors();
  }

  private void gap(String path, GdprTopic topic) {
    boolean due = !scene.today.isBefore(scene.start);
    facts.add(new FurtherGapView(scene.subject, scene.thresholds, path, topic, scene.start, due));
  }

  private void duty(String path, Duty duty, boolean met) {
    facts.add(new DutyView(scene.subject, scene.thresholds, path, duty, met));
  }

  private void renewal(String path, GdprTopic topic, String reference, @Nullable LocalDate on) {
    long days = scene.daysSince(on == null ? scene.start : on);
    facts.add(
        new RenewalView(
            scene.subject, scene.thresholds, path, topic, reference, on, days, scene.active));
  }
}
