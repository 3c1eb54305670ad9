package org.sopkit.model.calendar;

import java.util.Arrays;

/**
 * Open intervals under construction: each has the day it belongs to, its start and its end, on an
 * axis of seconds that the source of the days names.
 */
final class Stretches {

  private long[] days = new long[8];
  private long[] starts = new long[8];
  private long[] ends = new long[8];
  private int size;

  /** Adds an interval; days must not decrease. */
  void add(long day, long start, long end) {
    if (size == days.length) {
      days = Arrays.copyOf(days, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    days[size] = day;
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  int size() {
    return size;
  }

  long day(int index) {
    return days[index];
  }

  long start(int index) {
    return starts[index];
  }

  long end(int index) {
    return ends[index];
  }

  /** Returns the union: sorted, without overlap, neighbours that touch joined, days forgotten. */
  Stretches merged() {
    Stretches sorted = isSorted() ? this : sortedBy(starts);
    Stretches merged = new Stretches();
    for (int i = 0; i < sorted.size; i++) {
      int last = merged.size - 1;
      if (last >= 0 && sorted.starts[i] <= merged.ends[last]) {
        merged.ends[last] = Math.max(merged.ends[last], sorted.ends[i]);
      } else {
        merged.add(sorted.days[i], sorted.starts[i], sorted.ends[i]);
      }
    }
    return merged;
  }

  /** Of merged intervals, returns the index of the first that ends after x, or the size. */
  int firstEndingAfter(long x) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = low + high >>> 1;
      if (ends[middle] > x) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Returns what lies within [from, to). */
  Stretches clipped(long from, long to) {
    Stretches clipped = new Stretches();
    for (int i = 0; i < size; i++) {
      long start = Math.max(from, starts[i]);
      long end = Math.min(to, ends[i]);
      if (start < end) {
        clipped.add(days[i], start, end);
      }
    }
    return clipped;
  }

  long[] startArray() {
    return Arrays.copyOf(starts, size);
  }

  long[] endArray() {
    return Arrays.copyOf(ends, size);
  }

  /** Returns the same intervals in the order of their days. */
  Stretches sortedByDay() {
    for (int i = 1; i < size; i++) {
      if (days[i - 1] > days[i]) {
        return sortedBy(days);
      }
    }
    return this;
  }

  private boolean isSorted() {
    for (int i = 1; i < size; i++) {
      if (starts[i - 1] > starts[i]) {
        return false;
      }
    }
    return true;
  }

  /** A stable sort. */
  private Stretches sortedBy(long[] keys) {
    Integer[] order = new Integer[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    Arrays.sort(order, (a, b) -> Long.compare(keys[a], keys[b]));
    Stretches sorted = new Stretches();
    for (int i : order) {
      sorted.add(days[i], starts[i], ends[i]);
    }
    return sorted;
  }
}
