package org.sopkit.rules.facts;

import java.time.LocalDate;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;

/**
 * A weekly review that was held.
 *
 * @param subject the roll-out
 * @param thresholds the numbers to compare with
 * @param path where it is
 * @param on the day
 * @param measures figures looked at
 */
public record ReviewView(
    Subject subject, Thresholds thresholds, String path, LocalDate on, int measures)
    implements Fact {}
