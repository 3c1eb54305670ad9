package org.sopkit.model.sla;

import java.util.Arrays;

/**
 * Slots ordered by the second at which each wants to be woken: a binary heap in plain arrays that
 * can change and remove any slot. A slot that wants nothing is not in the heap.
 */
final class WakeQueue {

  /** A slot that wants nothing. */
  static final long NEVER = Long.MAX_VALUE;

  private long[] wake = new long[16];
  private int[] place = new int[16]; // of a slot in the heap, -1 when it is not there
  private int[] heap = new int[16];
  private int size;

  /** Sets when a slot wants to be woken. */
  void set(int slot, long second) {
    ensure(slot);
    if (place[slot] < 0) {
      if (second == NEVER) {
        return;
      }
      wake[slot] = second;
      place[slot] = size;
      heap[size] = slot;
      size++;
      up(place[slot]);
      return;
    }
    wake[slot] = second;
    int at = place[slot];
    up(at);
    down(place[slot]);
    if (second == NEVER) {
      remove(slot);
    }
  }

  private void remove(int slot) {
    int at = place[slot];
    size--;
    int last = heap[size];
    place[slot] = -1;
    if (last != slot) {
      heap[at] = last;
      place[last] = at;
      up(at);
      down(place[last]);
    }
  }

  /** Returns when the first slot wants to be woken, or {@link #NEVER}. */
  long firstWake() {
    return size == 0 ? NEVER : wake[heap[0]];
  }

  /** Returns the slot that wants to be woken first; only if there is one. */
  int first() {
    return heap[0];
  }

  long wakeOf(int slot) {
    return slot < place.length && place[slot] >= 0 ? wake[slot] : NEVER;
  }

  private void ensure(int slot) {
    if (slot >= place.length) {
      int old = place.length;
      int length = Math.max(slot + 1, old + (old >> 1));
      wake = Arrays.copyOf(wake, length);
      heap = Arrays.copyOf(heap, length);
      place = Arrays.copyOf(place, length);
      Arrays.fill(place, old, length, -1);
    }
  }

  private void up(int from) {
    int at = from;
    int slot = heap[at];
    while (at > 0 && wake[heap[(at - 1) >>> 1]] > wake[slot]) {
      int parent = (at - 1) >>> 1;
      heap[at] = heap[parent];
      place[heap[at]] = at;
      at = parent;
    }
    heap[at] = slot;
    place[slot] = at;
  }

  private void down(int from) {
    int at = from;
    int slot = heap[at];
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && wake[heap[child + 1]] < wake[heap[child]]) {
        child++;
      }
      if (wake[heap[child]] >= wake[slot]) {
        break;
      }
      heap[at] = heap[child];
      place[heap[at]] = at;
      at = child;
    }
    heap[at] = slot;
    place[slot] = at;
  }

  WakeQueue() {
    Arrays.fill(place, -1);
  }
}
