package org.sopkit.model.backoffice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.Copies;
import org.sopkit.model.internal.IsoText;
import org.sopkit.model.internal.Line;
import org.sopkit.model.internal.OmitWhenEmpty;
import org.sopkit.model.internal.Prose;
import org.sopkit.model.kpi.KpiKind;
import org.sopkit.model.sla.SlaTarget;

/**
 * One row of the back-office base: a task or process with the ten columns of the method.
 *
 * <p>A row may lack its owner, SOP, SLA or KPI; a rule reports it. What happened to the task over
 * time is a {@link TaskTimeline} with the same id.
 *
 * @param id the host's key of the task
 * @param title column 1: the task or process
 * @param type column 2: its kind
 * @param priority column 3: how urgent it is; null if not set
 * @param sla column 4: by when it is done; null if nothing was promised
 * @param recurrence column 5: how often it comes back; null if it does not
 * @param owner column 6: who does it; null if nobody does
 * @param sopId column 7: the id of its procedure; null if there is none
 * @param qualityChecklist column 8: what must hold before it is called done
 * @param status column 9: where it stands
 * @param kpis column 10: the figures followed for it
 * @param statusSince when the status last changed; null if not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BackOfficeTask(
    @Line String id,
    @Line String title,
    TaskType type,
    @Nullable Priority priority,
    @Nullable SlaTarget sla,
    @Nullable Recurrence recurrence,
    @Line @Nullable String owner,
    @Line @Nullable String sopId,
    @OmitWhenEmpty List<@Prose String> qualityChecklist,
    TaskStatus status,
    @OmitWhenEmpty Set<KpiKind> kpis,
    @IsoText @Nullable Instant statusSince) {

  /** Makes a task; an absent list is empty. */
  public BackOfficeTask {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(type, "type");
    qualityChecklist = Copies.list(qualityChecklist, "qualityChecklist");
    Objects.requireNonNull(status, "status");
    kpis = Copies.enums(kpis, "kpis");
  }
}
