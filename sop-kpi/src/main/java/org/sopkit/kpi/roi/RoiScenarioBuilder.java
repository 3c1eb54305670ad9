package org.sopkit.kpi.roi;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopkit.kpi.Money;

/**
 * A scenario being put together or changed; {@link RoiScenario#toBuilder} makes one. The numbers
 * are checked when it is built.
 *
 * <p>Not thread-safe.
 */
public final class RoiScenarioBuilder {

  private final String name;
  private InHouseWork before;
  private ProviderPrice after;
  private @Nullable Money setupCost;
  private @Nullable Money trainingCost;
  private @Nullable Money toolsPerMonth;
  private @Nullable InHouseWork management;
  private @Nullable QualityCost qualityBefore;
  private @Nullable QualityCost qualityAfter;
  private List<BigDecimal> rampUp;
  private BigDecimal recaptureFactor;
  private int horizonWeeks;
  private BigDecimal discountRate;
  private @Nullable Money quotedGainPerMonth;
  private Map<RoiInput, BigDecimal> low;
  private Map<RoiInput, BigDecimal> high;

  RoiScenarioBuilder(RoiScenario original) {
    name = original.name();
    before = original.before();
    after = original.after();
    setupCost = original.setupCost();
    trainingCost = original.trainingCost();
    toolsPerMonth = original.toolsPerMonth();
    management = original.management();
    qualityBefore = original.qualityBefore();
    qualityAfter = original.qualityAfter();
    rampUp = original.rampUp();
    recaptureFactor = original.recaptureFactor();
    horizonWeeks = original.horizonWeeks();
    discountRate = original.discountRate();
    quotedGainPerMonth = original.quotedGainPerMonth();
    low = original.low();
    high = original.high();
  }

  /**
   * Sets how the provider is paid.
   *
   * @param value his price
   * @return this
   */
  public RoiScenarioBuilder after(ProviderPrice value) {
    after = value;
    return this;
  }

  /**
   * Sets the cost of setting up.
   *
   * @param value paid once, on the first day
   * @return this
   */
  public RoiScenarioBuilder setupCost(Money value) {
    setupCost = value;
    return this;
  }

  /**
   * Sets the cost of training.
   *
   * @param value paid once, on the first day
   * @return this
   */
  public RoiScenarioBuilder trainingCost(Money value) {
    trainingCost = value;
    return this;
  }

  /**
   * Sets the cost of tools.
   *
   * @param value paid twelve times a year
   * @return this
   */
  public RoiScenarioBuilder toolsPerMonth(Money value) {
    toolsPerMonth = value;
    return this;
  }

  /**
   * Sets the client's own time kept for steering.
   *
   * @param value hours a week and their rate
   * @return this
   */
  public RoiScenarioBuilder management(InHouseWork value) {
    management = value;
    return this;
  }

  /**
   * Sets what errors cost today.
   *
   * @param value tasks, error rate and cost of an error
   * @return this
   */
  public RoiScenarioBuilder qualityBefore(QualityCost value) {
    qualityBefore = value;
    return this;
  }

  /**
   * Sets what errors are expected to cost.
   *
   * @param value tasks, error rate and cost of an error
   * @return this
   */
  public RoiScenarioBuilder qualityAfter(QualityCost value) {
    qualityAfter = value;
    return this;
  }

  /**
   * Sets the ramp-up.
   *
   * @param value the share of full productivity in each of the first weeks
   * @return this
   */
  public RoiScenarioBuilder rampUp(List<BigDecimal> value) {
    rampUp = value;
    return this;
  }

  /**
   * Sets the share of the hours freed that is put to paid use.
   *
   * @param value 0 to 1
   * @return this
   */
  public RoiScenarioBuilder recaptureFactor(BigDecimal value) {
    recaptureFactor = value;
    return this;
  }

  /**
   * Sets over how many weeks gains and costs count.
   *
   * @param value 1 to 2,600
   * @return this
   */
  public RoiScenarioBuilder horizonWeeks(int value) {
    horizonWeeks = value;
    return this;
  }

  /**
   * Sets what a year of waiting costs.
   *
   * @param value 0.10 is 10 %
   * @return this
   */
  public RoiScenarioBuilder discountRate(BigDecimal value) {
    discountRate = value;
    return this;
  }

  /**
   * Sets a monthly gain that was promised, to be checked.
   *
   * @param value the promise
   * @return this
   */
  public RoiScenarioBuilder quotedGainPerMonth(Money value) {
    quotedGainPerMonth = value;
    return this;
  }

  /**
   * Sets what differs in the low case.
   *
   * @param value the inputs that differ
   * @return this
   */
  public RoiScenarioBuilder low(Map<RoiInput, BigDecimal> value) {
    low = value;
    return this;
  }

  /**
   * Sets what differs in the high case.
   *
   * @param value the inputs that differ
   * @return this
   */
  public RoiScenarioBuilder high(Map<RoiInput, BigDecimal> value) {
    high = value;
    return this;
  }

  /**
   * Makes the scenario.
   *
   * @return the scenario
   * @throws IllegalArgumentException if a number is out of its range
   * @throws MixedCurrenciesException if the amounts are not all in one currency
   */
  public RoiScenario build() {
    return new RoiScenario(
        name,
        before,
        after,
        setupCost,
        trainingCost,
        toolsPerMonth,
        management,
        qualityBefore,
        qualityAfter,
        rampUp,
        recaptureFactor,
        horizonWeeks,
        discountRate,
        quotedGainPerMonth,
        low,
        high);
  }

  RoiScenarioBuilder set(RoiInput input, BigDecimal to) {
    Currency currency = before.hourlyRate().currency();
    switch (input) {
      case BEFORE_HOURS_PER_WEEK -> before = new InHouseWork(to, before.hourlyRate());
      case BEFORE_HOURLY_RATE ->
          before = new InHouseWork(before.hoursPerWeek(), new Money(to, currency));
      case AFTER_HOURS_PER_WEEK -> after = new ProviderPrice.Hourly(to, after.unitPrice());
      case AFTER_TASKS_PER_WEEK -> after = new ProviderPrice.PerTask(to, after.unitPrice());
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

  private static @Nullable QualityCost withErrorRate(
      @Nullable QualityCost quality, BigDecimal errorRate) {
    return quality == null
        ? null
        : new QualityCost(quality.tasksPerWeek(), errorRate, quality.costPerError());
  }
}
