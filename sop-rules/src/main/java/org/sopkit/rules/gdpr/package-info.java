/**
 * The GDPR checklist: six items, a verdict for each, and what was found. Start with {@link
 * org.sopkit.rules.gdpr.GdprChecklist}, which {@link org.sopkit.rules.SopRules#checklist} returns.
 * Missing evidence is unknown, never non-compliant. No result is legal advice.
 */
@NullMarked
package org.sopkit.rules.gdpr;

import org.jspecify.annotations.NullMarked;
