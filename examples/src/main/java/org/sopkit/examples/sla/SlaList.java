package org.sopkit.examples.sla;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sopkit.examples.report.UnusableOutputException;
import org.sopkit.examples.tasks.Rejection;
import org.sopkit.examples.tasks.TaskReader;
import org.sopkit.examples.tasks.TaskRow;
import org.sopkit.examples.tasks.TaskRowAccess;
import org.sopkit.model.sla.SlaEvaluator;
import org.sopkit.model.sla.SlaRow;
import org.sopkit.model.sla.SlaState;
import org.sopkit.model.sla.SlaStatus;

/**
 * Lists where every task of an export stands: one line for each objective of a task, one for a task
 * without any, in the order of the file. Not thread-safe.
 */
public final class SlaList {

  private final ExportRequest request;
  private final Map<String, Map<SlaState, Long>> states = new TreeMap<>();
  private final RowCount count = new RowCount();
  private long uncovered;

  /**
   * Prepares a list.
   *
   * @param request which export
   */
  public SlaList(ExportRequest request) {
    this.request = request;
  }

  /**
   * Writes the list.
   *
   * @param place where it goes
   * @return how many tasks stand where
   * @throws org.sopkit.examples.tasks.UnknownColumnException if the export lacks a column
   * @throws org.sopkit.examples.csv.UnusableCsvException if no row can be read, or the file breaks
   *     off
   * @throws UnusableOutputException if nothing can be written there
   */
  public SlaSummary write(ListPlace place) {
    try (TaskReader reader =
            TaskReader.open(request.tasks(), request.mapping().mapping(), request.now());
        ListOutput out = place.open(SlaColumns.NAMES, reader.header())) {
      SlaColumns columns = new SlaColumns(request);
      SlaEvaluator.of(request.mapping().clock(), TaskRowAccess.at(request.now()))
          .evaluate(reader.stream(rejection -> reject(rejection, out)), request.now())
          .forEachOrdered(
              row -> {
                add(row, columns, out);
                request.progress().reached(reader.source().bytesRead(), reader.source().size());
              });
      return new SlaSummary(
          request.now(), count.rows(request, reader), states, uncovered, out.commit());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      request.progress().done();
    }
  }

  private void reject(Rejection rejection, ListOutput out) {
    count.reject(rejection);
    out.reject(rejection);
  }

  private void add(SlaRow<TaskRow> row, SlaColumns columns, ListOutput out) {
    if (row.evaluation() == null) {
      RuntimeException problem = row.problem();
      reject(
          Rejection.notJudgeable(
              row.row(), problem == null ? new IllegalStateException("no result") : problem),
          out);
      return;
    }
    count.addTask();
    List<SlaStatus> statuses = row.evaluation().statuses();
    if (statuses.isEmpty()) {
      uncovered++;
      out.add(columns.uncovered(row.row()));
    }
    for (SlaStatus status : statuses) {
      states
          .computeIfAbsent(status.objective(), name -> new EnumMap<>(SlaState.class))
          .merge(status.state(), 1L, Long::sum);
      out.add(columns.of(row.row(), status));
    }
  }
}
