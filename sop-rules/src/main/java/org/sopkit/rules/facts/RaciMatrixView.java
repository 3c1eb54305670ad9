package org.sopkit.rules.facts;

import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;

/**
 * A responsibility matrix as a whole.
 *
 * @param subject the matrix, or the procedure it belongs to
 * @param thresholds the numbers to compare with
 * @param path where it is
 * @param activities how many rows it has
 */
public record RaciMatrixView(Subject subject, Thresholds thresholds, String path, int activities)
    implements Fact {}
