/** Tickets, their history and their contacts: the tables of the CRM. */
@NullMarked
package org.sopkit.examples.crm.ticket;

import org.jspecify.annotations.NullMarked;
