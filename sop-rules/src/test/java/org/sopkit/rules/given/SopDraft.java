package org.sopkit.rules.given;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sopkit.model.kpi.Comparison;
import org.sopkit.model.kpi.KpiKind;
import org.sopkit.model.kpi.KpiTarget;
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

/** A procedure in which the rules find nothing, to be spoilt one thing at a time. */
public final class SopDraft {

  /** A Friday. */
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 6);

  private SopLanguage language = SopLanguage.FR;
  private SopHeader header =
      new SopHeader(
          "Émettre une facture",
          "Chaque livraison est facturée une seule fois.",
          "Les factures de vente ; pas les avoirs.",
          SlaTarget.workingDays(2),
          raci());
  private Prerequisites prerequisites =
      new Prerequisites(
          List.of("Pennylane, émission de factures"),
          List.of(new Tool("Pennylane", LocalDate.of(2026, 1, 10))),
          List.of(new Document("Modèle de facture", null)),
          List.of(new Definition("BL", "Bon de livraison signé par le client.")));
  private List<SopStep> steps =
      List.of(
          new SopStep(
              1,
              "Ouvrez la commande dans Pennylane.",
              List.of(screenshot("commande.png", "La commande livrée.", PersonalData.MASKED)),
              List.of("Pennylane")),
          new SopStep(2, "Vérifiez le montant du BL.", null, null),
          new SopStep(3, "Envoyez la facture au client.", null, null));
  private QualityControl quality =
      new QualityControl(
          List.of("Le montant est celui du bon de livraison."),
          List.of(new KnownError("TVA oubliée", "Corrigez le taux avant l’envoi.")));
  private KpiReporting reporting =
      new KpiReporting(
          List.of(
              new KpiTarget(
                  KpiKind.ON_TIME_RATE, Comparison.AT_LEAST, BigDecimal.valueOf(95), "%")),
          ReportingRhythm.WEEKLY);
  private Appendices appendices = new Appendices(null, null, null);
  private SopLifecycle lifecycle =
      new SopLifecycle("Claire Morel", List.of(version()), LocalDate.of(2026, 12, 1), null);

  /** Starts with a procedure that is in order. */
  public static SopDraft sop() {
    return new SopDraft();
  }

  /** A version that was written, approved and tried by three people. */
  public static SopVersion version() {
    return version(LocalDate.of(2026, 1, 15), "Nadia Roy");
  }

  /** Version 1.2 of that day, tried by that person. */
  public static SopVersion version(LocalDate date, String tester) {
    return new SopVersion(
        "1.2", date, "Claire Morel", "Hugo Petit", date, tester, date, "Nouvel écran.");
  }

  /** A matrix in which the rules find nothing. */
  public static RaciMatrix raci() {
    return new RaciMatrix(
        List.of(
            new Party("assistant", "Assistante back-office", PartySide.PROVIDER),
            new Party("manager", "Manager client", PartySide.CLIENT),
            new Party("finance", "Service finance", PartySide.CLIENT),
            new Party("direction", "Direction", PartySide.CLIENT)),
        List.of(
            new RaciActivity(
                "Émettre la facture",
                List.of("assistant"),
                List.of("manager"),
                List.of("finance"),
                List.of("direction"),
                Set.of())));
  }

  /** A picture of Pennylane taken after its last change. */
  public static Screenshot screenshot(String file, String alternativeText, PersonalData data) {
    return new Screenshot(file, alternativeText, LocalDate.of(2026, 1, 20), "Pennylane", data);
  }

  public SopDraft in(SopLanguage other) {
    language = other;
    return this;
  }

  public SopDraft title(String title) {
    header = new SopHeader(title, header.objective(), header.scope(), header.sla(), header.raci());
    return this;
  }

  public SopDraft objective(String text) {
    header = new SopHeader(header.title(), text, header.scope(), header.sla(), header.raci());
    return this;
  }

  public SopDraft scope(String text) {
    header = new SopHeader(header.title(), header.objective(), text, header.sla(), header.raci());
    return this;
  }

  public SopDraft sla(SlaTarget sla) {
    header = new SopHeader(header.title(), header.objective(), header.scope(), sla, header.raci());
    return this;
  }

  public SopDraft raci(RaciMatrix raci) {
    header = new SopHeader(header.title(), header.objective(), header.scope(), header.sla(), raci);
    return this;
  }

  public SopDraft prerequisites(Prerequisites needed) {
    prerequisites = needed;
    return this;
  }

  public SopDraft tools(Tool... tools) {
    prerequisites =
        new Prerequisites(
            prerequisites.accesses(),
            List.of(tools),
            prerequisites.templates(),
            prerequisites.definitions());
    return this;
  }

  public SopDraft accesses(String... accesses) {
    prerequisites =
        new Prerequisites(
            List.of(accesses),
            prerequisites.tools(),
            prerequisites.templates(),
            prerequisites.definitions());
    return this;
  }

  public SopDraft steps(SopStep... changed) {
    steps = List.of(changed);
    return this;
  }

  /** So many steps, all different and in order. */
  public SopDraft stepCount(int count) {
    List<SopStep> many = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      many.add(new SopStep(i, "Ouvrez la commande " + i + " dans Pennylane.", null, null));
    }
    steps = many;
    return this;
  }

  /** Replaces the second step. */
  public SopDraft step(String instruction) {
    return step(new SopStep(2, instruction, null, null));
  }

  /** Replaces the second step. */
  public SopDraft step(SopStep step) {
    steps = List.of(steps.get(0), step, steps.get(2));
    return this;
  }

  /** Gives the second step that picture. */
  public SopDraft picture(Screenshot picture) {
    return step(new SopStep(2, "Vérifiez le montant du BL.", List.of(picture), null));
  }

  public SopDraft checklist(String... points) {
    quality = new QualityControl(List.of(points), quality.knownErrors());
    return this;
  }

  public SopDraft knownErrors(KnownError... errors) {
    quality = new QualityControl(quality.checklist(), List.of(errors));
    return this;
  }

  public SopDraft reporting(KpiReporting changed) {
    reporting = changed;
    return this;
  }

  /** Keeps the targets and drops the rhythm. */
  public SopDraft withoutRhythm() {
    reporting = new KpiReporting(reporting.targets(), null);
    return this;
  }

  public SopDraft appendices(Appendices changed) {
    appendices = changed;
    return this;
  }

  public SopDraft owner(String owner) {
    return life(l -> new SopLifecycle(owner, l.versions(), l.reviewDue(), l.proposals()));
  }

  public SopDraft versions(SopVersion... versions) {
    return life(l -> new SopLifecycle(l.owner(), List.of(versions), l.reviewDue(), l.proposals()));
  }

  public SopDraft reviewDue(LocalDate day) {
    return life(l -> new SopLifecycle(l.owner(), l.versions(), day, l.proposals()));
  }

  public SopDraft proposals(ImprovementProposal... proposals) {
    return life(l -> new SopLifecycle(l.owner(), l.versions(), l.reviewDue(), List.of(proposals)));
  }

  private SopDraft life(UnaryOperator<SopLifecycle> change) {
    lifecycle = change.apply(lifecycle);
    return this;
  }

  /** A duration in hours, for promises. */
  public static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }

  public Sop build() {
    return new Sop(
        "facture-emission",
        language,
        header,
        prerequisites,
        steps,
        quality,
        reporting,
        appendices,
        lifecycle);
  }
}
