package org.sopkit.model.json;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sopkit.model.backoffice.BackOfficeRegister;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.Recurrence;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.backoffice.TaskStatus;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.calendar.CalendarDefinition;
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
import org.sopkit.model.kpi.Comparison;
import org.sopkit.model.kpi.KpiKind;
import org.sopkit.model.kpi.KpiTarget;
import org.sopkit.model.raci.ActivityTrait;
import org.sopkit.model.raci.Party;
import org.sopkit.model.raci.PartySide;
import org.sopkit.model.raci.RaciActivity;
import org.sopkit.model.raci.RaciMatrix;
import org.sopkit.model.rollout.Complexity;
import org.sopkit.model.rollout.Rollout;
import org.sopkit.model.rollout.RolloutStep;
import org.sopkit.model.rollout.SopTraining;
import org.sopkit.model.rollout.StepRecord;
import org.sopkit.model.rollout.TaskCandidate;
import org.sopkit.model.rollout.WeeklyReview;
import org.sopkit.model.sla.SlaPolicySet;
import org.sopkit.model.sla.SlaTarget;
import org.sopkit.model.sop.Appendices;
import org.sopkit.model.sop.Definition;
import org.sopkit.model.sop.Document;
import org.sopkit.model.sop.ImprovementProposal;
import org.sopkit.model.sop.KnownError;
import org.sopkit.model.sop.KpiReporting;
import org.sopkit.model.sop.PersonalData;
import org.sopkit.model.sop.Prerequisites;
import org.sopkit.model.sop.QualityControl;
import org.sopkit.model.sop.ReportingRhythm;
import org.sopkit.model.sop.Screenshot;
import org.sopkit.model.sop.Sop;
import org.sopkit.model.sop.SopHeader;
import org.sopkit.model.sop.SopLanguage;
import org.sopkit.model.sop.SopLifecycle;
import org.sopkit.model.sop.SopStep;
import org.sopkit.model.sop.SopVersion;
import org.sopkit.model.sop.Tool;

/** Each root type twice: with every field filled, and with as little as it can have. */
final class Samples {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private Samples() {}

  static List<Object> all() {
    return List.of(
        fullSop(),
        draftSop(),
        fullMatrix(),
        RaciMatrix.empty(),
        fullRegister(),
        new BackOfficeRegister(List.of(), null),
        new BackOfficeRegister(List.of(), Set.of()),
        timeline(),
        fullEngagement(),
        unknownEngagement(),
        engagementWithNothing(),
        fullRollout(),
        new Rollout("r-2", MONDAY, null, null, null, null, null, null, null),
        calendar(),
        policies());
  }

  static CalendarDefinition calendar() {
    String yaml =
        """
        id: valmorin
        version: 2026-1
        zone: Europe/Paris
        weeklyHours:
          MONDAY: [09:00-12:30, 13:30-18:00]
          FRIDAY: ["22:00-06:00+1"]
        overrides:
          - {kind: closed, date: 2026-05-15, reason: bridge}
          - {kind: hours, date: 2026-12-24, hours: [09:00-12:30]}
          - {kind: break, date: 2026-12-23, during: 10:00-11:00}
        holidays:
          - {kind: date, date: 2026-07-14, name: national day}
          - {kind: yearly, day: --12-25}
        """;
    return SopCodec.standard().read(yaml, DocumentFormat.YAML, CalendarDefinition.class);
  }

  static SlaPolicySet policies() {
    String yaml =
        """
        id: all
        policies:
          - id: tickets
            version: "3"
            coverage: {types: [support-l1], priorities: [HIGH], tags: [vip]}
            pauseStatuses: [waiting for customer]
            objectives:
              - name: resolution
                target: "24h ouvrées"
                byPriority: {CRITICAL: {kind: working-time, duration: PT4H}}
                calendar: provider
                warnings: ["75%", PT1H]
                escalations:
                  - {when: AFTER_DUE, offset: PT2H, notify: ACCOUNTABLE}
          - id: rest
            version: "1"
            objectives:
              - name: a
                target: {kind: cut-off, day: THURSDAY, before: "12:00", dueDay: FRIDAY, workingDays: 0}
                calendar: provider
              - name: b
                target: {kind: recurring, rule: FREQ=WEEKLY;BYDAY=MO, dueTime: "17:00"}
                calendar: provider
              - name: c
                target: {kind: fixed-instant, at: "2026-03-02T09:00:00Z"}
                calendar: provider
              - name: d
                target: {kind: day-offset, days: 2, dayKind: CALENDAR}
                calendar: provider
              - name: e
                target: {kind: elapsed-time, duration: PT48H}
                calendar: provider
        """;
    return SopCodec.standard().read(yaml, DocumentFormat.YAML, SlaPolicySet.class);
  }

  static Sop fullSop() {
    return new Sop(
        "SOP-01",
        SopLanguage.FR,
        new SopHeader(
            "Relancer une facture échue",
            "Être payé.",
            "France: hors export",
            SlaTarget.workingTime(Duration.ofHours(24)),
            fullMatrix()),
        new Prerequisites(
            List.of("CRM: lecture"),
            List.of(new Tool("Pennylane", MONDAY), new Tool("Gmail", null)),
            List.of(new Document("Modèle R1", "../modeles.md#r1")),
            List.of(new Definition("RIB", "relevé d'identité bancaire"))),
        List.of(
            new SopStep(
                1,
                "Ouvrez la balance âgée: « tous ».\nPuis # lisez.",
                List.of(
                    new Screenshot("a.png", "La balance", MONDAY, "Pennylane", PersonalData.MASKED),
                    new Screenshot("b.png", null, null, null, PersonalData.UNKNOWN)),
                List.of("Pennylane")),
            new SopStep(2, "- yes", List.of(), List.of("1.10", "null", "~", "0x1F", "*a"))),
        new QualityControl(
            List.of("Aucun doublon"),
            List.of(new KnownError("Mauvais client", "Reprendre"), new KnownError("Oubli", null))),
        new KpiReporting(
            List.of(
                new KpiTarget(
                    KpiKind.ON_TIME_RATE, Comparison.AT_LEAST, new BigDecimal("95.50"), "%"),
                new KpiTarget(
                    KpiKind.COST_PER_TASK, Comparison.AT_MOST, new BigDecimal("1E+1"), "EUR")),
            ReportingRhythm.WEEKLY),
        new Appendices(
            List.of(new Document("Gabarit", null)),
            List.of(new Document("E-mail", "https://example.org/m?a=1&b=2")),
            List.of(new Document("Exemple", null))),
        new SopLifecycle(
            "Hélène Garrec",
            List.of(
                new SopVersion(
                    "1.10", MONDAY, "A", "B", MONDAY.plusDays(1), "C", MONDAY.plusDays(2), "Rien"),
                new SopVersion("2.0", null, null, null, null, null, null, null)),
            LocalDate.of(2027, 3, 2),
            List.of(new ImprovementProposal(MONDAY, "D", "Grouper", null))));
  }

  static Sop draftSop() {
    return new Sop("draft", SopLanguage.EN, null, null, null, null, null, null, null);
  }

  static RaciMatrix fullMatrix() {
    return new RaciMatrix(
        List.of(
            new Party("assistant", "Nadia", PartySide.PROVIDER),
            new Party("manager", "Hélène", PartySide.CLIENT)),
        List.of(
            new RaciActivity(
                "Relancer",
                List.of("assistant"),
                List.of("manager"),
                List.of("finance"),
                List.of("direction"),
                Set.of(ActivityTrait.CLIENT_ANSWERS, ActivityTrait.NEEDS_CONTROL)),
            new RaciActivity("Rien", null, null, null, null, null)));
  }

  static BackOfficeRegister fullRegister() {
    return new BackOfficeRegister(
        List.of(
            new BackOfficeTask(
                "T1",
                "Relances",
                TaskType.REMINDERS,
                Priority.HIGH,
                SlaTarget.workingDays(2),
                Recurrence.weekly(DayOfWeek.MONDAY),
                "Nadia",
                "SOP-01",
                List.of("Aucun doublon"),
                TaskStatus.IN_PROGRESS,
                Set.of(KpiKind.ON_TIME_RATE, KpiKind.LEAD_TIME),
                Instant.parse("2026-03-02T08:00:00.123456789Z")),
            new BackOfficeTask(
                "T2",
                "x",
                TaskType.of("own"),
                null,
                null,
                null,
                null,
                null,
                null,
                TaskStatus.TO_DO,
                null,
                null)),
        new LinkedHashSet<>(List.of("SOP-02", "SOP-01")));
  }

  static TaskTimeline timeline() {
    Instant eight = Instant.parse("2026-03-02T08:00:00Z");
    return new TaskTimeline(
        "T1",
        List.of(
            TaskEvent.of(eight, TaskEventType.CREATED),
            TaskEvent.priorityChanged(eight.plusSeconds(60), Priority.LOW)));
  }

  static Engagement unknownEngagement() {
    return new Engagement(
        "e-2",
        "Client",
        "Provider",
        new Mission(MONDAY, null),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** Everything was looked for and there is none: not the same as unknown. */
  static Engagement engagementWithNothing() {
    return new Engagement(
        "e-3",
        "Client",
        "Provider",
        new Mission(MONDAY, MONDAY),
        null,
        null,
        null,
        new AccessControl(List.of(), List.of()),
        List.of(),
        new IncidentHandling(null, null, List.of()),
        new DataRetention(List.of(), List.of(), null),
        List.of(),
        new FurtherEvidence(List.of(), null, null, List.of(), null, null, List.of()));
  }

  static Engagement fullEngagement() {
    SignedDocument signed =
        new SignedDocument(
            "CTR-1", "ab".repeat(32), MONDAY, MONDAY.plusDays(1), MONDAY, MONDAY.plusYears(1));
    return new Engagement(
        "e-1",
        "Valmorin Conseil",
        "Appui & Plume",
        new Mission(MONDAY, MONDAY.plusMonths(6)),
        signed,
        new SlaAgreement(signed, List.of(SlaTarget.elapsedTime(Duration.ofHours(48)))),
        agreement(signed),
        new AccessControl(
            List.of(new DeclaredScope("CRM", List.of("read"))),
            List.of(
                new AccessGrant(
                    "p1", "CRM", "read", AccountKind.NAMED, MONDAY, MONDAY.plusDays(9), MONDAY),
                new AccessGrant("p1", "Drive", null, null, MONDAY, null, null))),
        List.of(new AccessLog("CRM", 12, "internal control", MONDAY)),
        new IncidentHandling(
            new Procedure("PROC-1", MONDAY), Duration.ofHours(24), List.of(incident())),
        new DataRetention(
            List.of(new RetentionRule("invoices", 120, "Code de commerce L123-22", MONDAY)),
            List.of(new PurgeRun("prospects", MONDAY, "log")),
            new EndOfMission(
                EndOfMission.Outcome.RETURNED_AND_DELETED,
                MONDAY,
                "CERT",
                Set.of(EndOfMission.Copy.BACKUPS, EndOfMission.Copy.COPIES))),
        List.of(
            new Person(
                "p1",
                "Nadia",
                MONDAY,
                List.of(new SecurityTraining(MONDAY, "phishing", "C-1")),
                "MG"),
            new Person("p2", "Karim", null, null, null)),
        new FurtherEvidence(
            List.of(
                new Transfer(
                    "MG", "Provider", Transfer.Mechanism.STANDARD_CLAUSES_MODULE_2, "SCC", MONDAY)),
            new DatedReference("register", MONDAY),
            "dpo@example.org",
            List.of(new DatedReference("instructions", null)),
            new Procedure("DSR", null),
            new Procedure("DPIA", MONDAY),
            List.of(new DatedReference("audit", MONDAY))));
  }

  private static DataProcessingAgreement agreement(SignedDocument signed) {
    return new DataProcessingAgreement(
        signed,
        "invoicing",
        "one year",
        "consultation",
        "back office",
        List.of("contacts"),
        List.of("customers"),
        List.of(new DpaClause(DpaPoint.A, "§ 3.1"), new DpaClause(DpaPoint.H, "§ 8")),
        new SubProcessing(
            SubProcessing.Authorisation.GENERAL,
            30,
            List.of(new SubProcessor("Host SAS", "hosting", "FR", MONDAY, MONDAY, "HC-1"))));
  }

  private static Incident incident() {
    Instant detected = Instant.parse("2026-03-07T22:15:00Z"); // a Saturday night
    return new Incident(
        "INC-1",
        detected,
        detected.plusSeconds(3600),
        detected.plusSeconds(7200),
        Incident.AuthorityNotice.REQUIRED,
        detected.plusSeconds(90_000),
        "none",
        "line 3");
  }

  static Rollout fullRollout() {
    return new Rollout(
        "r-1",
        MONDAY,
        List.of(
            new StepRecord(RolloutStep.LIST_TASKS, "Hélène", MONDAY),
            new StepRecord(RolloutStep.CLASSIFY_TASKS, null, null)),
        List.of(
            new TaskCandidate(
                "T1", TaskType.REMINDERS, new BigDecimal("0.250"), 20, Complexity.LOW, "SOP-01"),
            new TaskCandidate("T2", TaskType.QUOTES, null, null, null, null)),
        List.of("T1"),
        List.of("p1"),
        List.of(new SopTraining("p1", "SOP-01", MONDAY, "Hélène")),
        List.of(
            new WeeklyReview(
                MONDAY, List.of("Hélène"), Set.of(KpiKind.ON_TIME_RATE), List.of("nothing"))),
        MONDAY.plusDays(5));
  }
}
