package org.sopkit.spring;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.sopkit.model.calendar.OpenStretch;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.json.DocumentFormat;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.sla.SlaClock;
import org.sopkit.model.sla.SlaPolicySet;
import org.sopkit.rules.SopRules;

/**
 * What is in force together: rules, policies and calendars of one reading. Immutable and
 * thread-safe; take it once for a piece of work, so that a reload cannot change it half way.
 *
 * @param rules the rules
 * @param clock the policies, compiled against the calendars
 * @param policySets the policies as written; empty if the clock is a bean of the host's
 * @param calendars the calendars, compiled; empty if the clock is a bean of the host's
 */
public record SopkitInForce(
    SopRules rules,
    SlaClock clock,
    List<SlaPolicySet> policySets,
    List<WorkingCalendar> calendars) {

  private static final int FIRST_YEAR = 2020;
  private static final int LAST_YEAR = 2059;

  /** Makes what is in force. */
  public SopkitInForce {
    policySets = List.copyOf(policySets);
    calendars = List.copyOf(calendars);
  }

  /**
   * Returns a digest of the policies as they are written and of the calendars as they open: each
   * second at which they open or close from 2020 to 2059, so that new holidays count too. The same
   * files and jars give the same on every machine. A host that stores what a judgement said stores
   * this with it, and has rows judged again that were judged by another one. It takes about a tenth
   * of a second: keep it for as long as this is in force.
   *
   * @return 32 hexadecimal digits; always the same if the clock is a bean of the host's
   */
  public String fingerprint() {
    SopCodec codec = SopCodec.standard();
    MessageDigest digest = sha256();
    for (SlaPolicySet set : policySets) {
      digest.update(codec.write(set, DocumentFormat.JSON).getBytes(StandardCharsets.UTF_8));
    }
    for (WorkingCalendar calendar : calendars) {
      String head =
          String.join(
              "\n",
              calendar.id(),
              calendar.version(),
              calendar.zone().getId(),
              calendar.edgePolicy().toString(),
              calendar.dstPolicy().toString());
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      for (OpenStretch open : stretches(calendar)) {
        digest.update(
            ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(open.start().getEpochSecond())
                .putLong(open.end().getEpochSecond())
                .flip());
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  private static List<OpenStretch> stretches(WorkingCalendar calendar) {
    int first = Math.max(FIRST_YEAR, calendar.horizon().firstYear());
    int last = Math.min(LAST_YEAR, calendar.horizon().lastYear());
    return first > last
        ? List.of()
        : calendar.openStretches(
            LocalDate.of(first, 1, 1).atStartOfDay(calendar.zone()).toInstant(),
            LocalDate.of(last, 12, 31).atStartOfDay(calendar.zone()).toInstant());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
