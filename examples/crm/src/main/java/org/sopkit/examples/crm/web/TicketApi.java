package org.sopkit.examples.crm.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.sopkit.examples.crm.ticket.NewEntry;
import org.sopkit.examples.crm.ticket.NewTicket;
import org.sopkit.examples.crm.ticket.Ticket;
import org.sopkit.examples.crm.ticket.TicketLine;
import org.sopkit.examples.crm.ticket.Tickets;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API. What it takes is JSON only, which no form of a foreign page can send. */
@RestController
@RequestMapping("/api/tickets")
class TicketApi {

  private static final int PAGE = 50;

  private final Tickets tickets;
  private final TicketStanding standing;
  private final Clock clock;

  TicketApi(Tickets tickets, TicketStanding standing, Clock clock) {
    this.tickets = tickets;
    this.standing = standing;
    this.clock = clock;
  }

  /** A ticket, where it stands now and what the rules say, in the language of the caller. */
  record Shown(Ticket ticket, TicketStanding.Standing standing) {}

  @GetMapping
  List<TicketLine> list(@RequestParam(defaultValue = "0") int page) {
    return tickets.page(page, PAGE);
  }

  @GetMapping("/{id}")
  Shown show(@PathVariable long id, Locale locale) {
    Ticket ticket = tickets.find(id);
    return new Shown(ticket, standing.of(ticket, clock.instant(), locale));
  }

  @PostMapping(consumes = "application/json")
  ResponseEntity<TicketLine> open(@RequestBody @Valid NewTicket ticket) {
    long id = tickets.open(ticket);
    return ResponseEntity.created(URI.create("/api/tickets/" + id)).body(tickets.line(id));
  }

  @PostMapping(path = "/{id}/events", consumes = "application/json")
  ResponseEntity<Void> happened(@PathVariable long id, @RequestBody @Valid NewEntry entry) {
    tickets.happened(id, entry);
    return ResponseEntity.accepted().build();
  }
}
