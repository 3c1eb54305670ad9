/**
 * The engagement of a provider and the dated evidence that data protection asks for. Start with
 * {@link org.sopkit.model.gdpr.Engagement}, which has a part for each of the six items of the
 * checklist and one for what authorities ask beyond them. Evidence that is absent (null) is
 * unknown, never false; an empty list says "there is none". {@code sop-rules} judges; nothing here
 * is legal advice.
 */
@NullMarked
package org.sopkit.model.gdpr;

import org.jspecify.annotations.NullMarked;
