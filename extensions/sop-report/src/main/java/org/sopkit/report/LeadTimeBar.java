package org.sopkit.report;

import java.util.Locale;

/**
 * One class of lead times.
 *
 * @param label its bounds, written
 * @param met tasks that met their deadline, written
 * @param late tasks that missed it, written
 * @param untargeted tasks without one, written
 * @param metWidth length of the first part of the bar, in percent of the longest bar
 * @param lateStart where the second part begins
 * @param lateWidth its length
 * @param untargetedStart where the third part begins
 * @param untargetedWidth its length
 */
record LeadTimeBar(
    String label,
    String met,
    String late,
    String untargeted,
    String metWidth,
    String lateStart,
    String lateWidth,
    String untargetedStart,
    String untargetedWidth) {

  static LeadTimeBar of(LeadTimes times, int c, long most, Wording words) {
    long met = times.met(c);
    long late = times.late(c);
    long untargeted = times.untargeted(c);
    return new LeadTimeBar(
        label(c, words),
        words.count(met),
        words.count(late),
        words.count(untargeted),
        width(met, most),
        width(met, most),
        width(late, most),
        width(met + late, most),
        width(untargeted, most));
  }

  private static String label(int c, Wording words) {
    return c == LeadTimes.UPPER_HOURS.length
        ? words.get("origin.leadTime.over", bound(LeadTimes.UPPER_HOURS[c - 1], words))
        : words.get("origin.leadTime.upTo", bound(LeadTimes.UPPER_HOURS[c], words));
  }

  private static String bound(int hours, Wording words) {
    return hours < 24 ? words.get("origin.hours", hours) : words.get("origin.days", hours / 24);
  }

  /** Writes a length for SVG, which knows the point only. */
  static String width(long n, long most) {
    return most == 0 ? "0%" : String.format(Locale.ROOT, "%.2f%%", n * 100.0 / most);
  }
}
