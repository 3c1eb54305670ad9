package org.sopkit.spring;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.sla.SlaClock;
import org.sopkit.model.sla.SlaPolicySet;
import org.sopkit.rules.SopRules;

/**
 * What is in force now, and the way to read the files anew while the application runs.
 *
 * <p>A reload takes all of the files or none: where one is broken, what was in force stays, {@link
 * #refused} and the health of the application say why. It keeps nothing scheduled; the host calls
 * {@link #reload} when it wants. A bean {@code SopRules} or {@code SlaClock} of the host's own is
 * never replaced. The beans of those types that this jar makes are what was in force at the start;
 * whoever wants to see reloads asks {@link #current} for each piece of work.
 *
 * <p>Thread-safe.
 */
public final class LiveSopkit {

  private final SopkitFiles files;
  private final @Nullable SopRules hostRules;
  private final @Nullable SlaClock hostClock;
  private volatile SopkitInForce current;
  private volatile @Nullable SopkitFileException refused;

  LiveSopkit(SopkitFiles files, @Nullable SopRules hostRules, @Nullable SlaClock hostClock) {
    this.files = files;
    this.hostRules = hostRules;
    this.hostClock = hostClock;
    this.current = read(files, hostRules, hostClock);
  }

  private static SopkitInForce read(
      SopkitFiles files, @Nullable SopRules hostRules, @Nullable SlaClock hostClock) {
    SopRules rules = hostRules == null ? files.rules() : hostRules;
    if (hostClock != null) {
      return new SopkitInForce(rules, hostClock, List.of(), List.of());
    }
    List<WorkingCalendar> calendars = files.calendars();
    List<SlaPolicySet> policySets = files.policySets(calendars);
    return new SopkitInForce(rules, files.clock(policySets, calendars), policySets, calendars);
  }

  /**
   * Returns what is in force now.
   *
   * @return rules, policies and calendars of one reading
   */
  public SopkitInForce current() {
    return current;
  }

  /**
   * Returns the rules in force now.
   *
   * @return the rules
   */
  public SopRules rules() {
    return current().rules();
  }

  /**
   * Returns the policies in force now.
   *
   * @return the clock
   */
  public SlaClock clock() {
    return current().clock();
  }

  /**
   * Reads the files anew.
   *
   * @return empty if they are in force now; else why they are not, and what was in force before
   *     stays so
   */
  public synchronized Optional<SopkitFileException> reload() {
    try {
      current = read(files, hostRules, hostClock);
      refused = null;
    } catch (SopkitFileException e) {
      refused = e;
    }
    return refused();
  }

  /**
   * Returns why the last reload was refused.
   *
   * @return empty if it was not, or there was none
   */
  public Optional<SopkitFileException> refused() {
    return Optional.ofNullable(refused);
  }
}
