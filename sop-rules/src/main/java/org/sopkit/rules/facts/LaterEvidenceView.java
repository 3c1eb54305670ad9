package org.sopkit.rules.facts;

import java.time.LocalDate;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.gdpr.GdprItem;

/**
 * Evidence dated after today: what is still to come shows nothing and is judged as missing.
 *
 * @param subject the engagement
 * @param thresholds the numbers to compare with
 * @param path where the date is
 * @param item the item of the checklist
 * @param on the day it bears
 */
public record LaterEvidenceView(
    Subject subject, Thresholds thresholds, String path, GdprItem item, LocalDate on)
    implements GdprFact {}
