package org.sopkit.examples.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.sopkit.examples.tasks.Rejection;
import org.sopkit.examples.tasks.TaskReader;
import org.sopkit.examples.tasks.TaskRow;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.sla.SlaEvaluation;
import org.sopkit.model.sla.SlaStatus;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.SlaView;

/**
 * The rows as the rules read them: each is judged when the rules ask for it, handed on, and
 * forgotten.
 */
final class JudgedRows implements Iterator<SlaView> {

  private final TaskReader reader;
  private final Judge judge;
  private final Thresholds thresholds;
  private final Consumer<JudgedTask> tasks;
  private final Consumer<Rejection> rejections;
  private final Deque<SlaView> waiting = new ArrayDeque<>(4);

  JudgedRows(
      TaskReader reader,
      Judge judge,
      Thresholds thresholds,
      Consumer<JudgedTask> tasks,
      Consumer<Rejection> rejections) {
    this.reader = reader;
    this.judge = judge;
    this.thresholds = thresholds;
    this.tasks = tasks;
    this.rejections = rejections;
  }

  @Override
  public boolean hasNext() {
    while (waiting.isEmpty()) {
      TaskRow row = reader.next(rejections);
      if (row == null) {
        return false;
      }
      JudgedTask task = judge.judge(row, rejections);
      if (task != null) {
        tasks.accept(task);
        addViews(task);
      }
    }
    return true;
  }

  private void addViews(JudgedTask task) {
    SlaEvaluation evaluation = task.evaluation();
    Priority priority = evaluation.priority();
    if (!evaluation.isCovered()) {
      waiting.add(SlaView.uncovered(task.row().id(), priority, thresholds));
      return;
    }
    for (SlaStatus status : evaluation.statuses()) {
      waiting.add(SlaView.of(status, priority, thresholds));
    }
  }

  @Override
  public SlaView next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return waiting.remove();
  }
}
