/**
 * Which figures are followed and what they are to reach. The figures themselves are computed in
 * {@code sop-kpi}; procedures and tasks only name them. Start with {@link
 * org.sopkit.model.kpi.KpiTarget}.
 */
@NullMarked
package org.sopkit.model.kpi;

import org.jspecify.annotations.NullMarked;
