package org.sopkit.rules.prepare;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Recurrence;
import org.sopkit.model.sla.SlaTarget;
import org.sopkit.rules.Threshold;
import org.sopkit.rules.Thresholds;

/**
 * Compares how often work comes back with by when it is promised.
 *
 * @param gapDays the fewest days between two times it comes; 0 if it does not come back
 * @param promisedDays the fewest calendar days that the promise leaves, rounded down; 0 if it says
 *     no length
 * @param otherRhythm whether the promise comes back in another rhythm, or never
 */
record RecurrenceFit(int gapDays, long promisedDays, boolean otherRhythm) {

  private static final RecurrenceFit NOTHING_TO_COMPARE = new RecurrenceFit(0, 0, false);

  static RecurrenceFit of(
      @Nullable Recurrence recurrence, @Nullable SlaTarget target, Thresholds thresholds) {
    if (recurrence == null || target == null) {
      return NOTHING_TO_COMPARE;
    }
    int gap = recurrence.shortestGapInDays();
    if (target instanceof SlaTarget.Recurring recurring) {
      return new RecurrenceFit(gap, 0, Recurrence.of(recurring.rule()).shortestGapInDays() != gap);
    }
    if (target instanceof SlaTarget.FixedInstant) {
      return new RecurrenceFit(gap, 0, true);
    }
    return new RecurrenceFit(gap, days(target, thresholds), false);
  }

  private static long days(SlaTarget target, Thresholds thresholds) {
    if (target instanceof SlaTarget.WorkingTime time) {
      long day = Duration.ofHours(thresholds.of(Threshold.WORKING_DAY_HOURS)).getSeconds();
      return calendarDays(time.duration().getSeconds() / day);
    }
    if (target instanceof SlaTarget.ElapsedTime time) {
      return time.duration().toDays();
    }
    if (target instanceof SlaTarget.DayOffset offset) {
      return offset.dayKind() == SlaTarget.DayKind.WORKING
          ? calendarDays(offset.days())
          : offset.days();
    }
    return target instanceof SlaTarget.CutOff cutOff ? calendarDays(cutOff.workingDays()) : 0;
  }

  /** Five working days in a row span a weekend wherever they begin. */
  private static long calendarDays(long workingDays) {
    return workingDays + 2 * (workingDays / 5);
  }
}
