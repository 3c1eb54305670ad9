package org.sopkit.model.sla;

import java.util.Arrays;

/**
 * Slots ordered by the second at which each wants to be woken: a heap in plain arrays, four
 * children to a parent, so that the children's seconds share a line of the processor's cache.
 *
 * <p>A slot that changes its mind is entered again, and its old entry is passed over when it comes
 * up: finding it in the heap would need a table that every move has to write to. When more than
 * half of the entries are old, they are thrown out.
 */
final class WakeQueue {

  /** A slot that wants nothing. */
  static final long NEVER = Long.MAX_VALUE;

  private static final int CHILDREN = 4;
  private static final int FEW = 64; // not worth cleaning up

  private long[] wake = new long[16]; // of each slot
  private long[] seconds = new long[16]; // of each entry of the heap
  private int[] slots = new int[16];
  private int entries;
  private int waiting; // slots that want something

  WakeQueue() {
    Arrays.fill(wake, NEVER);
  }

  /** Sets when a slot wants to be woken. */
  void set(int slot, long second) {
    ensure(slot);
    long old = wake[slot];
    if (old == second) {
      return;
    }
    wake[slot] = second;
    waiting += (second == NEVER ? 0 : 1) - (old == NEVER ? 0 : 1);
    if (second != NEVER) {
      enter(slot, second);
    }
    if (entries > 2 * waiting + FEW) {
      cleanUp();
    }
  }

  /** Enters a slot; in place of the first one if that is the slot's own, as after a wake-up. */
  private void enter(int slot, long second) {
    if (entries > 0 && slots[0] == slot) {
      down(0, slot, second);
      return;
    }
    if (entries == slots.length) {
      seconds = Arrays.copyOf(seconds, entries + (entries >> 1));
      slots = Arrays.copyOf(slots, seconds.length);
    }
    entries++;
    up(entries - 1, slot, second);
  }

  /** Returns when the first slot wants to be woken, or {@link #NEVER}. */
  long firstWake() {
    while (entries > 0 && wake[slots[0]] != seconds[0]) {
      entries--;
      if (entries > 0) {
        down(0, slots[entries], seconds[entries]);
      }
    }
    return entries == 0 ? NEVER : seconds[0];
  }

  /** Returns the slot that wants to be woken first; only after {@link #firstWake} found one. */
  int first() {
    return slots[0];
  }

  /** Returns how many entries the heap holds, old ones included. */
  int entries() {
    return entries;
  }

  long wakeOf(int slot) {
    return slot < wake.length ? wake[slot] : NEVER;
  }

  private void ensure(int slot) {
    if (slot >= wake.length) {
      int old = wake.length;
      wake = Arrays.copyOf(wake, Math.max(slot + 1, old + (old >> 1)));
      Arrays.fill(wake, old, wake.length, NEVER);
    }
  }

  private void cleanUp() {
    entries = 0;
    for (int slot = 0; slot < wake.length; slot++) {
      if (wake[slot] != NEVER) {
        seconds[entries] = wake[slot];
        slots[entries] = slot;
        entries++;
      }
    }
    for (int at = (entries - 2) / CHILDREN; at >= 0 && entries > 1; at--) {
      down(at, slots[at], seconds[at]);
    }
  }

  private void up(int from, int slot, long second) {
    int at = from;
    while (at > 0) {
      int parent = (at - 1) / CHILDREN;
      if (seconds[parent] <= second) {
        break;
      }
      seconds[at] = seconds[parent];
      slots[at] = slots[parent];
      at = parent;
    }
    seconds[at] = second;
    slots[at] = slot;
  }

  private void down(int from, int slot, long second) {
    int at = from;
    for (int first = CHILDREN * at + 1; first < entries; first = CHILDREN * at + 1) {
      int child = first;
      int after = Math.min(first + CHILDREN, entries);
      for (int other = first + 1; other < after; other++) {
        child = seconds[other] < seconds[child] ? other : child;
      }
      if (seconds[child] >= second) {
        break;
      }
      seconds[at] = seconds[child];
      slots[at] = slots[child];
      at = child;
    }
    seconds[at] = second;
    slots[at] = slot;
  }
}
