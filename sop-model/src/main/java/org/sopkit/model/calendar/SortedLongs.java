package org.sopkit.model.calendar;

/**
 * A sorted array with an index by bucket, so that a search looks at one or two elements.
 *
 * <p>The range of the values is cut into about as many equal buckets as there are values; the index
 * says where in the array each bucket begins. Evenly spread values, as opening times are, are found
 * in constant time; within a bucket the search is binary, so that no input makes it worse than
 * O(log n).
 */
final class SortedLongs {

  private final long[] values;
  private final long base;
  private final int shift;
  private final int[] bucketStart;

  /** Wraps a sorted array, which must not be changed any more. */
  SortedLongs(long[] values) {
    this.values = values;
    int n = values.length;
    base = n == 0 ? 0 : values[0];
    long span = n == 0 ? 0 : values[n - 1] - base;
    int bits = 0;
    while (span >>> bits > n) {
      bits++;
    }
    shift = bits;
    bucketStart = new int[(int) (span >>> shift) + 2];
    int next = 0;
    for (int bucket = 0; bucket < bucketStart.length; bucket++) {
      while (next < n && values[next] - base >>> shift < bucket) {
        next++;
      }
      bucketStart[bucket] = next;
    }
  }

  long get(int index) {
    return values[index];
  }

  /** Returns the index of the last value that is at most x, or -1. */
  int floor(long x) {
    if (values.length == 0 || x < base) {
      return -1;
    }
    if (x >= values[values.length - 1]) {
      return values.length - 1;
    }
    int bucket = (int) (x - base >>> shift);
    int low = bucketStart[bucket] - 1;
    int high = bucketStart[bucket + 1] - 1;
    while (low < high) {
      int middle = low + high + 1 >>> 1;
      if (values[middle] <= x) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
