/**
 * The runnable harness: reads an export of tasks, judges it with the rules, measures it, and writes
 * a report. Start with {@link org.sopkit.examples.cli.Sop}, the commands.
 */
@NullMarked
package org.sopkit.examples;

import org.jspecify.annotations.NullMarked;
