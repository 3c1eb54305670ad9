package org.sopkit.examples.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopkit.kpi.KpiAccumulator;
import org.sopkit.kpi.KpiCalculator;
import org.sopkit.kpi.KpiReport;
import org.sopkit.kpi.KpiRequest;
import org.sopkit.kpi.NpsAnswer;

/** Checks the targets of each procedure on the tasks that follow it. Not thread-safe. */
public final class ProcedureTargets {

  /**
   * The targets of one procedure.
   *
   * @param sop the procedure's id
   * @param title its title, or null in a draft
   * @param targets each target and whether it was met
   */
  public record Checked(String sop, @Nullable String title, List<KpiReport.TargetResult> targets) {

    /** Makes a result. */
    public Checked {
      targets = List.copyOf(targets);
    }
  }

  private final Procedures procedures;
  private final Map<Procedure, KpiAccumulator<JudgedTask>> bySop = new LinkedHashMap<>();

  ProcedureTargets(Procedures procedures, TaskRowReader reader, KpiRequest request) {
    this.procedures = procedures;
    for (Procedure procedure : procedures.all()) {
      if (!procedure.targets().isEmpty()) {
        bySop.put(
            procedure,
            KpiCalculator.<JudgedTask>of(reader, request.targets(procedure.targets()))
                .accumulator());
      }
    }
  }

  void add(JudgedTask task, @Nullable NpsAnswer answer) {
    Procedure procedure = procedures.followedBy(task.row());
    KpiAccumulator<JudgedTask> followed = procedure == null ? null : bySop.get(procedure);
    if (followed == null) {
      return;
    }
    followed.add(task);
    if (answer != null) {
      followed.add(answer);
    }
  }

  List<Checked> checked() {
    return bySop.entrySet().stream()
        .map(
            entry ->
                new Checked(
                    entry.getKey().id(),
                    entry.getKey().title(),
                    entry.getValue().report().targets()))
        .toList();
  }
}
