package org.sopkit.kpi;

import java.math.BigInteger;

/**
 * A sum of whole numbers, or of their squares, in 128 bits: exact, whatever the order of adding, so
 * that a merged sum equals the sum made in one go to the last digit.
 */
final class ExactSum {

  private long high;
  private long low;

  void add(long value) {
    add(value >> 63, value);
  }

  void addSquare(long value) {
    add(Math.multiplyHigh(value, value), value * value);
  }

  void merge(ExactSum other) {
    add(other.high, other.low);
  }

  private void add(long addedHigh, long addedLow) {
    long sum = low + addedLow;
    long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
    high += addedHigh + carry;
    low = sum;
  }

  BigInteger value() {
    BigInteger unsignedLow = BigInteger.valueOf(low & Long.MAX_VALUE);
    if (low < 0) {
      unsignedLow = unsignedLow.setBit(63);
    }
    return BigInteger.valueOf(high).shiftLeft(64).add(unsignedLow);
  }
}
