/**
 * The commands of {@code sop.jar}: what is typed, what is printed, how it ends.
 *
 * <p>Start with {@link org.sopkit.examples.cli.Sop}. Exit codes: 0 done, 1 findings of severity
 * ERROR or worse, 2 input or arguments that cannot be used, 70 a fault of the program.
 */
@NullMarked
package org.sopkit.examples.cli;

import org.jspecify.annotations.NullMarked;
