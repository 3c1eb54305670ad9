package org.sopkit.kpi.roi;

import org.sopkit.kpi.KpiValue;

/**
 * What an investment returns.
 *
 * @param presentValueOfCosts all costs, discounted
 * @param presentValueOfBenefits all benefits, discounted
 * @param netPresentValue benefits − costs, discounted
 * @param returnOnInvestment (benefits − costs) ÷ costs, discounted: 3.29 is 329 %
 * @param payback after how many days all that was spent has come back, not discounted
 */
public record InvestmentResult(
    KpiValue presentValueOfCosts,
    KpiValue presentValueOfBenefits,
    KpiValue netPresentValue,
    KpiValue returnOnInvestment,
    KpiValue payback) {}
