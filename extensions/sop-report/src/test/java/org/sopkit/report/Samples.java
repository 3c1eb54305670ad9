package org.sopkit.report;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.kpi.Comparison;

/** Reports to test on: an empty one, and busy ones of any size, the same at every run. */
final class Samples {

  static final Instant NOW = Instant.parse("2026-03-12T13:30:00Z"); // a Thursday
  static final ReportHeader HEADER =
      new ReportHeader("Atelier Nord", "taches.csv", NOW, ZoneId.of("Europe/Paris"));

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final String[] TYPES = {
    "Facturation", "Relances", "Mise à jour CRM", "Support niveau 1", "Saisie de données"
  };
  private static final String[] OWNERS = {
    "Léa Martin",
    "Tiana Rakotoarisoa-Andriamanantena",
    "Prestataire Océan Indien – équipe facturation et relances clients grands comptes",
    "Karim B.",
    "Jean-Baptiste de La Rochefoucauld-Montmorency",
    "Support"
  };

  private Samples() {}

  static ReportData empty() {
    return ReportData.builder(HEADER).build();
  }

  /** Builds a report of that many open late tasks, and two thirds as many others. */
  static ReportData.Builder busy(int late) {
    Random random = new Random(42);
    ReportData.Builder report = ReportData.builder(HEADER);
    for (int i = 0; i < late; i++) {
      report.task(task(i, TaskState.LATE, random));
    }
    TaskState[] others = {
      TaskState.MET,
      TaskState.CLOSED_LATE,
      TaskState.MET,
      TaskState.AT_RISK,
      TaskState.ON_TRACK,
      TaskState.PAUSED,
      TaskState.CLOSED_WITHOUT_TARGET,
      TaskState.MET
    };
    for (int i = 0; i < late * 2 / 3; i++) {
      report.task(task(late + i, others[i % others.length], random));
    }
    return report;
  }

  private static TaskLine task(int i, TaskState state, Random random) {
    long hours = 1 + (long) Math.pow(10, random.nextDouble() * 3);
    boolean past = state.isMissed() || !state.isOpen();
    Instant due = NOW.plus(past ? -hours : hours / 20 + 1, ChronoUnit.HOURS);
    return TaskLine.task("INC" + (100000 + i), state)
        .title(
            i % 7 == 0
                ? "Relancer le client sur la facture FA-2026-"
                    + i
                    + " échue depuis janvier, avec copie au service comptable"
                : "Répondre à la demande n° " + i)
        .type(TYPES[(int) (TYPES.length * Math.pow(random.nextDouble(), 2))])
        .priority(Priority.values()[random.nextInt(4)])
        .owner(
            i % 19 == 0 ? null : OWNERS[(int) (OWNERS.length * Math.pow(random.nextDouble(), 2))])
        .accountable(i % 3 == 0 ? "Directrice des opérations" : null)
        .due(due)
        .remaining(Duration.between(NOW, due).dividedBy(state == TaskState.LATE ? 3 : 2))
        .breach(state.isMissed() ? (i % 11 == 0 ? due.plusSeconds(5400) : due) : null)
        .leadTime(state.isOpen() ? null : Duration.ofHours(hours))
        .storedVerdict(i % 2 == 0 ? "made_sla=false" : null)
        .build();
  }

  /** A report in which every section has something to say, in French. */
  static ReportData.Builder full(int late) {
    ReportData.Builder report = busy(late);
    report.onTimeRate(onTime()).kpi(onTime());
    report.kpi(
        Figure.of("Délai moyen de traitement", Value.length(Duration.ofSeconds(641418)))
            .withSample(23362)
            .withFormula("Moyenne des durées de l’ouverture à la clôture, en temps calendaire")
            .withNotes(List.of("Médiane 22,1 h ; 90e centile 381,55 h ; écart type 532,79 h.")));
    report.kpi(
        Figure.of("Taux d’erreur", Value.ratio(0.011034))
            .withSample(24918)
            .withFormula("Tâches rouvertes ÷ tâches closes"));
    report.kpi(
        Figure.of(
            "Temps économisé", Value.notMeasurable("aucune durée de référence n’est fournie")));
    report.kpi(
        Figure.of("Coût par tâche", Value.money(new BigDecimal("1284.50"), EUR))
            .withSample(412)
            .withFormula("Coût de la période ÷ tâches closes"));
    report.kpi(
        Figure.of("NPS interne", Value.plain(new BigDecimal("-12.5")))
            .withSample(16)
            .withInterval(
                Value.plain(new BigDecimal("-52.1")),
                Value.plain(new BigDecimal("27.1")),
                "erreur type, 95 %")
            .withFormula("% (9–10) − % (0–6)"));
    report.roi(
        new RoiSummary(
                "Calcul rapide",
                List.of(
                    Figure.of("Gain par semaine", Value.money(new BigDecimal("405"), EUR))
                        .withFormula("15 h × 45 € − 15 h × 18 €"),
                    Figure.of("Gain par mois", Value.money(new BigDecimal("1620"), EUR))
                        .withFormula("405 € × 4 semaines"),
                    Figure.of("Baisse du coût", Value.ratio(0.6)).withFormula("405 € ÷ 675 €"),
                    Figure.of(
                        "Retour sur investissement",
                        Value.notMeasurable("le coût de mise en place est nul"))),
                List.of(
                    "Un mois compte quatre semaines.",
                    "Arrondi au centime, demi vers le haut, une fois, à la fin."))
            .withCases(List.of(roiCase("Cas bas", "310"), roiCase("Cas haut", "520")))
            .withSensitivity(sensitivity()));
    targets(report);
    trend(report);
    report.proceduresChecked(9);
    report.finding(
        new FindingLine(
            "SOP-007",
            FindingLevel.ERROR,
            FindingArea.DOCUMENTATION,
            "Relances clients",
            "steps[3]",
            "La procédure n’a aucun indicateur chiffré : personne ne saura si elle marche.",
            "Ajoutez au moins un indicateur avec sa cible.",
            "Seed §11"));
    for (int i = 0; i < 45; i++) {
      report.finding(
          new FindingLine(
              "SOP-021",
              FindingLevel.WARNING,
              FindingArea.DOCUMENTATION,
              "Facturation mensuelle",
              "steps[" + i + "]",
              "L’étape " + i + " contient « si nécessaire » : chacun l’entendra à sa façon.",
              "Dites quand elle est nécessaire.",
              null));
      report.finding(
          new FindingLine(
              "SLA-003",
              FindingLevel.ERROR,
              FindingArea.DEADLINES,
              "INC10000" + i,
              null,
              "La tâche a dépassé son échéance et reste ouverte.",
              "Prévenez l’approbateur.",
              "SLA §6"));
    }
    report.finding(
        new FindingLine(
            "RACI-001",
            FindingLevel.INFO,
            FindingArea.DOCUMENTATION,
            "Retours clients",
            "raci",
            "Personne n’est informé.",
            null,
            null));
    report.finding(
        new FindingLine(
            "GDPR-002",
            FindingLevel.ERROR,
            FindingArea.COMPLIANCE,
            "Océan Services",
            "engagement.dpa",
            "Aucun accord de sous-traitance daté.",
            "Faites signer l’accord avant la prochaine tâche.",
            "RGPD art. 28(3)"));
    report.gdpr(sheet());
    for (int i = 0; i < 37; i++) {
      report.rejected(
          new RejectedRow(
              1200 + i,
              i % 3 == 0 ? null : "opened_at",
              "« 31/02/2026 » n’est pas une date ; attendu : jj/mm/aaaa hh:mm"));
    }
    for (int i = 0; i < Math.min(37, late / 2); i++) {
      report.disagreement(
          new Disagreement(
              "INC10002" + i,
              "made_sla=true",
              TaskState.CLOSED_LATE,
              "close 3 h 20 après l’échéance de sa règle"));
    }
    return report.exports(new ExportFiles("tasks.csv", "rejected.csv", "findings.json"));
  }

  private static RoiSummary.Case roiCase(String name, String gain) {
    return new RoiSummary.Case(
        name,
        List.of(
            Figure.of("Gain par semaine", euros(gain)).withFormula("coût avant − coût après"),
            Figure.of("Délai de récupération", Value.days(37))));
  }

  private static RoiSummary.Sensitivity sensitivity() {
    return new RoiSummary.Sensitivity(
        euros("19620"),
        List.of(
            new RoiSummary.Input(
                "Taux horaire avant", "40,50 €", "49,50 €", euros("16110"), euros("23130")),
            new RoiSummary.Input(
                "Heures du prestataire", "13,5 h", "16,5 h", euros("21024"), euros("18216"))));
  }

  private static Value.Money euros(String amount) {
    return new Value.Money(new BigDecimal(amount), EUR);
  }

  private static void targets(ReportData.Builder report) {
    report.target(
        new TargetLine(
            "SOP-01 Relances clients",
            Comparison.AT_LEAST,
            Value.ratio(0.95),
            onTime(),
            TargetLine.Result.MISSED));
    report.target(
        new TargetLine(
            "SOP-02 Facturation",
            Comparison.AT_MOST,
            Value.length(Duration.ofHours(12)),
            Figure.of("Délai de traitement", Value.notMeasurable("aucune tâche close")),
            TargetLine.Result.NOT_MEASURABLE));
    report.comparison(
        new PeriodComparison(
            "février 2026",
            "janvier 2026",
            List.of(
                new PeriodComparison.Change(
                    onTime(),
                    Figure.of("Dans les délais", Value.ratio(0.7)),
                    Value.ratio(-0.0658),
                    PeriodComparison.Direction.WORSE),
                new PeriodComparison.Change(
                    Figure.of("NPS interne", Value.notMeasurable("personne n’a répondu")),
                    Figure.of("NPS interne", Value.plain(BigDecimal.TEN)),
                    null,
                    PeriodComparison.Direction.NOT_COMPARABLE))));
  }

  private static void trend(ReportData.Builder report) {
    long open = 12;
    for (int month = 0; month < 12; month++) {
      double rate = 0.60 + 0.02 * (month % 5);
      Figure onTime =
          month == 3
              ? Figure.of("Dans les délais", Value.notMeasurable("aucune échéance"))
              : onTimeOf(rate)
                  .withInterval(Value.ratio(rate - 0.05), Value.ratio(rate + 0.05), "W");
      TrendPoint.Workload flow = workload(month, open);
      open = flow.backlog();
      report.trend(
          new TrendPoint(
              "mois " + (month + 1),
              month == 11 ? TrendPoint.State.RUNNING : TrendPoint.State.COMPLETE,
              flow,
              onTime,
              Figure.of("Médiane", Value.length(Duration.ofMinutes(90 + 20L * month))),
              Figure.of("90e centile", Value.length(Duration.ofMinutes(600 + 20L * month)))));
    }
  }

  private static TrendPoint.Workload workload(int month, long before) {
    long opened = 40 + month;
    long closed = 38 + month % 4;
    long cancelled = month % 3;
    return new TrendPoint.Workload(opened, closed, cancelled, before + opened - closed - cancelled);
  }

  private static Figure onTimeOf(double rate) {
    return Figure.of("Dans les délais", Value.ratio(rate)).withSample(60).withFormula("m ÷ j");
  }

  private static Figure onTime() {
    return Figure.of("Dans les délais", Value.ratio(0.634200))
        .withSample(24918)
        .withInterval(Value.ratio(0.6282), Value.ratio(0.640159), "Wilson, 95 %")
        .withFormula("À temps ÷ (à temps + closes en retard + ouvertes en retard)");
  }

  private static GdprSheet sheet() {
    return new GdprSheet(
        "Océan Services",
        GdprSheet.Gate.CLOSED,
        List.of("L’accord de sous-traitance (DPA) manque."),
        List.of(
            new GdprItem(
                "Contrat et SLA signés",
                GdprVerdict.COMPLIANT,
                List.of("Signé le 5 janv. 2026, valable jusqu’au 31 déc. 2026."),
                List.of(),
                null),
            new GdprItem(
                "DPA en place",
                GdprVerdict.NON_COMPLIANT,
                List.of(),
                List.of("Aucun accord daté."),
                "RGPD art. 28(3)"),
            new GdprItem(
                "Accès limités et révoqués en fin de mission",
                GdprVerdict.PARTIALLY_COMPLIANT,
                List.of("3 accès nominatifs."),
                List.of("1 compte partagé : facturation@exemple.fr."),
                "RGPD art. 32"),
            new GdprItem(
                "Journal d’accès et procédures d’incident",
                GdprVerdict.UNKNOWN,
                List.of(),
                List.of("Aucune preuve."),
                "RGPD art. 33"),
            new GdprItem(
                "Archivage et purge des données",
                GdprVerdict.NOT_DUE_YET,
                List.of(),
                List.of("Première purge attendue le 30 juin 2026."),
                "RGPD art. 5(1)(e)"),
            new GdprItem(
                "Formation sécurité et confidentialité",
                GdprVerdict.COMPLIANT,
                List.of("4 personnes formées avant le premier accès."),
                List.of(),
                null)));
  }

  static String html(ReportData data, Locale locale) {
    StringWriter out = new StringWriter();
    try {
      HtmlReport.write(data, locale, out);
    } catch (IOException e) {
      throw new AssertionError("a string writer does not fail", e);
    }
    return out.toString();
  }
}
