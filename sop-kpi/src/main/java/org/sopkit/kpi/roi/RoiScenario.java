package org.sopkit.kpi.roi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sopkit.kpi.Money;

/**
 * What handing the work over is expected to cost and to save. In YAML:
 *
 * <pre>
 * name: Invoicing
 * before: {hoursPerWeek: 15, hourlyRate: 45 EUR}
 * after: {kind: hourly, hoursPerWeek: 15, hourlyRate: 18 EUR}
 * setupCost: 1200 EUR
 * rampUp: [0.5, 0.8]
 * high: {afterHourlyRate: 16}
 * </pre>
 *
 * @param name what it is called
 * @param before the work that is handed over, as done today
 * @param after how the provider is paid
 * @param setupCost paid once, on the first day; null for none
 * @param trainingCost paid once, on the first day; null for none
 * @param toolsPerMonth paid twelve times a year; null for none
 * @param management the client's own time kept for steering; null for none
 * @param qualityBefore what errors cost today; null if not counted
 * @param qualityAfter what errors are expected to cost; null if not counted
 * @param rampUp the share of full productivity in each of the first weeks, 0 to 1; full afterwards
 * @param recaptureFactor the share of the hours freed that is put to paid use, 0 to 1; hours are
 *     not cash; 1 if not given
 * @param horizonWeeks over how many weeks gains and costs count, 1 to 2,600; 52 if not given
 * @param discountRate what a year of waiting costs: 0.10 is 10 %; zero to 10; 0 if not given
 * @param quotedGainPerMonth a monthly gain that was promised, to be checked; null for none
 * @param low what differs in the low case
 * @param high what differs in the high case
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RoiScenario(
    String name,
    InHouseWork before,
    ProviderPrice after,
    @Nullable Money setupCost,
    @Nullable Money trainingCost,
    @Nullable Money toolsPerMonth,
    @Nullable InHouseWork management,
    @Nullable QualityCost qualityBefore,
    @Nullable QualityCost qualityAfter,
    List<BigDecimal> rampUp,
    BigDecimal recaptureFactor,
    Integer horizonWeeks,
    BigDecimal discountRate,
    @Nullable Money quotedGainPerMonth,
    Map<RoiInput, BigDecimal> low,
    Map<RoiInput, BigDecimal> high) {

  private static final int DEFAULT_HORIZON = 52;
  private static final int LONGEST_HORIZON = 2_600;

  /**
   * Makes a scenario.
   *
   * @throws IllegalArgumentException if a number is out of its range, or a case changes one that
   *     the scenario does not have
   * @throws MixedCurrenciesException if the amounts are not all in one currency
   */
  @SuppressWarnings("NullAway") // JSON leaves out what takes its default.
  public RoiScenario {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    rampUp = rampUp == null ? List.of() : List.copyOf(rampUp);
    recaptureFactor = recaptureFactor == null ? BigDecimal.ONE : recaptureFactor;
    horizonWeeks = horizonWeeks == null ? DEFAULT_HORIZON : horizonWeeks;
    discountRate = discountRate == null ? BigDecimal.ZERO : discountRate;
    low = overrides(low);
    high = overrides(high);
    requireNotNegative("setup cost", setupCost);
    requireNotNegative("training cost", trainingCost);
    requireNotNegative("tools per month", toolsPerMonth);
    requireNotNegative("quoted gain per month", quotedGainPerMonth);
    Amounts.requireShare("recapture factor", recaptureFactor);
    rampUp.forEach(share -> Amounts.requireShare("ramp-up", share));
    Amounts.requireNotNegative("discount rate", discountRate);
    if (discountRate.compareTo(BigDecimal.TEN) > 0) {
      throw new IllegalArgumentException(
          "discount rate: "
              + discountRate
              + " is over 10. Maybe it is a percentage: divide by 100.");
    }
    if (horizonWeeks < 1 || horizonWeeks > LONGEST_HORIZON) {
      throw new IllegalArgumentException(
          "horizon: " + horizonWeeks + " weeks is not in 1–" + LONGEST_HORIZON + ".");
    }
    Set<Currency> currencies =
        amounts(
                before.hourlyRate(),
                after.unitPrice(),
                setupCost,
                trainingCost,
                toolsPerMonth,
                management == null ? null : management.hourlyRate(),
                qualityBefore == null ? null : qualityBefore.costPerError(),
                qualityAfter == null ? null : qualityAfter.costPerError(),
                quotedGainPerMonth)
            .map(Money::currency)
            .collect(Collectors.toSet());
    if (currencies.size() > 1) {
      throw new MixedCurrenciesException("scenario \"" + name + "\"", currencies);
    }
    if (!low.isEmpty() || !high.isEmpty()) {
      RoiScenario expected =
          new RoiScenario(
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
              Map.of(),
              Map.of());
      requireChangeable(expected, "low", low);
      requireChangeable(expected, "high", high);
    }
  }

  private static void requireChangeable(
      RoiScenario expected, String which, Map<RoiInput, BigDecimal> changes) {
    changes.forEach(
        (input, to) -> {
          try {
            input.change(expected, Objects.requireNonNull(to, "no number"));
          } catch (IllegalArgumentException | NullPointerException e) {
            throw new IllegalArgumentException(
                which + "." + input.key() + ": " + e.getMessage(), e);
          }
        });
  }

  /**
   * Makes the quick sum: hours and rate before, hours and rate after, and nothing else; every hour
   * freed counts in full, over 52 weeks, without discount.
   *
   * @param name what it is called
   * @param before the work as done today
   * @param after the provider's hours and rate
   * @return the scenario
   * @throws MixedCurrenciesException if the rates are not in one currency
   */
  public static RoiScenario quickSum(String name, InHouseWork before, ProviderPrice after) {
    return new RoiScenario(
        name,
        before,
        after,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        BigDecimal.ONE,
        DEFAULT_HORIZON,
        BigDecimal.ZERO,
        null,
        Map.of(),
        Map.of());
  }

  Currency currency() {
    return before.hourlyRate().currency();
  }

  /**
   * Returns a builder that starts from this scenario.
   *
   * @return the builder
   */
  public RoiScenarioBuilder toBuilder() {
    return new RoiScenarioBuilder(this);
  }

  /** Changes some inputs. */
  RoiScenario with(Map<RoiInput, BigDecimal> changes) {
    RoiScenario changed = this;
    for (Map.Entry<RoiInput, BigDecimal> change : changes.entrySet()) {
      changed = change.getKey().change(changed, change.getValue());
    }
    return changed;
  }

  private static Map<RoiInput, BigDecimal> overrides(
      @Nullable Map<RoiInput, BigDecimal> overrides) {
    Map<RoiInput, BigDecimal> ordered = new EnumMap<>(RoiInput.class);
    if (overrides != null) {
      ordered.putAll(overrides);
    }
    return Collections.unmodifiableMap(ordered);
  }

  private static void requireNotNegative(String name, @Nullable Money money) {
    if (money != null) {
      Amounts.requireNotNegative(name, money);
    }
  }

  private static Stream<Money> amounts(@Nullable Money... amounts) {
    return Stream.of(amounts).filter(Objects::nonNull);
  }
}
