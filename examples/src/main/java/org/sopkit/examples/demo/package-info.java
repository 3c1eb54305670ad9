/**
 * The demo: three invented companies whose folders hold everything the harness can read. Start with
 * {@link org.sopkit.examples.demo.Company}.
 */
@NullMarked
package org.sopkit.examples.demo;

import org.jspecify.annotations.NullMarked;
