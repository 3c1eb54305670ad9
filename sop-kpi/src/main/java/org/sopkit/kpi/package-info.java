/**
 * The six figures of a back office: lead time, on-time rate, error rate, time saved, cost per task
 * and internal NPS, each with its sample size, formula and inputs.
 *
 * <p>Start at {@link org.sopkit.kpi.KpiCalculator}: it reads the host's own rows through a {@link
 * org.sopkit.kpi.KpiRowReader} and makes a {@link org.sopkit.kpi.KpiReport}. Every figure is a
 * {@link org.sopkit.kpi.KpiValue}: measured, or not measurable and why. Words for people, in French
 * and English, come from {@link org.sopkit.kpi.KpiTexts}. Return on investment lives in {@link
 * org.sopkit.kpi.roi}.
 */
@NullMarked
package org.sopkit.kpi;

import org.jspecify.annotations.NullMarked;
