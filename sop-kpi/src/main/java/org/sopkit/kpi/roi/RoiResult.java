package org.sopkit.kpi.roi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopkit.kpi.Convention;
import org.sopkit.kpi.KpiValue;

/**
 * What a scenario comes to. The figures per week, month and year are those of full productivity;
 * the {@code investment} counts the ramp-up and what is paid on the first day.
 *
 * @param scenario what was asked: every input
 * @param costBeforePerWeek what the work costs today, errors included
 * @param costAfterPerWeek what it will cost: provider, tools, steering, errors
 * @param gainPerWeek what is gained, counting only the hours that are recaptured
 * @param gainPerMonth the same by the month, in each convention
 * @param gainPerYear the same by the year: 52 weeks
 * @param costReduction the share by which the cost falls, whether hours are recaptured or not
 * @param hoursFreedPerWeek hours of the client's people freed, less those kept for steering
 * @param investment returns over the horizon
 * @param breakEvenPrice the provider's price (per hour, month or task) at which the net present
 *     value is zero
 * @param breakEvenHours the provider's hours a week at which it is zero
 * @param quotedMonth the monthly gain that was promised, checked; null if none was
 * @param sensitivity what each input does to the net present value, the strongest first
 * @param cases the low, expected and high case; empty if the scenario states neither low nor high
 * @param conventions how all this was computed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoiResult(
    RoiScenario scenario,
    KpiValue costBeforePerWeek,
    KpiValue costAfterPerWeek,
    KpiValue gainPerWeek,
    Map<WeeksPerMonth, KpiValue> gainPerMonth,
    KpiValue gainPerYear,
    KpiValue costReduction,
    KpiValue hoursFreedPerWeek,
    InvestmentResult investment,
    KpiValue breakEvenPrice,
    KpiValue breakEvenHours,
    @Nullable QuotedMonth quotedMonth,
    List<Sensitivity> sensitivity,
    List<RoiCase> cases,
    List<Convention> conventions) {

  /** Makes a result. */
  public RoiResult {
    gainPerMonth = Collections.unmodifiableMap(new EnumMap<>(gainPerMonth));
    sensitivity = List.copyOf(sensitivity);
    cases = List.copyOf(cases);
    conventions = List.copyOf(conventions);
  }

  /**
   * A promised monthly gain beside the computed one.
   *
   * @param quoted what was promised
   * @param computed the gain per month in the 52 ÷ 12 convention
   * @param deviation (quoted − computed) ÷ computed; not measurable if the gain is zero
   * @param verdict whether the promise holds
   */
  public record QuotedMonth(
      BigDecimal quoted, BigDecimal computed, KpiValue deviation, QuoteVerdict verdict) {}

  /** Whether a promised figure holds. */
  public enum QuoteVerdict {
    /** Within 5 % of the computed one. */
    CLOSE,
    /** More than 5 % off. Maybe the promise counts four weeks to the month. */
    DIFFERS,
    /** There is no gain to compare it with. */
    NOT_COMPARABLE
  }

  /**
   * What one input does to the net present value, all others staying.
   *
   * @param input the input
   * @param value its value in the scenario
   * @param low its value lowered
   * @param high its value raised
   * @param netPresentValueAtLow the result when lowered
   * @param netPresentValueAtHigh the result when raised
   * @param swing the distance between the two, zero or more
   */
  public record Sensitivity(
      RoiInput input,
      BigDecimal value,
      BigDecimal low,
      BigDecimal high,
      BigDecimal netPresentValueAtLow,
      BigDecimal netPresentValueAtHigh,
      BigDecimal swing) {}

  /**
   * One case.
   *
   * @param kind low, expected or high
   * @param changes the inputs that differ from the scenario
   * @param gainPerWeek the gain at full productivity
   * @param gainPerYear the same by the year
   * @param costReduction the share by which the cost falls
   * @param investment returns over the horizon
   */
  public record RoiCase(
      Kind kind,
      Map<RoiInput, BigDecimal> changes,
      KpiValue gainPerWeek,
      KpiValue gainPerYear,
      KpiValue costReduction,
      InvestmentResult investment) {

    /** Which case. */
    public enum Kind {
      /** Things go worse than expected. */
      LOW,
      /** Things go as stated. */
      EXPECTED,
      /** Things go better than expected. */
      HIGH
    }

    /** Makes a case. */
    public RoiCase {
      Map<RoiInput, BigDecimal> ordered = new EnumMap<>(RoiInput.class);
      ordered.putAll(changes);
      changes = Collections.unmodifiableMap(ordered);
    }
  }
}
