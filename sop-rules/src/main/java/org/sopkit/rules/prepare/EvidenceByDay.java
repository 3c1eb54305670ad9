package org.sopkit.rules.prepare;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.gdpr.AccessControl;
import org.sopkit.model.gdpr.AccessGrant;
import org.sopkit.model.gdpr.AccessLog;
import org.sopkit.model.gdpr.DataProcessingAgreement;
import org.sopkit.model.gdpr.DataRetention;
import org.sopkit.model.gdpr.DatedReference;
import org.sopkit.model.gdpr.EndOfMission;
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.model.gdpr.FurtherEvidence;
import org.sopkit.model.gdpr.Incident;
import org.sopkit.model.gdpr.IncidentHandling;
import org.sopkit.model.gdpr.Person;
import org.sopkit.model.gdpr.Procedure;
import org.sopkit.model.gdpr.PurgeRun;
import org.sopkit.model.gdpr.RetentionRule;
import org.sopkit.model.gdpr.SecurityTraining;
import org.sopkit.model.gdpr.SignedDocument;
import org.sopkit.model.gdpr.SlaAgreement;
import org.sopkit.model.gdpr.SubProcessing;
import org.sopkit.model.gdpr.SubProcessor;
import org.sopkit.model.gdpr.Transfer;

/**
 * The evidence there is on a day: a signature, training, review, test, purge, notice or certificate
 * dated later has not happened and is taken out. What was agreed for later stays: the first and
 * last day of a mission, a document or an access.
 */
final class EvidenceByDay {

  /**
   * Evidence dated later.
   *
   * @param path where the date is
   * @param on the day it bears
   */
  record Later(String path, LocalDate on) {}

  private final ZonedDateTime now;
  private final LocalDate today;
  private final List<Later> later = new ArrayList<>();

  EvidenceByDay(ZonedDateTime now) {
    this.now = now;
    this.today = now.toLocalDate();
  }

  /** What was taken out so far, in the order of the document. */
  List<Later> later() {
    return later;
  }

  Engagement of(Engagement all) {
    SlaAgreement sla = all.sla();
    return new Engagement(
        all.id(),
        all.client(),
        all.provider(),
        all.mission(),
        document("/contract", all.contract()),
        sla == null
            ? null
            : new SlaAgreement(signed("/sla/document", sla.document()), sla.targets()),
        agreement(all.dpa()),
        access(all.access()),
        each("/accessLogs", all.accessLogs(), this::log),
        incidents(all.incidentHandling()),
        retention(all.retention()),
        each("/people", all.people(), this::person),
        further(all.further()));
  }

  private @Nullable LocalDate day(String path, @Nullable LocalDate day) {
    return day != null && isPast(path, day) ? day : null;
  }

  private boolean isPast(String path, LocalDate day) {
    if (day.isAfter(today)) {
      later.add(new Later(path, day));
      return false;
    }
    return true;
  }

  private @Nullable Instant instant(String path, @Nullable Instant instant) {
    if (instant == null || !instant.isAfter(now.toInstant())) {
      return instant;
    }
    later.add(new Later(path, instant.atZone(now.getZone()).toLocalDate()));
    return null;
  }

  private <T> @Nullable List<T> each(
      String path, @Nullable List<T> list, BiFunction<String, T, T> past) {
    if (list == null) {
      return null;
    }
    List<T> there = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      there.add(past.apply(path + "/" + i, list.get(i)));
    }
    return there;
  }

  private @Nullable SignedDocument document(String path, @Nullable SignedDocument document) {
    return document == null ? null : signed(path, document);
  }

  private SignedDocument signed(String path, SignedDocument document) {
    return new SignedDocument(
        document.reference(),
        document.sha256(),
        day(path + "/signedByClientOn", document.signedByClientOn()),
        day(path + "/signedByProviderOn", document.signedByProviderOn()),
        document.validFrom(),
        document.validUntil());
  }

  private @Nullable DataProcessingAgreement agreement(@Nullable DataProcessingAgreement dpa) {
    if (dpa == null) {
      return null;
    }
    SubProcessing terms = dpa.subProcessing();
    return new DataProcessingAgreement(
        signed("/dpa/document", dpa.document()),
        dpa.subject(),
        dpa.duration(),
        dpa.nature(),
        dpa.purpose(),
        dpa.dataTypes(),
        dpa.personCategories(),
        dpa.clauses(),
        terms == null
            ? null
            : new SubProcessing(
                terms.authorisation(),
                terms.objectionDays(),
                each(
                    "/dpa/subProcessing/subProcessors",
                    terms.subProcessors(),
                    this::subProcessor)));
  }

  private SubProcessor subProcessor(String path, SubProcessor other) {
    return new SubProcessor(
        other.name(),
        other.service(),
        other.country(),
        day(path + "/announcedOn", other.announcedOn()),
        day(path + "/authorisedOn", other.authorisedOn()),
        other.contractReference());
  }

  private @Nullable AccessControl access(@Nullable AccessControl access) {
    return access == null
        ? null
        : new AccessControl(
            access.declaredScopes(), each("/access/grants", access.grants(), this::grant));
  }

  private AccessGrant grant(String path, AccessGrant grant) {
    return new AccessGrant(
        grant.personId(),
        grant.system(),
        grant.scope(),
        grant.account(),
        grant.grantedOn(),
        grant.revokedOn(),
        day(path + "/lastReviewedOn", grant.lastReviewedOn()));
  }

  private AccessLog log(String path, AccessLog log) {
    return new AccessLog(
        log.system(),
        log.retentionMonths(),
        log.retentionReason(),
        day(path + "/lastReviewedOn", log.lastReviewedOn()));
  }

  private @Nullable IncidentHandling incidents(@Nullable IncidentHandling handling) {
    return handling == null
        ? null
        : new IncidentHandling(
            procedure("/incidentHandling/procedure", handling.procedure()),
            handling.agreedNotice(),
            each("/incidentHandling/incidents", handling.incidents(), this::incident));
  }

  private @Nullable Procedure procedure(String path, @Nullable Procedure procedure) {
    return procedure == null
        ? null
        : new Procedure(
            procedure.reference(), day(path + "/lastTestedOn", procedure.lastTestedOn()));
  }

  private Incident incident(String path, Incident incident) {
    return new Incident(
        incident.id(),
        incident.detectedAt(),
        instant(path + "/controllerNotifiedAt", incident.controllerNotifiedAt()),
        instant(path + "/controllerAwareAt", incident.controllerAwareAt()),
        incident.authorityNotice(),
        instant(path + "/authorityNotifiedAt", incident.authorityNotifiedAt()),
        incident.delayReason(),
        incident.registerReference());
  }

  private @Nullable DataRetention retention(@Nullable DataRetention retention) {
    if (retention == null) {
      return null;
    }
    EndOfMission end = retention.endOfMission();
    List<PurgeRun> runs = retention.purgeRuns();
    return new DataRetention(
        each("/retention/rules", retention.rules(), this::rule),
        runs == null ? null : held("/retention/purgeRuns", runs, PurgeRun::on),
        end != null && isPast("/retention/endOfMission/certifiedOn", end.certifiedOn())
            ? end
            : null);
  }

  private RetentionRule rule(String path, RetentionRule rule) {
    return new RetentionRule(
        rule.category(),
        rule.months(),
        rule.basis(),
        day(path + "/legalHoldSince", rule.legalHoldSince()));
  }

  private Person person(String path, Person person) {
    List<SecurityTraining> trainings = person.trainings();
    return new Person(
        person.id(),
        person.name(),
        day(path + "/confidentialitySignedOn", person.confidentialitySignedOn()),
        trainings == null ? null : held(path + "/trainings", trainings, SecurityTraining::on),
        person.country());
  }

  /** What needs a day leaves the list with it. */
  private <T> List<T> held(String path, List<T> list, Function<T, LocalDate> on) {
    List<T> there = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      if (isPast(path + "/" + i + "/on", on.apply(list.get(i)))) {
        there.add(list.get(i));
      }
    }
    return there;
  }

  private @Nullable FurtherEvidence further(@Nullable FurtherEvidence further) {
    if (further == null) {
      return null;
    }
    DatedReference register = further.processorRegister();
    return new FurtherEvidence(
        each("/further/transfers", further.transfers(), this::transfer),
        register == null ? null : reference("/further/processorRegister", register),
        further.dataProtectionContact(),
        each("/further/instructions", further.instructions(), this::reference),
        procedure("/further/requestHelp", further.requestHelp()),
        procedure("/further/impactAssessmentHelp", further.impactAssessmentHelp()),
        each("/further/audits", further.audits(), this::reference));
  }

  private Transfer transfer(String path, Transfer transfer) {
    return new Transfer(
        transfer.country(),
        transfer.recipient(),
        transfer.mechanism(),
        transfer.reference(),
        day(path + "/impactAssessedOn", transfer.impactAssessedOn()));
  }

  private DatedReference reference(String path, DatedReference reference) {
    return new DatedReference(reference.reference(), day(path + "/on", reference.on()));
  }
}
