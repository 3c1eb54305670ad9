package org.sopkit.examples.sla;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.mapping.MappingFile;
import org.sopkit.examples.report.UnusableOutputException;
import org.sopkit.examples.tasks.Rejection;
import org.sopkit.examples.tasks.TaskReader;
import org.sopkit.examples.tasks.TaskRow;
import org.sopkit.examples.tasks.TaskRowAccess;
import org.sopkit.model.sla.SlaDifference;
import org.sopkit.model.sla.SlaImpact;

/**
 * A dry run: lists the tasks of an export that other policies or calendars would make late, on
 * time, or due at another instant. Not thread-safe.
 */
public final class ImpactList {

  /** How many lines a person reads. */
  private static final int SHOWN = 20;

  private final ExportRequest request;
  private final MappingFile after;
  private final ImpactColumns columns;
  private final RowCount count = new RowCount();
  private final Map<ImpactEffect, Long> effects = new EnumMap<>(ImpactEffect.class);
  private final List<ImpactLine> verdicts = new ArrayList<>();
  private final List<ImpactLine> others = new ArrayList<>();
  private final Set<ImpactEffect> effectsOfTask = EnumSet.noneOf(ImpactEffect.class);
  private @Nullable TaskRow task;
  private long changed;
  private long objectives;

  /**
   * Prepares a dry run.
   *
   * @param request which export, with policies and calendars as they are
   * @param after the same mapping with policies and calendars as they would be
   */
  public ImpactList(ExportRequest request, MappingFile after) {
    this.request = request;
    this.after = after;
    this.columns = new ImpactColumns(request);
  }

  /**
   * Writes the list.
   *
   * @param place where it goes
   * @return how many tasks would change
   * @throws org.sopkit.examples.tasks.UnknownColumnException if the export lacks a column
   * @throws org.sopkit.examples.csv.UnusableCsvException if no row can be read, or the file breaks
   *     off
   * @throws UnusableOutputException if nothing can be written there
   */
  public ImpactSummary write(ListPlace place) {
    try (TaskReader reader =
            TaskReader.open(request.tasks(), request.mapping().mapping(), request.now());
        ListOutput out = place.open(ImpactColumns.NAMES, reader.header())) {
      Stream<TaskRow> rows =
          reader.stream(rejection -> reject(rejection, out))
              .peek(
                  row -> {
                    count.addTask();
                    request.progress().reached(reader.source().bytesRead(), reader.source().size());
                  });
      SlaImpact.of(request.mapping().clock(), after.clock(), TaskRowAccess.at(request.now()))
          .differences(rows, request.now())
          .forEachOrdered(difference -> add(difference, out));
      return summary(reader, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      request.progress().done();
    }
  }

  private ImpactSummary summary(TaskReader reader, ListOutput out) throws IOException {
    List<ImpactLine> shown = new ArrayList<>(verdicts);
    shown.addAll(others.subList(0, Math.min(others.size(), SHOWN - verdicts.size())));
    return new ImpactSummary(
        request.now(),
        count.rows(request, reader),
        changed,
        effects,
        objectives,
        shown,
        out.commit());
  }

  private void reject(Rejection rejection, ListOutput out) {
    count.reject(rejection);
    out.reject(rejection);
  }

  private void add(SlaDifference<TaskRow> difference, ListOutput out) {
    RuntimeException problem = difference.problem();
    if (problem != null) {
      count.takeBackTask();
      reject(Rejection.notJudgeable(difference.row(), problem), out);
      return;
    }
    if (difference.row() != task) {
      task = difference.row();
      effectsOfTask.clear();
      changed++;
    }
    Set<ImpactEffect> found = ImpactEffect.of(difference);
    for (ImpactEffect effect : found) {
      if (effectsOfTask.add(effect)) {
        effects.merge(effect, 1L, Long::sum);
      }
    }
    objectives++;
    ImpactLine line = columns.line(difference, found.iterator().next());
    List<ImpactLine> lines = line.changesVerdict() ? verdicts : others;
    if (lines.size() < SHOWN) {
      lines.add(line);
    }
    out.add(columns.cells(difference, line));
  }
}
