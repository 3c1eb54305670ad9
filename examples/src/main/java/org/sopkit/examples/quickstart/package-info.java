/** The README's first lines of code, compiled and run by the build. */
@NullMarked
package org.sopkit.examples.quickstart;

import org.jspecify.annotations.NullMarked;
