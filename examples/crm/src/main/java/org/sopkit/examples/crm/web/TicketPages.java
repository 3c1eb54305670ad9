package org.sopkit.examples.crm.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.crm.ticket.ImpossibleEntryException;
import org.sopkit.examples.crm.ticket.NewEntry;
import org.sopkit.examples.crm.ticket.NewTicket;
import org.sopkit.examples.crm.ticket.Ticket;
import org.sopkit.examples.crm.ticket.Tickets;
import org.sopkit.examples.crm.ticket.UnknownTicketException;
import org.sopkit.examples.crm.ticket.UnusableFieldException;
import org.sopkit.model.backoffice.Priority;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages, in French or English as the browser asks. */
@Controller
class TicketPages {

  private static final int PAGE = 50;
  private static final int CONTACTS = 100;

  private final Tickets tickets;
  private final TicketStanding standing;
  private final Clock clock;
  private final Texts texts;
  private final ZoneId zone;

  TicketPages(
      Tickets tickets,
      TicketStanding standing,
      Clock clock,
      MessageSource messages,
      @Value("${crm.zone}") ZoneId zone) {
    this.tickets = tickets;
    this.standing = standing;
    this.clock = clock;
    this.texts = new Texts(messages);
    this.zone = zone;
  }

  /** Writes instants on a page: in the zone of the settings, in the reader's language. */
  record Times(Locale locale, ZoneId zone) {

    /** Returns an instant as text; called by the templates. */
    public String at(@Nullable Instant instant) {
      return instant == null
          ? "–"
          : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
              .withLocale(locale)
              .withZone(zone)
              .format(instant);
    }
  }

  @ModelAttribute("times")
  Times times(Locale locale) {
    return new Times(locale, zone);
  }

  @GetMapping("/")
  String home() {
    return "redirect:/tickets";
  }

  @GetMapping("/tickets")
  String list(@RequestParam(defaultValue = "0") int page, Model model) {
    var lines = tickets.page(page, PAGE + 1);
    model.addAttribute("tickets", lines.stream().limit(PAGE).toList());
    model.addAttribute("previous", page > 0 ? page - 1 : null);
    model.addAttribute("next", lines.size() > PAGE ? page + 1 : null);
    return "tickets";
  }

  @GetMapping("/login")
  String login() {
    return "login";
  }

  @GetMapping("/tickets/new")
  String form(
      @RequestParam(defaultValue = "") String contact,
      @RequestParam(required = false) @Nullable String contactId,
      Model model) {
    var found = tickets.contacts(contact, CONTACTS + 1);
    List<Tickets.Contact> offered = new ArrayList<>(found.stream().limit(CONTACTS).toList());
    // who was chosen before a refusal stays chosen, though he may not be among the first
    if (contactId != null && contactId.matches("\\d{1,18}")) {
      tickets
          .contact(Long.parseLong(contactId))
          .filter(chosen -> !offered.contains(chosen))
          .ifPresent(chosen -> offered.add(0, chosen));
    }
    model.addAttribute("contacts", offered);
    model.addAttribute("search", !contact.isEmpty() || found.size() > CONTACTS);
    model.addAttribute("priorities", Priority.values());
    return "new";
  }

  /** What is refused is shown again with what was typed. */
  @PostMapping("/tickets")
  String open(
      @Valid @ModelAttribute NewTicket ticket,
      BindingResult refused,
      @RequestParam(required = false) @Nullable String contactId,
      Model model,
      Locale locale,
      HttpServletResponse response) {
    List<String> problems =
        new ArrayList<>(
            refused.getFieldErrors().stream().map(error -> texts.of(error, locale)).toList());
    if (problems.isEmpty()) {
      try {
        return "redirect:/tickets/" + tickets.open(ticket);
      } catch (UnusableFieldException e) {
        problems.add(texts.of(e, locale));
      }
    }
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    model.addAttribute("problems", problems);
    return form("", contactId, model);
  }

  @GetMapping("/tickets/{id}")
  String show(@PathVariable long id, Model model, Locale locale) {
    Ticket ticket = tickets.find(id);
    model.addAttribute("ticket", ticket);
    model.addAttribute("line", tickets.line(id));
    model.addAttribute("standing", standing.of(ticket, clock.instant(), locale));
    model.addAttribute("entries", ticket.possible(clock.instant()));
    return "ticket";
  }

  @PostMapping("/tickets/{id}/events")
  String happened(
      @PathVariable long id,
      @Valid @ModelAttribute NewEntry entry,
      BindingResult refused,
      RedirectAttributes next,
      Locale locale) {
    if (refused.hasErrors()) {
      next.addFlashAttribute("refused", texts.of(refused.getFieldErrors().get(0), locale));
      return "redirect:/tickets/" + id;
    }
    try {
      tickets.happened(id, entry);
    } catch (ImpossibleEntryException e) {
      next.addFlashAttribute("refused", texts.of(e, locale));
    } catch (UnusableFieldException e) {
      next.addFlashAttribute("refused", texts.of(e, locale));
    }
    return "redirect:/tickets/" + id;
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String unknown(UnknownTicketException e) {
    return "unknown";
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  String unusable(UnusableFieldException e, Model model, Locale locale) {
    return refused(texts.of(e, locale), model);
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  String mismatched(MethodArgumentTypeMismatchException e, Model model, Locale locale) {
    return refused(texts.of(e, locale), model);
  }

  private static String refused(String problem, Model model) {
    model.addAttribute("problem", problem);
    model.addAttribute("status", HttpStatus.BAD_REQUEST.value());
    return "error";
  }
}
