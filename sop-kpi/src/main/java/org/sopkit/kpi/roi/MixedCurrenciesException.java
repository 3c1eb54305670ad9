package org.sopkit.kpi.roi;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** Thrown when amounts of several currencies would have to be added. */
public final class MixedCurrenciesException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  MixedCurrenciesException(String where, Set<Currency> currencies) {
    super(
        where
            + ": amounts in "
            + currencies.stream()
                .map(Currency::getCurrencyCode)
                .sorted()
                .collect(Collectors.joining(", "))
            + " cannot be added. Convert them at a rate you state, and give one currency.");
  }
}
