package org.sopkit.model.calendar;

import java.util.ArrayList;
import java.util.List;

/** Sums on intervals of the clock face. */
final class Intervals {

  private Intervals() {}

  /** Returns a sorted copy; refuses an overlap and an interval that starts on the next day. */
  static List<OpeningHours> checked(String field, List<OpeningHours> hours) {
    List<OpeningHours> sorted = hours.stream().sorted().toList();
    for (int i = 0; i < sorted.size(); i++) {
      OpeningHours current = sorted.get(i);
      if (current.startSecond() >= OpeningHours.DAY) {
        throw new InvalidCalendarException(
            field, current + " starts on the next day. Maybe give it to that day, without the +1.");
      }
      if (i > 0 && sorted.get(i - 1).overlaps(current)) {
        throw new InvalidCalendarException(
            field,
            sorted.get(i - 1)
                + " and "
                + current
                + " overlap. Maybe join them, or end the first where the second starts.");
      }
    }
    return sorted;
  }

  /**
   * Returns sorted intervals with neighbours that touch joined.
   *
   * <p>09:00–12:00 and 12:00–17:00 mean 09:00–17:00, also on the day on which the clocks skip
   * 12:00.
   */
  static List<OpeningHours> joined(List<OpeningHours> hours) {
    List<OpeningHours> joined = new ArrayList<>(hours.size());
    for (OpeningHours next : hours) {
      int last = joined.size() - 1;
      boolean touches =
          last >= 0
              && joined.get(last).endSecond() == next.startSecond()
              && next.endSecond() - joined.get(last).startSecond() <= OpeningHours.DAY;
      if (touches) {
        joined.set(last, new OpeningHours(joined.get(last).startSecond(), next.endSecond()));
      } else {
        joined.add(next);
      }
    }
    return List.copyOf(joined);
  }

  /** Returns what lies in one of two lists and not in the other. */
  static List<OpeningHours> differences(List<OpeningHours> one, List<OpeningHours> other) {
    List<OpeningHours> differences = new ArrayList<>(without(one, other));
    differences.addAll(without(other, one));
    return List.copyOf(differences);
  }

  private static List<OpeningHours> without(List<OpeningHours> hours, List<OpeningHours> others) {
    List<OpeningHours> left = hours;
    for (OpeningHours other : others) {
      left = cut(left, other);
    }
    return left;
  }

  /** Returns what is left of sorted intervals when a break is cut out. */
  static List<OpeningHours> cut(List<OpeningHours> hours, OpeningHours pause) {
    List<OpeningHours> left = new ArrayList<>(hours.size() + 1);
    for (OpeningHours open : hours) {
      if (!open.overlaps(pause)) {
        left.add(open);
        continue;
      }
      if (open.startSecond() < pause.startSecond()) {
        left.add(new OpeningHours(open.startSecond(), pause.startSecond()));
      }
      if (pause.endSecond() < open.endSecond()) {
        left.add(new OpeningHours(pause.endSecond(), open.endSecond()));
      }
    }
    return left;
  }
}
