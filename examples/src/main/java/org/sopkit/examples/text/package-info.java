/**
 * What the harness says to people, in French and English. Start with {@link
 * org.sopkit.examples.text.Texts}.
 */
@NullMarked
package org.sopkit.examples.text;

import org.jspecify.annotations.NullMarked;
