/**
 * Rows of an export turned into tasks, and the rows that cannot be.
 *
 * <p>Start with {@link org.sopkit.examples.tasks.TaskReader}. Each row gives either a {@link
 * org.sopkit.examples.tasks.TaskRow} or a {@link org.sopkit.examples.tasks.Rejection}; never
 * neither.
 */
@NullMarked
package org.sopkit.examples.tasks;

import org.jspecify.annotations.NullMarked;
