/**
 * The access gate: may this person start on this task today? Start with {@link
 * org.sopkit.rules.SopRules#gate}, which takes a {@link org.sopkit.rules.gate.GateRequest} and
 * returns a {@link org.sopkit.rules.gate.GateDecision}. What nobody has shown keeps the gate shut.
 * No result is legal advice.
 */
@NullMarked
package org.sopkit.rules.gate;

import org.jspecify.annotations.NullMarked;
