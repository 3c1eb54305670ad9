/** The job that keeps the state of deadlines up to date. */
@NullMarked
package org.sopkit.examples.crm.deadline;

import org.jspecify.annotations.NullMarked;
