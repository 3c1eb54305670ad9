/**
 * Rules of a host's own, written by people who do not write code: one row is one rule. Start with
 * {@link org.sopkit.decisiontable.DecisionTable}, which reads CSV or XLSX and gives {@link
 * org.sopkit.rules.HostRules}. A table only compares properties of the facts in {@code
 * org.sopkit.rules.facts} with values; a mistake is told with its cell.
 */
@NullMarked
package org.sopkit.decisiontable;

import org.jspecify.annotations.NullMarked;
