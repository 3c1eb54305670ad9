/**
 * Tests for rules, ours and a host's: {@link org.sopkit.rules.test.RuleVerifier} runs the rules on
 * a document and asserts what one of them finds. Needs no test framework; a failed assertion is an
 * {@link java.lang.AssertionError}.
 */
@NullMarked
package org.sopkit.rules.test;

import org.jspecify.annotations.NullMarked;
