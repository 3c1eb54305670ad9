package org.sopkit.report;

/**
 * One class of lead times.
 *
 * @param label its bounds, written
 * @param met tasks that met their deadline
 * @param late tasks that missed it
 * @param untargeted tasks without one
 */
record LeadTimeBar(String label, long met, long late, long untargeted) {

  static LeadTimeBar of(LeadTimes times, int c, Wording words) {
    return new LeadTimeBar(label(c, words), times.met(c), times.late(c), times.untargeted(c));
  }

  private static String label(int c, Wording words) {
    return c == LeadTimes.UPPER_HOURS.length
        ? words.get("origin.leadTime.over", bound(LeadTimes.UPPER_HOURS[c - 1], words))
        : words.get("origin.leadTime.upTo", bound(LeadTimes.UPPER_HOURS[c], words));
  }

  private static String bound(int hours, Wording words) {
    return hours < 24 ? words.get("origin.hours", hours) : words.get("origin.days", hours / 24);
  }
}
