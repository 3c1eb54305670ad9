package org.sopkit.examples.sla;

import java.util.EnumMap;
import java.util.Map;
import org.sopkit.examples.report.RunSummary;
import org.sopkit.examples.tasks.RejectCode;
import org.sopkit.examples.tasks.Rejection;
import org.sopkit.examples.tasks.TaskReader;

/** Counts what became of the rows of an export. Not thread-safe. */
final class RowCount {

  private final Map<RejectCode, Long> reasons = new EnumMap<>(RejectCode.class);
  private long read;
  private long rejected;

  void addTask() {
    read++;
  }

  /** A task that was counted turns out not to be judgeable. */
  void takeBackTask() {
    read--;
  }

  void reject(Rejection rejection) {
    rejected++;
    reasons.merge(rejection.code(), 1L, Long::sum);
  }

  RunSummary.Rows rows(ExportRequest request, TaskReader reader) {
    return new RunSummary.Rows(
        String.valueOf(request.tasks().getFileName()),
        read,
        rejected,
        reader.source().blankLines(),
        reasons);
  }
}
