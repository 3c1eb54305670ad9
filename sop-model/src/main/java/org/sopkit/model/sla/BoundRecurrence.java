package org.sopkit.model.sla;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.calendar.CalendarException;
import org.sopkit.model.calendar.WorkingCalendar;

/**
 * An obligation that comes back. Its occurrences are computed in blocks of years when they are
 * first asked about; from then on a due instant is a search in a sorted array.
 */
final class BoundRecurrence extends BoundTarget {

  private static final int BLOCK_YEARS = 8;

  /**
   * Occurrences of some years: the dates by the rule, and when each is due.
   *
   * @param refusal why the calendar cannot say when the later ones are due; null if it can
   */
  private record Block(long[] days, long[] dues, @Nullable CalendarException refusal) {}

  private final RecurrenceDates recurrence;
  private final DueDates dates;
  private final int firstYear;
  private final int lastYear;
  private final AtomicReferenceArray<Block> blocks;

  BoundRecurrence(SlaTarget.Recurring target, WorkingCalendar calendar) {
    super(target, TimeAxis.of(calendar));
    this.recurrence = RecurrenceDates.of(target.rule(), target.from());
    this.dates = new DueDates(calendar, target.dueTime(), target.roll());
    this.firstYear = calendar.horizon().firstYear();
    this.lastYear = calendar.horizon().lastYear();
    this.blocks = new AtomicReferenceArray<>((lastYear - firstYear) / BLOCK_YEARS + 1);
  }

  @Override
  long dueSecond(long start) {
    dates.calendar().isOpenAt(start); // refuses a start outside the horizon
    int block = blockOf(start);
    // an occurrence of the block before may have been rolled past the start
    for (int i = Math.max(0, block - 1); i < blocks.length(); i++) {
      Block years = block(i);
      int index = firstAfter(years.dues(), start);
      if (index < years.dues().length) {
        return years.dues()[index];
      }
      if (years.refusal() != null) {
        throw years.refusal();
      }
    }
    requireEnd();
    return NEVER;
  }

  /** The rule goes on, the calendar does not: its typed refusal is the answer. */
  private void requireEnd() {
    if (recurrence.hasAfter(LocalDate.of(lastYear, 12, 31))) {
      dates.calendar().nextWorkingDay(LocalDate.of(lastYear, 12, 31));
    }
  }

  @Override
  List<ExplanationStep> landmarks(long start) {
    List<Occurrence> next = occurrences(start, start);
    if (next.isEmpty()) {
      return List.of();
    }
    LocalDate date = LocalDate.ofEpochDay(next.get(0).day());
    List<ExplanationStep> steps = new ArrayList<>();
    steps.add(new ExplanationStep.Occurrence(dates.midnight(date), date));
    steps.addAll(dates.rollSteps(start, date, LocalTime.MIDNIGHT));
    return steps;
  }

  /** Returns the obligations due after one second, up to and with the first due after another. */
  List<Occurrence> occurrences(long after, long upTo) {
    dates.calendar().isOpenAt(after); // refuses what lies outside the horizon
    dates.calendar().isOpenAt(upTo);
    List<Occurrence> found = new ArrayList<>();
    for (int i = Math.max(0, blockOf(after) - 1); i < blocks.length(); i++) {
      Block block = block(i);
      for (int k = firstAfter(block.dues(), after); k < block.dues().length; k++) {
        long due = block.dues()[k];
        if (!found.isEmpty()) {
          long last = found.get(found.size() - 1).due();
          if (last > upTo && due > last) {
            return found;
          }
        }
        found.add(new Occurrence(block.days()[k], due));
      }
      if (block.refusal() != null) {
        throw block.refusal();
      }
    }
    if (found.isEmpty() || found.get(found.size() - 1).due() <= upTo) {
      requireEnd();
    }
    return found;
  }

  /** An occurrence: the date by the rule as epoch day, and the second at which it is due. */
  record Occurrence(long day, long due) {}

  private int blockOf(long epochSecond) {
    int year = dates.dateOf(epochSecond).getYear();
    int within = Math.max(firstYear, Math.min(lastYear, year));
    return (within - firstYear) / BLOCK_YEARS;
  }

  private Block block(int index) {
    Block block = blocks.get(index);
    if (block == null) {
      block = compile(index);
      blocks.set(index, block);
    }
    return block;
  }

  private Block compile(int index) {
    int year = firstYear + index * BLOCK_YEARS;
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate after = LocalDate.of(Math.min(year + BLOCK_YEARS, lastYear + 1), 1, 1);
    long[] days = recurrence.between(first, after);
    long[] kept = new long[days.length];
    long[] dues = new long[days.length];
    int size = 0;
    for (long day : days) {
      LocalDate date = LocalDate.ofEpochDay(day);
      if (dates.leavesOut(date)) {
        continue;
      }
      try {
        dues[size] = dates.dueOn(dates.rolled(date), LocalTime.MIDNIGHT);
      } catch (CalendarException refusal) {
        if (size == 0 && index == 0) {
          continue; // rolled back over the begin of the horizon: nothing can be asked before it
        }
        return new Block(Arrays.copyOf(kept, size), Arrays.copyOf(dues, size), refusal);
      }
      kept[size++] = day;
    }
    return new Block(Arrays.copyOf(kept, size), Arrays.copyOf(dues, size), null);
  }

  static int firstAfter(long[] dues, long second) {
    int index = Arrays.binarySearch(dues, second);
    if (index < 0) {
      return -index - 1;
    }
    while (index < dues.length && dues[index] == second) {
      index++;
    }
    return index;
  }

  @Override
  boolean movedByPauses() {
    return false;
  }
}
