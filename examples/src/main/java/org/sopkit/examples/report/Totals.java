package org.sopkit.examples.report;

import java.util.EnumMap;
import java.util.Map;
import org.sopkit.examples.mapping.TaskField;
import org.sopkit.examples.tasks.RejectCode;
import org.sopkit.examples.tasks.Rejection;
import org.sopkit.examples.tasks.Verdict;

/** Counts that no calculator keeps. Not thread-safe. */
final class Totals {

  private final Map<Verdict, Long> stored = new EnumMap<>(Verdict.class);
  private final Map<Agreement, Long> agreements = new EnumMap<>(Agreement.class);
  private final Map<RejectCode, Long> rejections = new EnumMap<>(RejectCode.class);
  private long tasks;
  private long rejected;
  private long reopened;
  private long reassigned;
  private long neither;

  void add(JudgedTask task) {
    tasks++;
    stored.merge(task.row().verdict(), 1L, Long::sum);
    agreements.merge(task.agreement(), 1L, Long::sum);
    boolean again = task.row().number(TaskField.REOPENINGS) > 0;
    boolean passedOn = task.row().number(TaskField.REASSIGNMENTS) > 0;
    reopened += again ? 1 : 0;
    reassigned += passedOn ? 1 : 0;
    neither += again || passedOn ? 0 : 1;
  }

  void add(Rejection rejection) {
    rejected++;
    rejections.merge(rejection.code(), 1L, Long::sum);
  }

  long tasks() {
    return tasks;
  }

  long rejected() {
    return rejected;
  }

  long stored(Verdict verdict) {
    return stored.getOrDefault(verdict, 0L);
  }

  long agreement(Agreement agreement) {
    return agreements.getOrDefault(agreement, 0L);
  }

  Map<RejectCode, Long> rejections() {
    return rejections;
  }

  long reopened() {
    return reopened;
  }

  long reassigned() {
    return reassigned;
  }

  long neither() {
    return neither;
  }
}
