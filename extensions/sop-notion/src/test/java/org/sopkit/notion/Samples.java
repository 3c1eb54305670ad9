package org.sopkit.notion;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.Recurrence;
import org.sopkit.model.backoffice.TaskStatus;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.kpi.Comparison;
import org.sopkit.model.kpi.KpiKind;
import org.sopkit.model.kpi.KpiTarget;
import org.sopkit.model.raci.ActivityTrait;
import org.sopkit.model.raci.Party;
import org.sopkit.model.raci.PartySide;
import org.sopkit.model.raci.RaciActivity;
import org.sopkit.model.raci.RaciMatrix;
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

/** Content with every field of the model filled in. */
public final class Samples {

  private Samples() {}

  public static Sop fullSop(String id, SopLanguage language, String title) {
    return new Sop(
        id,
        language,
        new SopHeader(
            title,
            "Être payé à l'échéance : sans abîmer la relation.",
            "Factures échues depuis un jour.\nHors périmètre : les litiges.",
            SlaTarget.parse("chaque lundi à 17:00"),
            raci()),
        new Prerequisites(
            List.of("Pennylane : consultation des factures", "Gmail : envoi"),
            List.of(new Tool("Pennylane", null), new Tool("Pipedrive", LocalDate.of(2026, 3, 3))),
            List.of(
                new Document("Modèle R1 – rappel", "../modeles.md#modèle-r1"),
                new Document("Modèle R2", "https://example.org/a%20b?x=1&y=2"),
                new Document("Modèle sans adresse", null)),
            List.of(
                new Definition("Balance âgée", "sommes dues, classées : par ancienneté"),
                new Definition("R1", "premier rappel"))),
        List.of(
            new SopStep(
                1,
                "Ouvrez la balance âgée, filtre « Échue ».",
                List.of(
                    new Screenshot(
                        "../images/balance agee.png",
                        "Balance (noms masqués)",
                        LocalDate.of(2026, 4, 20),
                        "Pennylane",
                        PersonalData.MASKED),
                    new Screenshot("b.png", null, null, null, PersonalData.UNKNOWN)),
                List.of("Pennylane", "Gmail")),
            new SopStep(2, "Retirez les clients en litige.", List.of(), List.of())),
        new QualityControl(
            List.of("Aucun client en litige, même ancien", "[x] une note, datée"),
            List.of(
                new KnownError("Relance d'une facture payée", "Consulter la banque."),
                new KnownError("Deux rappels : le même jour", null))),
        new KpiReporting(
            List.of(
                new KpiTarget(
                    KpiKind.ON_TIME_RATE, Comparison.AT_LEAST, new BigDecimal("97.5"), "%"),
                new KpiTarget(KpiKind.LEAD_TIME, Comparison.AT_MOST, new BigDecimal("4"), "h"),
                new KpiTarget(
                    KpiKind.INTERNAL_NPS, Comparison.AT_LEAST, new BigDecimal("-20"), "points"),
                new KpiTarget(
                    KpiKind.COST_PER_TASK, Comparison.AT_MOST, new BigDecimal("12.50"), "EUR")),
            ReportingRhythm.WEEKLY),
        new Appendices(
            List.of(new Document("Gabarit", "gabarit.docx")),
            List.of(new Document("E-mail R1", null)),
            List.of(new Document("Exemple rempli", "https://example.org/exemple"))),
        new SopLifecycle(
            "Hélène Garrec",
            List.of(
                new SopVersion(
                    "1.0", LocalDate.of(2026, 4, 13), "Hélène", null, null, null, null, "Première"),
                new SopVersion(
                    "1.1",
                    LocalDate.of(2026, 4, 22),
                    "Hélène",
                    "Luc",
                    LocalDate.of(2026, 4, 22),
                    "Nadia",
                    LocalDate.of(2026, 4, 21),
                    "Seuil | de 30 jours")),
            LocalDate.of(2026, 10, 22),
            List.of(
                new ImprovementProposal(
                    LocalDate.of(2026, 4, 21), "Nadia", "Suivre aussi les devis", null),
                new ImprovementProposal(
                    LocalDate.of(2026, 4, 22), null, "Un modèle", LocalDate.of(2026, 4, 23)))));
  }

  private static RaciMatrix raci() {
    return new RaciMatrix(
        List.of(
            new Party("assistant", "Nadia Ferroukh, assistante", PartySide.PROVIDER),
            new Party("directrice", "Hélène Garrec", PartySide.CLIENT),
            new Party("jumeau-1", "Jean Martin", PartySide.CLIENT),
            new Party("jumeau-2", "Jean Martin", PartySide.CLIENT)),
        List.of(
            new RaciActivity(
                "Relancer",
                List.of("assistant"),
                List.of("directrice"),
                List.of("jumeau-1", "inconnu"),
                List.of("jumeau-2"),
                Set.of(ActivityTrait.NEEDS_CONTROL, ActivityTrait.CLIENT_ANSWERS)),
            new RaciActivity("Payer", List.of(), List.of(), List.of(), List.of(), Set.of())));
  }

  public static BackOfficeTask fullTask(String id, String sopId) {
    return new BackOfficeTask(
        id,
        "Relancer les factures, semaine par semaine",
        TaskType.REMINDERS,
        Priority.HIGH,
        SlaTarget.parse("J+2 ouvrés à 16:00"),
        Recurrence.of("FREQ=WEEKLY;BYDAY=MO"),
        "Nadia Ferroukh",
        sopId,
        List.of("Aucun client en litige, même ancien", "Une note datée"),
        TaskStatus.IN_PROGRESS,
        Set.of(KpiKind.ON_TIME_RATE, KpiKind.ERROR_RATE),
        null);
  }

  public static BackOfficeTask bareTask(String id) {
    return new BackOfficeTask(
        id,
        "Tâche nue",
        TaskType.of("métier-maison"),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        TaskStatus.TO_DO,
        Set.of(),
        null);
  }

  public static BackOfficeTask withStatusSince(BackOfficeTask task, Instant since) {
    return new BackOfficeTask(
        task.id(),
        task.title(),
        task.type(),
        task.priority(),
        task.sla(),
        task.recurrence(),
        task.owner(),
        task.sopId(),
        task.qualityChecklist(),
        task.status(),
        task.kpis(),
        since);
  }

  public static NotionContent content() {
    return new NotionContent(
        List.of(
            fullTask("T-1", "SOP-1"),
            bareTask("T-2"),
            new BackOfficeTask(
                "T-3",
                "Rapprocher les règlements",
                TaskType.BOOKKEEPING,
                Priority.LOW,
                SlaTarget.parse("24h ouvrées"),
                Recurrence.of("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
                null,
                "SOP-2",
                List.of("Solde retrouvé"),
                TaskStatus.DONE,
                Set.of(KpiKind.values()),
                null)),
        List.of(
            fullSop("SOP-1", SopLanguage.FR, "Relancer : factures & devis / suite"),
            fullSop("SOP-2", SopLanguage.EN, "Reconcile payments"),
            new Sop("SOP-3", SopLanguage.FR, null, null, null, null, null, null, null)));
  }
}
