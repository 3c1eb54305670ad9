package org.sopkit.report;

import java.time.Duration;

/** How long closed tasks took, in fixed classes. Not thread-safe. */
final class LeadTimes {

  /**
   * Upper bounds in hours, each inclusive; what is longer than the last goes to a class of its own.
   */
  static final int[] UPPER_HOURS = {1, 4, 8, 24, 48, 120, 240, 480, 960};

  private final long[] met = new long[UPPER_HOURS.length + 1];
  private final long[] late = new long[UPPER_HOURS.length + 1];
  private final long[] untargeted = new long[UPPER_HOURS.length + 1];
  private long total;

  void add(Duration leadTime, TaskState state) {
    int c = classOf(leadTime);
    switch (state) {
      case MET -> met[c]++;
      case CLOSED_LATE -> late[c]++;
      default -> untargeted[c]++;
    }
    total++;
  }

  private static int classOf(Duration leadTime) {
    for (int i = 0; i < UPPER_HOURS.length; i++) {
      if (leadTime.compareTo(Duration.ofHours(UPPER_HOURS[i])) <= 0) {
        return i;
      }
    }
    return UPPER_HOURS.length;
  }

  int classes() {
    return met.length;
  }

  long met(int c) {
    return met[c];
  }

  long late(int c) {
    return late[c];
  }

  long untargeted(int c) {
    return untargeted[c];
  }

  long total() {
    return total;
  }

  LeadTimes copy() {
    LeadTimes to = new LeadTimes();
    System.arraycopy(met, 0, to.met, 0, met.length);
    System.arraycopy(late, 0, to.late, 0, late.length);
    System.arraycopy(untargeted, 0, to.untargeted, 0, untargeted.length);
    to.total = total;
    return to;
  }
}
