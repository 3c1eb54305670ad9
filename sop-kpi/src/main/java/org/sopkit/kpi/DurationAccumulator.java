package org.sopkit.kpi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import org.jspecify.annotations.Nullable;

/**
 * Durations in whole seconds, gathered one by one and mergeable: a figure computed from parts
 * equals, digit for digit, the one computed in one go.
 *
 * <p>Count, mean and standard deviation are exact (128-bit sums). Quantiles follow Hyndman and Fan
 * type 7 ("Sample Quantiles in Statistical Packages", The American Statistician 50, 1996), which is
 * what pandas and Excel's {@code PERCENTILE.INC} compute: exactly while the durations are kept, and
 * within {@link #QUANTILE_RELATIVE_ERROR} of that once a {@linkplain #bounded() bounded}
 * accumulator holds more than {@link #EXACT_UP_TO} and counts them in an HdrHistogram of three
 * significant digits. Whether it does depends on the number of durations alone, never on how they
 * were split.
 *
 * <p>Not thread-safe: give each thread its own and merge.
 */
public final class DurationAccumulator {

  /** Up to how many durations a bounded accumulator keeps one by one. */
  public static final int EXACT_UP_TO = 4_096;

  /** How far, as a share of its value, a quantile from the histogram can be off. */
  public static final BigDecimal QUANTILE_RELATIVE_ERROR = new BigDecimal("0.001");

  private static final int SIGNIFICANT_DIGITS = 3;
  private static final int PER_MILLE = 1_000;

  private final int keptAtMost;
  private final ExactSum sum = new ExactSum();
  private final ExactSum sumOfSquares = new ExactSum();
  private long count;
  private long min = Long.MAX_VALUE;
  private long max;
  private long[] kept = {};
  private int keptCount;
  private boolean sorted;
  private @Nullable Histogram histogram;

  private DurationAccumulator(int keptAtMost) {
    this.keptAtMost = keptAtMost;
  }

  static DurationAccumulator of(KpiMode mode) {
    return mode == KpiMode.EXACT ? exact() : bounded();
  }

  /**
   * Makes an accumulator that keeps every duration: eight bytes each.
   *
   * @return an empty accumulator
   */
  public static DurationAccumulator exact() {
    return new DurationAccumulator(Integer.MAX_VALUE - 8);
  }

  /**
   * Makes an accumulator whose heap is bounded: some 300 kB at most, whatever it holds.
   *
   * @return an empty accumulator
   */
  public static DurationAccumulator bounded() {
    return new DurationAccumulator(EXACT_UP_TO);
  }

  /**
   * Adds one duration.
   *
   * @param seconds zero or more
   * @throws IllegalArgumentException if the duration is negative
   */
  public void add(long seconds) {
    if (seconds < 0) {
      throw new IllegalArgumentException(
          "duration: " + seconds + " s is negative. Maybe opening and closing are swapped.");
    }
    count++;
    sum.add(seconds);
    sumOfSquares.addSquare(seconds);
    min = Math.min(min, seconds);
    max = Math.max(max, seconds);
    if (keptCount == keptAtMost) {
      moveToHistogram();
    }
    if (keptCount == kept.length) {
      kept = Arrays.copyOf(kept, Math.min(keptAtMost, Math.max(16, kept.length * 2)));
    }
    kept[keptCount++] = seconds;
    sorted = false;
  }

  /**
   * Adds all that another accumulator holds; the other one is unchanged.
   *
   * @param other an accumulator of the same kind, not this one
   * @throws IllegalArgumentException if one is exact and the other bounded, or if both are the same
   */
  public void merge(DurationAccumulator other) {
    if (other == this || other.keptAtMost != keptAtMost) {
      throw new IllegalArgumentException(
          "accumulators cannot be merged: "
              + (other == this ? "both are the same one." : "one is exact, the other bounded.")
              + " Maybe the parts were made with different settings.");
    }
    sum.merge(other.sum);
    sumOfSquares.merge(other.sumOfSquares);
    min = Math.min(min, other.min);
    max = Math.max(max, other.max);
    count += other.count;
    sorted = false;
    if (count <= keptAtMost) {
      if (count > kept.length) {
        // More than is needed now, so that many small parts are not copied once for each of them.
        long roomy = Math.max(count, kept.length + (long) (kept.length >> 1));
        kept = Arrays.copyOf(kept, (int) Math.min(keptAtMost, roomy));
      }
      System.arraycopy(other.kept, 0, kept, keptCount, other.keptCount);
      keptCount += other.keptCount;
      return;
    }
    Histogram target = moveToHistogram();
    if (other.histogram != null) {
      target.add(other.histogram);
    }
    for (int i = 0; i < other.keptCount; i++) {
      target.recordValue(other.kept[i]);
    }
  }

  /**
   * Returns how many durations were added.
   *
   * @return zero or more
   */
  public long count() {
    return count;
  }

  /**
   * Says whether quantiles are exact.
   *
   * @return false once durations are only counted in a histogram
   */
  public boolean quantilesAreExact() {
    return histogram == null;
  }

  /**
   * Returns the sum of all durations.
   *
   * @return seconds
   */
  public BigInteger sum() {
    return sum.value();
  }

  /**
   * Returns the arithmetic mean, {@code sum / n}.
   *
   * @return seconds, to 34 digits
   * @throws IllegalStateException if nothing was added
   */
  public BigDecimal mean() {
    require(1);
    return new BigDecimal(sum.value()).divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
  }

  /**
   * Returns the sample standard deviation, {@code sqrt((n·Σx² − (Σx)²) / (n·(n − 1)))}; the
   * numerator is computed in whole numbers, so nothing cancels out.
   *
   * @return seconds, to 34 digits
   * @throws IllegalStateException if fewer than two durations were added
   */
  public BigDecimal standardDeviation() {
    require(2);
    BigInteger n = BigInteger.valueOf(count);
    BigInteger total = sum.value();
    BigInteger numerator = n.multiply(sumOfSquares.value()).subtract(total.multiply(total));
    BigInteger denominator = n.multiply(n.subtract(BigInteger.ONE));
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
        .sqrt(MathContext.DECIMAL128);
  }

  /**
   * Returns the quantile of Hyndman and Fan type 7: with {@code h = (n − 1)·p}, the value between
   * the two neighbours of rank {@code h}, in proportion.
   *
   * @param perMille which quantile: 500 is the median, 950 the 95th percentile; 0 to 1000
   * @return seconds
   * @throws IllegalArgumentException if {@code perMille} is out of range
   * @throws IllegalStateException if nothing was added
   */
  public BigDecimal quantile(int perMille) {
    if (perMille < 0 || perMille > PER_MILLE) {
      throw new IllegalArgumentException("quantile: " + perMille + " per mille is not in 0–1000.");
    }
    require(1);
    long scaled = Math.multiplyExact(count - 1, perMille);
    long rank = scaled / PER_MILLE;
    BigDecimal share = BigDecimal.valueOf(scaled % PER_MILLE, 3);
    long lower = valueOfRank(rank);
    long upper = valueOfRank(Math.min(rank + 1, count - 1));
    return BigDecimal.valueOf(upper - lower).multiply(share).add(BigDecimal.valueOf(lower));
  }

  private void require(int least) {
    if (count < least) {
      throw new IllegalStateException(
          "durations: " + count + ", at least " + least + " needed. Ask count() first.");
    }
  }

  private long valueOfRank(long rank) {
    if (histogram == null) {
      if (!sorted) {
        Arrays.sort(kept, 0, keptCount);
        sorted = true;
      }
      return kept[(int) rank];
    }
    if (rank == 0) {
      return min;
    }
    long seen = 0;
    Histogram counts = moveToHistogram();
    for (HistogramIterationValue bucket : counts.recordedValues()) {
      seen += bucket.getCountAddedInThisIterationStep();
      if (seen > rank) {
        long middle = counts.medianEquivalentValue(bucket.getValueIteratedTo());
        return Math.max(min, Math.min(max, middle));
      }
    }
    return max;
  }

  /** Batches keep one histogram in the cache at a time, where groups are many. */
  private Histogram moveToHistogram() {
    Histogram target = histogram;
    if (target == null) {
      target = new Histogram(SIGNIFICANT_DIGITS);
      histogram = target;
    }
    for (int i = 0; i < keptCount; i++) {
      target.recordValue(kept[i]);
    }
    keptCount = 0;
    return target;
  }
}
