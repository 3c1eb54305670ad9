package org.sopkit.rules.given;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.sopkit.model.backoffice.BackOfficeRegister;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.Recurrence;
import org.sopkit.model.backoffice.TaskStatus;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.kpi.KpiKind;
import org.sopkit.model.sla.SlaTarget;

/** A row of the base in which the rules find nothing, to be spoilt one thing at a time. */
public final class TaskDraft {

  /** A Friday, 10:00 in Paris. */
  public static final Instant NOW = Instant.parse("2026-03-06T09:00:00Z");

  private String id = "T-1";
  private Priority priority = Priority.MEDIUM;
  private SlaTarget sla = SlaTarget.workingDays(2);
  private Recurrence recurrence;
  private String owner = "Nadia Roy";
  private String sopId = "facture-emission";
  private List<String> checklist = List.of("Le montant est celui du bon de livraison.");
  private TaskStatus status = TaskStatus.TO_DO;
  private Set<KpiKind> kpis = Set.of(KpiKind.ON_TIME_RATE);
  private Instant statusSince = Instant.parse("2026-03-05T09:00:00Z");

  public static TaskDraft task() {
    return new TaskDraft();
  }

  public TaskDraft id(String value) {
    id = value;
    return this;
  }

  public TaskDraft priority(Priority value) {
    priority = value;
    return this;
  }

  public TaskDraft sla(SlaTarget value) {
    sla = value;
    return this;
  }

  public TaskDraft recurrence(String rule) {
    recurrence = Recurrence.of(rule);
    return this;
  }

  public TaskDraft owner(String value) {
    owner = value;
    return this;
  }

  public TaskDraft sop(String value) {
    sopId = value;
    return this;
  }

  public TaskDraft checklist(String... points) {
    checklist = List.of(points);
    return this;
  }

  public TaskDraft status(TaskStatus value) {
    status = value;
    return this;
  }

  public TaskDraft kpis(KpiKind... values) {
    kpis = Set.of(values);
    return this;
  }

  public TaskDraft since(String instant) {
    statusSince = Instant.parse(instant);
    return this;
  }

  /** A base of these rows, in which the procedure facture-emission exists. */
  public static BackOfficeRegister base(TaskDraft... rows) {
    return new BackOfficeRegister(build(rows), Set.of("facture-emission"));
  }

  /** A base of these rows, whose host does not say which procedures exist. */
  public static BackOfficeRegister baseOfUnknownProcedures(TaskDraft... rows) {
    return new BackOfficeRegister(build(rows), null);
  }

  private static List<BackOfficeTask> build(TaskDraft... rows) {
    return Arrays.stream(rows).map(TaskDraft::row).toList();
  }

  private BackOfficeTask row() {
    return new BackOfficeTask(
        id,
        "Émettre les factures",
        TaskType.INVOICING,
        priority,
        sla,
        recurrence,
        owner,
        sopId,
        checklist,
        status,
        kpis,
        statusSince);
  }
}
