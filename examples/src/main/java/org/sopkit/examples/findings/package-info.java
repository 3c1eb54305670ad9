/**
 * Findings of the rules as the harness shows and writes them: in words, as JSON, on the page.
 *
 * <p>Start with {@link org.sopkit.examples.findings.FindingDocument}.
 */
@NullMarked
package org.sopkit.examples.findings;

import org.jspecify.annotations.NullMarked;
