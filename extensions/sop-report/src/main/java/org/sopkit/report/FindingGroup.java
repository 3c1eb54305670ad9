package org.sopkit.report;

import java.util.List;

/**
 * What one rule found: how often, and the first findings.
 *
 * @param total how many findings there are
 * @param shown the first ones, at least one, at most {@link #MAX_SHOWN}
 */
record FindingGroup(long total, List<FindingLine> shown) {

  static final int MAX_SHOWN = 20;

  FindingLine first() {
    return shown.get(0);
  }
}
