package org.sopkit.kpi.roi;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopkit.kpi.Money;

/** A scenario taken apart, to be put together again with one number changed. */
final class ScenarioEdit {

  private final RoiScenario original;
  private InHouseWork before;
  private ProviderPrice after;
  private @Nullable Money setupCost;
  private @Nullable Money trainingCost;
  private @Nullable Money toolsPerMonth;
  private @Nullable InHouseWork management;
  private @Nullable QualityCost qualityBefore;
  private @Nullable QualityCost qualityAfter;
  private BigDecimal recaptureFactor;
  private BigDecimal discountRate;

  ScenarioEdit(RoiScenario original) {
    this.original = original;
    before = original.before();
    after = original.after();
    setupCost = original.setupCost();
    trainingCost = original.trainingCost();
    toolsPerMonth = original.toolsPerMonth();
    management = original.management();
    qualityBefore = original.qualityBefore();
    qualityAfter = original.qualityAfter();
    recaptureFactor = original.recaptureFactor();
    discountRate = original.discountRate();
  }

  ScenarioEdit set(RoiInput input, BigDecimal to) {
    Currency currency = original.currency();
    switch (input) {
      case BEFORE_HOURS_PER_WEEK -> before = new InHouseWork(to, before.hourlyRate());
      case BEFORE_HOURLY_RATE ->
          before = new InHouseWork(before.hoursPerWeek(), new Money(to, currency));
      case AFTER_HOURS_PER_WEEK ->
          after = new ProviderPrice.Hourly(to, original.after().unitPrice());
      case AFTER_TASKS_PER_WEEK ->
          after = new ProviderPrice.PerTask(to, original.after().unitPrice());
      case AFTER_HOURLY_RATE, AFTER_FEE_PER_MONTH, AFTER_PRICE_PER_TASK ->
          after = after.atPrice(to);
      case SETUP_COST -> setupCost = new Money(to, currency);
      case TRAINING_COST -> trainingCost = new Money(to, currency);
      case TOOLS_PER_MONTH -> toolsPerMonth = new Money(to, currency);
      case MANAGEMENT_HOURS_PER_WEEK ->
          management = management == null ? null : new InHouseWork(to, management.hourlyRate());
      case ERROR_RATE_BEFORE -> qualityBefore = withErrorRate(qualityBefore, to);
      case ERROR_RATE_AFTER -> qualityAfter = withErrorRate(qualityAfter, to);
      case RECAPTURE_FACTOR -> recaptureFactor = to;
      case DISCOUNT_RATE -> discountRate = to;
    }
    return this;
  }

  ScenarioEdit paying(ProviderPrice price) {
    after = price;
    return this;
  }

  RoiScenario scenario() {
    return new RoiScenario(
        original.name(),
        before,
        after,
        setupCost,
        trainingCost,
        toolsPerMonth,
        management,
        qualityBefore,
        qualityAfter,
        original.rampUp(),
        recaptureFactor,
        original.horizonWeeks(),
        discountRate,
        original.quotedGainPerMonth(),
        Map.of(),
        Map.of());
  }

  private static @Nullable QualityCost withErrorRate(
      @Nullable QualityCost quality, BigDecimal errorRate) {
    return quality == null
        ? null
        : new QualityCost(quality.tasksPerWeek(), errorRate, quality.costPerError());
  }
}
