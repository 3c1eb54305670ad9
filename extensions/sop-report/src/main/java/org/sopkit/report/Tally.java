package org.sopkit.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts of one dimension (type, owner, priority), gathered task by task. Not thread-safe. */
final class Tally {

  /** Counts under one name. The name is null for tasks that state none. */
  static final class Entry {
    final @Nullable String name;
    long total;
    long judged;
    long missed;
    long late;
    long atRisk;
    long dueToday;

    private Entry(@Nullable String name) {
      this.name = name;
    }

    long toDo() {
      return late + atRisk + dueToday;
    }
  }

  private static final Comparator<Entry> BY_NAME =
      Comparator.comparing(e -> e.name, Comparator.nullsLast(Comparator.naturalOrder()));

  /** Most missed deadlines first: the Pareto order. */
  static final Comparator<Entry> BY_MISSED =
      Comparator.comparingLong((Entry e) -> e.missed).reversed().thenComparing(BY_NAME);

  /** Most work for today first. */
  static final Comparator<Entry> BY_TO_DO =
      Comparator.comparingLong((Entry e) -> e.late)
          .thenComparingLong(Entry::toDo)
          .reversed()
          .thenComparing(BY_NAME);

  private final Map<String, Entry> named = new HashMap<>();
  private final Entry unnamed = new Entry(null);

  Entry of(@Nullable String name) {
    return name == null || name.isBlank() ? unnamed : named.computeIfAbsent(name, Entry::new);
  }

  /** Returns a copy that later counting leaves alone, in that order; empty entries are left out. */
  List<Entry> sorted(Comparator<Entry> order) {
    return Stream.concat(named.values().stream(), Stream.of(unnamed))
        .filter(e -> e.total > 0)
        .map(Tally::copy)
        .sorted(order)
        .toList();
  }

  private static Entry copy(Entry from) {
    Entry to = new Entry(from.name);
    to.total = from.total;
    to.judged = from.judged;
    to.missed = from.missed;
    to.late = from.late;
    to.atRisk = from.atRisk;
    to.dueToday = from.dueToday;
    return to;
  }
}
