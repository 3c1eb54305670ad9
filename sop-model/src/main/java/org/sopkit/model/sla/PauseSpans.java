package org.sopkit.model.sla;

import java.util.Arrays;

/** The pauses of a task as sorted spans {@code [from, to)} of epoch seconds; none touch. */
final class PauseSpans {

  /** The end of a pause that has not ended. */
  static final long OPEN = Long.MAX_VALUE;

  /** No pause; never added to. */
  static final PauseSpans NONE = new PauseSpans(0);

  private long[] from;
  private long[] to;
  private int size;

  PauseSpans(int capacity) {
    from = new long[capacity];
    to = new long[capacity];
  }

  int size() {
    return size;
  }

  long from(int index) {
    return from[index];
  }

  long to(int index) {
    return to[index];
  }

  /** Adds a span that begins no earlier than the last one; it merges with that if they touch. */
  void add(long begin, long end) {
    if (size > 0 && begin <= to[size - 1]) {
      to[size - 1] = Math.max(to[size - 1], end);
      return;
    }
    if (size == from.length) {
      from = Arrays.copyOf(from, size * 2 + 2);
      to = Arrays.copyOf(to, size * 2 + 2);
    }
    from[size] = begin;
    to[size] = end;
    size++;
  }

  /** Returns the union of two lists of spans. */
  static PauseSpans union(PauseSpans a, PauseSpans b) {
    PauseSpans union = new PauseSpans(a.size + b.size);
    int i = 0;
    int k = 0;
    while (i < a.size || k < b.size) {
      if (k == b.size || (i < a.size && a.from[i] <= b.from[k])) {
        union.add(a.from[i], a.to[i]);
        i++;
      } else {
        union.add(b.from[k], b.to[k]);
        k++;
      }
    }
    return union;
  }
}
