package org.sopkit.examples.crm.ticket;

/** There is no such ticket. */
public final class UnknownTicketException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownTicketException(String what, long id) {
    super("there is no " + what + " " + id + ". Maybe it was deleted.");
  }
}
