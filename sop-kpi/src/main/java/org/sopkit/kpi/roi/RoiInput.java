package org.sopkit.kpi.roi;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopkit.kpi.Money;

/**
 * A number of a scenario that can be changed: by a low or high case, or to see what it does to the
 * result. Amounts are in the scenario's currency.
 */
public enum RoiInput {
  /** Hours a week before. */
  @JsonProperty("beforeHoursPerWeek")
  BEFORE_HOURS_PER_WEEK,
  /** Cost of an hour before. */
  @JsonProperty("beforeHourlyRate")
  BEFORE_HOURLY_RATE,
  /** The provider's hours a week; only where he is paid by the hour. */
  @JsonProperty("afterHoursPerWeek")
  AFTER_HOURS_PER_WEEK,
  /** The provider's hourly rate; only where he is paid by the hour. */
  @JsonProperty("afterHourlyRate")
  AFTER_HOURLY_RATE,
  /** The provider's fee; only where he is paid by the month. */
  @JsonProperty("afterFeePerMonth")
  AFTER_FEE_PER_MONTH,
  /** The provider's tasks a week; only where he is paid by the task. */
  @JsonProperty("afterTasksPerWeek")
  AFTER_TASKS_PER_WEEK,
  /** The provider's price for a task; only where he is paid by the task. */
  @JsonProperty("afterPricePerTask")
  AFTER_PRICE_PER_TASK,
  /** Cost of setting up. */
  @JsonProperty("setupCost")
  SETUP_COST,
  /** Cost of training. */
  @JsonProperty("trainingCost")
  TRAINING_COST,
  /** Cost of tools a month. */
  @JsonProperty("toolsPerMonth")
  TOOLS_PER_MONTH,
  /** The client's own hours a week for steering; only where the scenario has some. */
  @JsonProperty("managementHoursPerWeek")
  MANAGEMENT_HOURS_PER_WEEK,
  /** Errors per task today; only where the scenario counts them. */
  @JsonProperty("errorRateBefore")
  ERROR_RATE_BEFORE,
  /** Errors per task afterwards; only where the scenario counts them. */
  @JsonProperty("errorRateAfter")
  ERROR_RATE_AFTER,
  /** The share of the hours freed that is put to paid use. */
  @JsonProperty("recaptureFactor")
  RECAPTURE_FACTOR,
  /** What a year of waiting costs. */
  @JsonProperty("discountRate")
  DISCOUNT_RATE;

  /**
   * Reads the number.
   *
   * @param s a scenario
   * @return the number, or empty if the scenario has none
   */
  Optional<BigDecimal> of(RoiScenario s) {
    return switch (this) {
      case BEFORE_HOURS_PER_WEEK -> Optional.of(s.before().hoursPerWeek());
      case BEFORE_HOURLY_RATE -> Optional.of(s.before().hourlyRate().amount());
      case AFTER_HOURS_PER_WEEK -> hourly(s).map(ProviderPrice.Hourly::hoursPerWeek);
      case AFTER_HOURLY_RATE -> hourly(s).map(price -> price.hourlyRate().amount());
      case AFTER_FEE_PER_MONTH ->
          s.after() instanceof ProviderPrice.Monthly monthly
              ? Optional.of(monthly.feePerMonth().amount())
              : Optional.empty();
      case AFTER_TASKS_PER_WEEK -> perTask(s).map(ProviderPrice.PerTask::tasksPerWeek);
      case AFTER_PRICE_PER_TASK -> perTask(s).map(price -> price.pricePerTask().amount());
      case SETUP_COST -> amount(s.setupCost());
      case TRAINING_COST -> amount(s.trainingCost());
      case TOOLS_PER_MONTH -> amount(s.toolsPerMonth());
      case MANAGEMENT_HOURS_PER_WEEK ->
          Optional.ofNullable(s.management()).map(InHouseWork::hoursPerWeek);
      case ERROR_RATE_BEFORE -> Optional.ofNullable(s.qualityBefore()).map(QualityCost::errorRate);
      case ERROR_RATE_AFTER -> Optional.ofNullable(s.qualityAfter()).map(QualityCost::errorRate);
      case RECAPTURE_FACTOR -> Optional.of(s.recaptureFactor());
      case DISCOUNT_RATE -> Optional.of(s.discountRate());
    };
  }

  /** Its name in a scenario's file, such as {@code afterHourlyRate}. */
  String key() {
    StringBuilder key = new StringBuilder();
    for (String word : name().split("_")) {
      String lower = word.toLowerCase(Locale.ROOT);
      key.append(key.isEmpty() ? lower : word.charAt(0) + lower.substring(1));
    }
    return key.toString();
  }

  /** The largest value the number can take. */
  BigDecimal most() {
    return switch (this) {
      case RECAPTURE_FACTOR -> BigDecimal.ONE;
      case DISCOUNT_RATE -> BigDecimal.TEN;
      default -> Amounts.MOST;
    };
  }

  /**
   * Changes the number.
   *
   * @param s a scenario
   * @param to the new number
   * @return the changed scenario
   * @throws IllegalArgumentException if the scenario has no such number, or the new one is out of
   *     its range
   */
  RoiScenario change(RoiScenario s, BigDecimal to) {
    boolean adds = this == SETUP_COST || this == TRAINING_COST || this == TOOLS_PER_MONTH;
    if (!adds && of(s).isEmpty()) {
      throw new IllegalArgumentException(
          to
              + ": scenario \""
              + s.name()
              + "\" has no such number. Maybe the provider is paid another way, or the scenario"
              + " leaves the part out.");
    }
    return s.toBuilder().set(this, to).build();
  }

  private static Optional<ProviderPrice.Hourly> hourly(RoiScenario s) {
    return s.after() instanceof ProviderPrice.Hourly hourly
        ? Optional.of(hourly)
        : Optional.empty();
  }

  private static Optional<ProviderPrice.PerTask> perTask(RoiScenario s) {
    return s.after() instanceof ProviderPrice.PerTask perTask
        ? Optional.of(perTask)
        : Optional.empty();
  }

  private static Optional<BigDecimal> amount(@Nullable Money money) {
    return Optional.ofNullable(money).map(Money::amount);
  }
}
