/**
 * What rules see: prepared, immutable views of documents, with lengths, counts and time differences
 * already computed. Whoever writes a rule in DRL starts here, with {@link
 * org.sopkit.rules.facts.SopView}, {@link org.sopkit.rules.facts.SlaView} or {@link
 * org.sopkit.rules.facts.TaskView}; the views are made by {@link org.sopkit.rules.SopRules}.
 */
@NullMarked
package org.sopkit.rules.facts;

import org.jspecify.annotations.NullMarked;
