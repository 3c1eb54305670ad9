package org.sopkit.rules.facts;

import java.time.LocalDate;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.gdpr.GdprTopic;

/**
 * Evidence beyond the six items dated after today: it is judged as missing.
 *
 * @param subject the engagement
 * @param thresholds the numbers to compare with
 * @param path where the date is
 * @param topic the topic
 * @param on the day it bears
 */
public record LaterFurtherEvidenceView(
    Subject subject, Thresholds thresholds, String path, GdprTopic topic, LocalDate on)
    implements FurtherFact {}
