package org.sopkit.examples.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sopkit.examples.mapping.TaskField;
import org.sopkit.kpi.KpiAccumulator;
import org.sopkit.kpi.KpiCalculator;
import org.sopkit.kpi.KpiReport;
import org.sopkit.kpi.KpiRequest;

/** Checks the targets of each procedure on the tasks that follow it. Not thread-safe. */
public final class ProcedureTargets {

  /**
   * The targets of one procedure.
   *
   * @param sop the procedure's id
   * @param targets each target and whether it was met
   */
  public record Checked(String sop, List<KpiReport.TargetResult> targets) {}

  private final Map<String, KpiAccumulator<JudgedTask>> bySop = new LinkedHashMap<>();

  ProcedureTargets(List<Procedure> procedures, KpiRequest request) {
    for (Procedure procedure : procedures) {
      if (!procedure.targets().isEmpty()) {
        bySop.put(
            procedure.id(),
            KpiCalculator.<JudgedTask>of(
                    TaskRowReader.TO_CLOSING, request.targets(procedure.targets()))
                .accumulator());
      }
    }
  }

  void add(JudgedTask task) {
    if (bySop.isEmpty()) {
      return;
    }
    KpiAccumulator<JudgedTask> followed = bySop.get(task.row().text(TaskField.SOP));
    if (followed != null) {
      followed.add(task);
    }
  }

  List<Checked> checked() {
    return bySop.entrySet().stream()
        .map(entry -> new Checked(entry.getKey(), entry.getValue().report().targets()))
        .toList();
  }
}
