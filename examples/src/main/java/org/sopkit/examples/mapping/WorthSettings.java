package org.sopkit.examples.mapping;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sopkit.kpi.Money;
import org.sopkit.kpi.Recapture;
import org.sopkit.model.backoffice.TaskType;

/**
 * What an export does not say and two indicators need: how long the work took before, what an hour
 * is worth, what each month cost.
 *
 * <pre>
 * worth:
 *   baselineMinutes: {support-l1: 14, "*": 20}
 *   recapture: {factor: 0.9, hourlyRate: 29 EUR}
 *   costs:
 *     - {month: 2026-04, amount: 786 EUR}
 * </pre>
 *
 * @param baselineMinutes how many minutes a task took before it was handed over, by its type; the
 *     key {@code "*"} stands for all others
 * @param recapture what turns the hours saved into money; null if that is not known
 * @param costs all that the months cost; without a gap from the first to the last
 */
public record WorthSettings(
    Map<String, Integer> baselineMinutes, @Nullable Recapture recapture, List<MonthlyCost> costs) {

  /** No worth given. */
  static final WorthSettings NONE = new WorthSettings(Map.of(), null, List.of());

  private static final int LONGEST = 1_000_000;

  /**
   * Something that a month cost.
   *
   * @param month the calendar month that bears it
   * @param amount how much; negative for a credit note
   * @param label what it is; "cost" when left out
   */
  public record MonthlyCost(YearMonth month, Money amount, String label) {

    /**
     * Makes a cost.
     *
     * @throws IllegalArgumentException if month or amount is missing
     */
    public MonthlyCost {
      if (month == null || amount == null) {
        throw new IllegalArgumentException(
            (month == null ? "month" : "amount")
                + ": is missing. Maybe {month: 2026-04, amount: 786 EUR}.");
      }
      label = Objects.requireNonNullElse(label, "cost");
    }
  }

  /**
   * Makes the settings.
   *
   * @throws IllegalArgumentException if a number is out of range, or a month is missing between two
   *     others
   */
  @SuppressWarnings("NullAway") // YAML leaves out what is empty.
  public WorthSettings {
    baselineMinutes = baselineMinutes == null ? Map.of() : Map.copyOf(baselineMinutes);
    costs = costs == null ? List.of() : List.copyOf(costs);
    new TreeMap<>(baselineMinutes).forEach(WorthSettings::requireMinutes);
    TreeSet<YearMonth> months = new TreeSet<>();
    costs.forEach(cost -> months.add(cost.month()));
    for (YearMonth month : months) {
      YearMonth next = month.plusMonths(1);
      if (!month.equals(months.last()) && !months.contains(next)) {
        throw new IllegalArgumentException(
            "costs: "
                + next
                + " is missing between "
                + months.first()
                + " and "
                + months.last()
                + ". Maybe it cost nothing: {month: "
                + next
                + ", amount: 0 EUR}.");
      }
    }
  }

  private static void requireMinutes(String type, Integer minutes) {
    if (minutes == null || minutes < 0 || minutes > LONGEST) {
      throw new IllegalArgumentException(
          "baselineMinutes."
              + type
              + ": "
              + minutes
              + " is not a number of minutes from 0 to "
              + LONGEST
              + ". Maybe leave the type out.");
    }
    if (!type.equals(TaskMapping.ANY)) {
      TaskType.of(type);
    }
  }

  /**
   * Returns how long a task took before.
   *
   * @param type the type of the task
   * @return minutes, or null if that is not known
   */
  public @Nullable Integer baselineMinutes(TaskType type) {
    Integer minutes = baselineMinutes.get(type.code());
    return minutes == null ? baselineMinutes.get(TaskMapping.ANY) : minutes;
  }

  /**
   * Returns the first month of the costs.
   *
   * @return the month
   * @throws java.util.NoSuchElementException if there are no costs
   */
  public YearMonth firstMonth() {
    return costs.stream().map(MonthlyCost::month).min(YearMonth::compareTo).orElseThrow();
  }

  /**
   * Returns the last month of the costs.
   *
   * @return the month
   * @throws java.util.NoSuchElementException if there are no costs
   */
  public YearMonth lastMonth() {
    return costs.stream().map(MonthlyCost::month).max(YearMonth::compareTo).orElseThrow();
  }
}
