package org.sopkit.examples.tasks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * On which line each id of an export was seen first.
 *
 * <p>Keeps 96 bits of a digest and not the id, 20 to 30 bytes each: ten million ids take 260 MB,
 * where a map of strings takes more than a gigabyte. Among ten million ids the chance that any two
 * are taken for one is below 10<sup>-14</sup>.
 */
final class SeenIds {

  private static final int PARTS = 256; // only one of them is copied at a time
  private static final long LINE = 0xFFFF_FFFFL; // more lines would need 100 GB here

  private final Part[] parts = new Part[PARTS];
  private final MessageDigest digest = sha256();

  SeenIds() {
    Arrays.setAll(parts, part -> new Part());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Returns the line on which an id was seen first; 0 if this is the first, which is kept. */
  long firstLine(String id, long line) {
    ByteBuffer hash = ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
    long key = Math.max(1, hash.getLong() & Long.MAX_VALUE); // 0 is a free place
    long check = (long) hash.getInt() << 32;
    return parts[hash.get() & (PARTS - 1)].firstLine(key, check | (line & LINE));
  }

  /** A table with open addressing. */
  private static final class Part {

    private long[] keys = new long[16];
    private long[] values = new long[16]; // 32 more bits of the digest, and the line
    private int size;

    long firstLine(long key, long value) {
      int at = place(key, value);
      if (keys[at] != 0) {
        return values[at] & LINE;
      }
      keys[at] = key;
      values[at] = value;
      size++;
      if (size * 5L > keys.length * 4L) {
        grow();
      }
      return 0;
    }

    /** Returns where it is or, if it is not there, where it can be put. */
    private int place(long key, long value) {
      int at = (int) ((key >>> 31) * keys.length >>> 32);
      while (keys[at] != 0 && (keys[at] != key || (values[at] ^ value) >>> 32 != 0)) {
        at = at + 1 == keys.length ? 0 : at + 1;
      }
      return at;
    }

    private void grow() {
      long[] oldKeys = keys;
      long[] oldValues = values;
      keys = new long[oldKeys.length + (oldKeys.length >> 1)];
      values = new long[keys.length];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          int at = place(oldKeys[i], oldValues[i]);
          keys[at] = oldKeys[i];
          values[at] = oldValues[i];
        }
      }
    }
  }
}
