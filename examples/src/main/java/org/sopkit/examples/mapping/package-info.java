/**
 * The mapping file: which column of somebody's export is which field of a task, how its dates and
 * priorities are written, and which policy and calendar judge it.
 *
 * <p>Start with {@link org.sopkit.examples.mapping.MappingFile}, which reads and checks one.
 */
@NullMarked
package org.sopkit.examples.mapping;

import org.jspecify.annotations.NullMarked;
