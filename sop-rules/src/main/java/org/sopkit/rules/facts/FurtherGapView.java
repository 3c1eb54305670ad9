package org.sopkit.rules.facts;

import java.time.LocalDate;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.gdpr.GdprTopic;

/**
 * Evidence beyond the six items that nobody has given.
 *
 * @param subject the engagement
 * @param thresholds the numbers to compare with
 * @param path where it should be
 * @param topic the topic
 * @param dueOn the day from which it must be there
 * @param due whether that day has come
 */
public record FurtherGapView(
    Subject subject,
    Thresholds thresholds,
    String path,
    GdprTopic topic,
    LocalDate dueOn,
    boolean due)
    implements FurtherFact {}
