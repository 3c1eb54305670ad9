/**
 * What to make of findings: which are excused for a while, which were known before, which are new.
 * Start with {@link org.sopkit.rules.review.Reviewer}; it gives a {@link
 * org.sopkit.rules.review.Review}, in which no finding is lost. A {@link
 * org.sopkit.rules.review.Baseline} is the file of what is known. Findings are told apart by rule,
 * subject and path, never by their words.
 */
@NullMarked
package org.sopkit.rules.review;

import org.jspecify.annotations.NullMarked;
