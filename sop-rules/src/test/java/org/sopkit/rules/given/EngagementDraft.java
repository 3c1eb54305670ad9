package org.sopkit.rules.given;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sopkit.model.gdpr.AccessControl;
import org.sopkit.model.gdpr.AccessGrant;
import org.sopkit.model.gdpr.AccessLog;
import org.sopkit.model.gdpr.AccountKind;
import org.sopkit.model.gdpr.DataProcessingAgreement;
import org.sopkit.model.gdpr.DataRetention;
import org.sopkit.model.gdpr.DatedReference;
import org.sopkit.model.gdpr.DeclaredScope;
import org.sopkit.model.gdpr.DpaClause;
import org.sopkit.model.gdpr.DpaPoint;
import org.sopkit.model.gdpr.EndOfMission;
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.model.gdpr.FurtherEvidence;
import org.sopkit.model.gdpr.Incident;
import org.sopkit.model.gdpr.IncidentHandling;
import org.sopkit.model.gdpr.Mission;
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
import org.sopkit.model.sla.SlaTarget;

/**
 * An engagement that is compliant in all six items, to be spoilt one thing at a time. The mission
 * started on Monday 2025-09-01; the first access was opened that day.
 */
public final class EngagementDraft {

  public static final LocalDate START = LocalDate.of(2025, 9, 1);
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** Friday 2026-03-06, 10:00 in Paris. */
  public static final ZonedDateTime NOW = at(2026, 3, 6);

  private LocalDate end;
  private SignedDocument contract = document("C-2025-07", LocalDate.of(2025, 8, 20), null);
  private SlaAgreement sla =
      new SlaAgreement(
          document("SLA-2025-07", LocalDate.of(2025, 8, 20), null),
          List.of(SlaTarget.workingDays(2)));
  private DataProcessingAgreement dpa = dpa(LocalDate.of(2025, 8, 25), DpaPoint.values());
  private AccessControl access =
      new AccessControl(
          List.of(new DeclaredScope("CRM", List.of("deals: read"))), List.of(grant(null)));
  private List<AccessLog> logs = List.of(log(12, null));
  private IncidentHandling incidents =
      new IncidentHandling(new Procedure("INC-01", LocalDate.of(2025, 10, 1)), null, List.of());
  private DataRetention retention =
      new DataRetention(List.of(rule(36, "Code de commerce L123-22")), List.of(), null);
  private List<Person> people = List.of(person(START, START));

  private FurtherEvidence further =
      further(
          List.of(), List.of(new DatedReference("INS-1", LocalDate.of(2025, 8, 25))), List.of());

  public static EngagementDraft engagement() {
    return new EngagementDraft();
  }

  /** That day at 10:00 in Paris. */
  public static ZonedDateTime at(int year, int month, int day) {
    return ZonedDateTime.of(year, month, day, 10, 0, 0, 0, PARIS);
  }

  /** Signed by both on that day. */
  public static SignedDocument document(String reference, LocalDate signed, LocalDate until) {
    return new SignedDocument(reference, null, signed, signed, null, until);
  }

  /** Signed on that day, with those of the eight points. */
  public static DataProcessingAgreement dpa(LocalDate signed, DpaPoint... points) {
    return dpa(document("DPA-2025-07", signed, null), "Facturation externalisée", points);
  }

  /** With that subject and those points. */
  public static DataProcessingAgreement dpa(
      SignedDocument document, String subject, DpaPoint... points) {
    return new DataProcessingAgreement(
        document,
        subject,
        "durée du contrat",
        "saisie et envoi",
        "facturation",
        List.of("nom", "adresse"),
        List.of("clients"),
        Arrays.stream(points).map(point -> new DpaClause(point, "§ 7")).toList(),
        new SubProcessing(SubProcessing.Authorisation.NONE, null, List.of()));
  }

  /** A named account of Nadia's, reviewed in January 2026, revoked on that day if not null. */
  public static AccessGrant grant(LocalDate revoked) {
    return new AccessGrant(
        "nadia",
        "CRM",
        "deals: read",
        AccountKind.NAMED,
        START,
        revoked,
        revoked == null ? LocalDate.of(2026, 1, 15) : null);
  }

  /** The CRM's log, read two weeks before {@link #NOW}. */
  public static AccessLog log(Integer months, String reason) {
    return new AccessLog("CRM", months, reason, LocalDate.of(2026, 2, 20));
  }

  public static RetentionRule rule(Integer months, String basis) {
    return new RetentionRule("factures émises", months, basis, null);
  }

  /** Nadia, with undertaking and one training on those days. */
  public static Person person(LocalDate signed, LocalDate trained) {
    return new Person(
        "nadia",
        "Nadia Roy",
        signed,
        trained == null ? List.of() : List.of(new SecurityTraining(trained, "sécurité", "CERT-1")),
        null);
  }

  /** Compliant beyond the six items but for what is given. */
  public static FurtherEvidence further(
      List<Transfer> transfers, List<DatedReference> instructions, List<DatedReference> audits) {
    return new FurtherEvidence(
        transfers,
        new DatedReference("REG-1", LocalDate.of(2025, 11, 3)),
        "dpo@provider.example",
        instructions,
        new Procedure("DSR-01", LocalDate.of(2025, 10, 1)),
        new Procedure("AIPD-01", LocalDate.of(2025, 10, 1)),
        audits);
  }

  /** Compliant beyond the six items but for these transfers. */
  public EngagementDraft transfers(Transfer... transfers) {
    further = further(List.of(transfers), further.instructions(), further.audits());
    return this;
  }

  /** Compliant beyond the six items but for these instructions. */
  public EngagementDraft instructions(DatedReference... instructions) {
    further = further(further.transfers(), List.of(instructions), further.audits());
    return this;
  }

  /** Compliant beyond the six items but for these audits. */
  public EngagementDraft audits(DatedReference... audits) {
    further = further(further.transfers(), further.instructions(), List.of(audits));
    return this;
  }

  /** With a register of that day, and procedures of help tried on that day. */
  public EngagementDraft renewed(LocalDate register, LocalDate requests, LocalDate assessments) {
    further =
        new FurtherEvidence(
            further.transfers(),
            new DatedReference("REG-1", register),
            further.dataProtectionContact(),
            further.instructions(),
            new Procedure("DSR-01", requests),
            new Procedure("AIPD-01", assessments),
            further.audits());
    return this;
  }

  public EngagementDraft further(FurtherEvidence value) {
    further = value;
    return this;
  }

  /** With other processors under that authorisation. */
  public EngagementDraft subProcessing(
      SubProcessing.Authorisation authorisation, Integer objectionDays, SubProcessor... others) {
    dpa =
        new DataProcessingAgreement(
            dpa.document(),
            dpa.subject(),
            dpa.duration(),
            dpa.nature(),
            dpa.purpose(),
            dpa.dataTypes(),
            dpa.personCategories(),
            dpa.clauses(),
            new SubProcessing(authorisation, objectionDays, List.of(others)));
    return this;
  }

  /** Nadia works from there. */
  public EngagementDraft worksFrom(String country) {
    Person nadia = people.get(0);
    people =
        List.of(
            new Person(
                nadia.id(),
                nadia.name(),
                nadia.confidentialitySignedOn(),
                nadia.trainings(),
                country));
    return this;
  }

  public EngagementDraft end(LocalDate day) {
    end = day;
    return this;
  }

  public EngagementDraft contract(SignedDocument value) {
    contract = value;
    return this;
  }

  public EngagementDraft sla(SlaAgreement value) {
    sla = value;
    return this;
  }

  public EngagementDraft dpa(DataProcessingAgreement value) {
    dpa = value;
    return this;
  }

  public EngagementDraft access(AccessControl value) {
    access = value;
    return this;
  }

  public EngagementDraft grants(AccessGrant... grants) {
    access = new AccessControl(access.declaredScopes(), List.of(grants));
    return this;
  }

  public EngagementDraft logs(AccessLog... values) {
    logs = List.of(values);
    return this;
  }

  public EngagementDraft logsUnknown() {
    logs = null;
    return this;
  }

  public EngagementDraft procedure(Procedure value) {
    incidents = new IncidentHandling(value, incidents.agreedNotice(), incidents.incidents());
    return this;
  }

  public EngagementDraft incidents(IncidentHandling value) {
    incidents = value;
    return this;
  }

  public EngagementDraft incident(Incident incident) {
    return incident(null, incident);
  }

  public EngagementDraft incident(Duration agreedNotice, Incident incident) {
    incidents = new IncidentHandling(incidents.procedure(), agreedNotice, List.of(incident));
    return this;
  }

  public EngagementDraft retention(DataRetention value) {
    retention = value;
    return this;
  }

  public EngagementDraft rules(RetentionRule... rules) {
    retention = new DataRetention(List.of(rules), retention.purgeRuns(), retention.endOfMission());
    return this;
  }

  public EngagementDraft purges(PurgeRun... runs) {
    retention = new DataRetention(retention.rules(), List.of(runs), retention.endOfMission());
    return this;
  }

  public EngagementDraft certificate(LocalDate on, EndOfMission.Copy... covered) {
    Set<EndOfMission.Copy> copies = EnumSet.noneOf(EndOfMission.Copy.class);
    copies.addAll(Arrays.asList(covered));
    retention =
        new DataRetention(
            retention.rules(),
            retention.purgeRuns(),
            new EndOfMission(EndOfMission.Outcome.DELETED, on, "CERT-9", copies));
    return this;
  }

  public EngagementDraft people(Person... values) {
    people = List.of(values);
    return this;
  }

  public EngagementDraft peopleUnknown() {
    people = null;
    return this;
  }

  public Engagement build() {
    return new Engagement(
        "E-1",
        "ACME",
        "Back-office Océan Indien",
        new Mission(START, end),
        contract,
        sla,
        dpa,
        access,
        logs,
        incidents,
        retention,
        people,
        further);
  }
}
