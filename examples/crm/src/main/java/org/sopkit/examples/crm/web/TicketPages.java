package org.sopkit.examples.crm.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.crm.ticket.NewEntry;
import org.sopkit.examples.crm.ticket.NewTicket;
import org.sopkit.examples.crm.ticket.Ticket;
import org.sopkit.examples.crm.ticket.Tickets;
import org.sopkit.examples.crm.ticket.UnknownTicketException;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.sla.ImpossibleTimelineException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages, in French or English as the browser asks. */
@Controller
class TicketPages {

  private static final int PAGE = 50;
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  /** What a person can report on the page. */
  private static final List<TaskEventType> ENTRIES =
      List.of(
          TaskEventType.FIRST_ANSWERED,
          TaskEventType.PAUSED,
          TaskEventType.RESUMED,
          TaskEventType.COMPLETED,
          TaskEventType.REOPENED,
          TaskEventType.CANCELLED);

  private final Tickets tickets;
  private final TicketStanding standing;
  private final Clock clock;

  TicketPages(Tickets tickets, TicketStanding standing, Clock clock) {
    this.tickets = tickets;
    this.standing = standing;
    this.clock = clock;
  }

  /** Writes instants on a page: the office's zone, the reader's language. */
  record Times(Locale locale) {

    /** Returns an instant as text; called by the templates. */
    public String at(@Nullable Instant instant) {
      return instant == null
          ? "–"
          : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
              .withLocale(locale)
              .withZone(ZONE)
              .format(instant);
    }
  }

  @ModelAttribute("times")
  Times times(Locale locale) {
    return new Times(locale);
  }

  @GetMapping("/")
  String home() {
    return "redirect:/tickets";
  }

  @GetMapping("/tickets")
  String list(@RequestParam(defaultValue = "0") int page, Model model) {
    int shown = Math.max(0, page);
    var lines = tickets.page(shown, PAGE + 1);
    model.addAttribute("tickets", lines.stream().limit(PAGE).toList());
    model.addAttribute("previous", shown > 0 ? shown - 1 : null);
    model.addAttribute("next", lines.size() > PAGE ? shown + 1 : null);
    return "tickets";
  }

  @GetMapping("/tickets/new")
  String form(Model model) {
    model.addAttribute("contacts", tickets.contacts());
    model.addAttribute("priorities", Priority.values());
    return "new";
  }

  @PostMapping("/tickets")
  String open(@Valid @ModelAttribute NewTicket ticket) {
    return "redirect:/tickets/" + tickets.open(ticket);
  }

  @GetMapping("/tickets/{id}")
  String show(@PathVariable long id, Model model, Locale locale) {
    Ticket ticket = tickets.find(id);
    model.addAttribute("ticket", ticket);
    model.addAttribute("line", tickets.line(id));
    model.addAttribute("standing", standing.of(ticket, clock.instant(), locale));
    model.addAttribute("entries", ENTRIES);
    return "ticket";
  }

  @PostMapping("/tickets/{id}/events")
  String happened(
      @PathVariable long id, @Valid @ModelAttribute NewEntry entry, RedirectAttributes next) {
    try {
      tickets.happened(id, entry);
    } catch (ImpossibleTimelineException e) {
      next.addFlashAttribute("impossible", entry.type());
    }
    return "redirect:/tickets/" + id;
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String unknown(UnknownTicketException e, Model model, Locale locale) {
    model.addAttribute("times", new Times(locale));
    return "unknown";
  }
}
