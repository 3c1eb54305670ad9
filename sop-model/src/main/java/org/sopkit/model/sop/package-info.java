/**
 * The procedure: how one task is done, step by step. Start with {@link org.sopkit.model.sop.Sop},
 * which has the six sections of the method (header, prerequisites, steps, quality control, KPI and
 * reporting, appendices) and its life: versions, reviews, proposals. A draft may be bad or have
 * holes; it can still be made, so that a rule can report it. Documents are read with {@link
 * org.sopkit.model.json.SopCodec}.
 */
@NullMarked
package org.sopkit.model.sop;

import org.jspecify.annotations.NullMarked;
