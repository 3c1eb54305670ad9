package org.sopkit.spring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.sopkit.model.calendar.CalendarDefinition;
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

  /** Makes what is in force. */
  public SopkitInForce {
    policySets = List.copyOf(policySets);
    calendars = List.copyOf(calendars);
  }

  /**
   * Returns a digest of policies and calendars as they are written. A host that stores what a
   * judgement said stores this with it, and has rows judged again that were judged by another one.
   * The holidays of a country that a calendar names come from a jar and are not in it.
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
      CalendarDefinition definition =
          calendar.definition().orElseThrow(); // a file holds one calendar, not a combination
      digest.update(codec.write(definition, DocumentFormat.JSON).getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
