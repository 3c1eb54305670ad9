/**
 * The judgement: rules for procedures, roles, deadlines, GDPR evidence and the back-office base.
 * Start with {@link org.sopkit.rules.SopRules}, which returns {@link org.sopkit.rules.Findings}; a
 * {@link org.sopkit.rules.Finding} is data, and its words come later, in French or English. {@link
 * org.sopkit.rules.RuleCatalog} lists the rules. The judgement itself is in the rule files (DRL)
 * under {@code org/sopkit/rules/drl}; rules see the views in {@code org.sopkit.rules.facts}.
 */
@NullMarked
package org.sopkit.rules;

import org.jspecify.annotations.NullMarked;
