/**
 * A small CRM that embeds sopkit. It has its own tables, its own scheduler, its own pages; sopkit
 * says where deadlines stand.
 *
 * <p>Start reading with {@link org.sopkit.examples.crm.deadline.DeadlineJob}: it claims the rows
 * that are due, has them judged, and writes their state and what is to be told in one transaction.
 */
@NullMarked
package org.sopkit.examples.crm;

import org.jspecify.annotations.NullMarked;
