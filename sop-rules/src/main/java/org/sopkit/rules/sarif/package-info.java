/**
 * Findings as SARIF 2.1.0 (OASIS), the format in which code-review tools take them. Start with
 * {@link org.sopkit.rules.sarif.SarifLog}; give it a {@link org.sopkit.rules.sarif.ReviewedFile}
 * for each document. Each result has a place in its file, a fingerprint that survives rewording,
 * and how it stands: new, known, excused, gone.
 */
@NullMarked
package org.sopkit.rules.sarif;

import org.jspecify.annotations.NullMarked;
