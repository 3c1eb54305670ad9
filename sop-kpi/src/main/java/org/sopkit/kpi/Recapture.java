package org.sopkit.kpi;

import java.math.BigDecimal;

/**
 * What turns hours saved into money. Hours are not cash: only the share that is really put to paid
 * use is.
 *
 * @param factor the share of the saved hours that is put to use, 0 to 1
 * @param hourlyRate what such an hour is worth
 */
public record Recapture(BigDecimal factor, Money hourlyRate) {

  /**
   * Makes a recapture.
   *
   * @throws IllegalArgumentException if the factor is not in 0–1 or the rate is negative
   */
  public Recapture {
    if (factor.signum() < 0 || factor.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "recapture factor: "
              + factor
              + " is not in 0–1. Maybe it is a percentage: divide by 100.");
    }
    if (hourlyRate.amount().signum() < 0) {
      throw new IllegalArgumentException("hourly rate: " + hourlyRate + " is negative.");
    }
  }
}
