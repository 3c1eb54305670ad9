/**
 * Is it worth it? A scenario of hours, rates and fees before and after, and what follows: gain,
 * return on investment, payback, net present value, break-even, sensitivity.
 *
 * <p>Start at {@link org.sopkit.kpi.roi.RoiCalculator}; a {@link org.sopkit.kpi.roi.RoiScenario}
 * can be read from JSON or YAML. Amounts are decimals with a currency, rounded once, at the end.
 * Every result names its formula, its inputs and its conventions.
 */
@NullMarked
package org.sopkit.kpi.roi;

import org.jspecify.annotations.NullMarked;
