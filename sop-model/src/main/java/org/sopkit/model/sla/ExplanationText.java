package org.sopkit.model.sla;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.sopkit.model.calendar.DayNote;
import org.sopkit.model.calendar.ExceptionalHours;
import org.sopkit.model.calendar.OpeningHours;

/** Renders explanations in one language and zone. */
final class ExplanationText {

  private static final String BUNDLE = "org.sopkit.model.sla.explanation";

  private final Locale locale;
  private final ZoneId zone;
  private final ResourceBundle messages;
  private final DateTimeFormatter date;
  private final DateTimeFormatter minute;
  private final DateTimeFormatter second;

  ExplanationText(Locale wanted, ZoneId zone) {
    boolean french = wanted.getLanguage().equals(Locale.FRENCH.getLanguage());
    this.locale = french ? Locale.FRENCH : Locale.ENGLISH;
    this.zone = zone;
    this.messages = ResourceBundle.getBundle(BUNDLE, locale);
    this.date = DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale);
    this.minute = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", locale);
    this.second = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm:ss", locale);
  }

  List<String> lines(DeadlineExplanation explanation) {
    SlaSource source = explanation.source();
    List<String> lines = new ArrayList<>();
    lines.add(promise(explanation));
    lines.add(
        message(
            "source",
            source.policyId(),
            source.policyVersion(),
            source.calendarId(),
            source.calendarVersion(),
            zone.getId()));
    lines.add(message("start", time(explanation.start())));
    explanation.steps().forEach(step -> lines.add(line(step, explanation)));
    boolean counted =
        explanation.steps().stream().anyMatch(ExplanationStep.Counted.class::isInstance);
    String due = time(explanation.due());
    lines.add(
        counted
            ? message(
                "due.counted", due, duration(explanation.length()), number(explanation.length()))
            : message("due", due));
    return lines;
  }

  private String promise(DeadlineExplanation explanation) {
    String objective = explanation.source().objective();
    return isOnlyStored(explanation)
        ? message("promise.stored", explanation.taskId(), objective)
        : message(
            "promise",
            explanation.taskId(),
            objective,
            explanation.target().notation(locale, zone));
  }

  private static boolean isOnlyStored(DeadlineExplanation explanation) {
    return explanation.target() instanceof SlaTarget.FixedInstant
        && explanation.steps().stream().anyMatch(ExplanationStep.Stored.class::isInstance);
  }

  // Java 17 has no pattern switch; rendering is no behaviour of the data, so it is not there
  private String line(ExplanationStep step, DeadlineExplanation explanation) {
    if (step instanceof ExplanationStep.Counted counted) {
      return message(
          "counted",
          duration(counted.counted()),
          range(counted.from(), counted.to()),
          duration(counted.total()));
    }
    if (step instanceof ExplanationStep.Paused paused) {
      return message(
          paused.takenOut().isZero() ? "paused.free" : "paused",
          range(paused.from(), paused.to()),
          duration(paused.takenOut()),
          number(paused.takenOut()));
    }
    if (step instanceof ExplanationStep.ClosedDay closed) {
      return message("closed", day(closed.note().date()), why(closed.note()));
    }
    if (step instanceof ExplanationStep.OtherHours other) {
      return otherHours(other.hours(), explanation.source().calendarId());
    }
    if (step instanceof ExplanationStep.Day counted) {
      return message("day", Integer.toString(counted.number()), day(counted.date()));
    }
    if (step instanceof ExplanationStep.Occurrence occurrence) {
      return message("occurrence", day(occurrence.date()));
    }
    if (step instanceof ExplanationStep.CutOff cutOff) {
      return message("cutOff." + cutOff.outcome(), time(cutOff.at()));
    }
    if (step instanceof ExplanationStep.Rolled rolled) {
      return rolled(rolled);
    }
    if (step instanceof ExplanationStep.AlreadyPast past) {
      return message("alreadyPast", day(past.from()), day(past.to()));
    }
    if (step instanceof ExplanationStep.Edge edge) {
      return message("edge", time(edge.at()), time(edge.to()));
    }
    if (step instanceof ExplanationStep.Stored stored) {
      return message(isOnlyStored(explanation) ? "stored.only" : "stored", time(stored.at()));
    }
    ExplanationStep.Moved moved = (ExplanationStep.Moved) step;
    return message("moved", time(moved.from()), time(moved.to()), duration(moved.by()));
  }

  /** Modified following is following, unless that leads into another month. */
  private String rolled(ExplanationStep.Rolled rolled) {
    boolean following = rolled.to().isAfter(rolled.from());
    RollConvention said = following ? RollConvention.FOLLOWING : rolled.convention();
    return message("rolled." + said, day(rolled.from()), day(rolled.to()));
  }

  private String otherHours(ExceptionalHours hours, String calendarId) {
    String key = hours.usual().isEmpty() ? ".opened" : hours.actual().isEmpty() ? ".closed" : "";
    String text =
        message("otherHours" + key, day(hours.date()), hours(hours.actual()), hours(hours.usual()));
    String name = hours.name(locale);
    String named = name.isEmpty() ? text : message("named", text, name);
    return hours.calendarId().equals(calendarId)
        ? named
        : message("ofCalendar", named, hours.calendarId());
  }

  private String hours(List<OpeningHours> hours) {
    return hours.stream()
        .map(interval -> interval.text().replace('-', '–'))
        .collect(Collectors.joining(messages.getString("and")));
  }

  private String why(DayNote note) {
    String name = note.name(locale);
    String cause = message("cause." + note.cause());
    return name.isEmpty() ? cause : message("named", cause, name);
  }

  private String message(String key, Object... arguments) {
    return new MessageFormat(messages.getString(key), locale).format(arguments);
  }

  private String day(LocalDate day) {
    return day.format(date);
  }

  private String time(Instant instant) {
    ZonedDateTime time = instant.atZone(zone);
    LocalDateTime local = time.toLocalDateTime();
    String text = local.format(local.getSecond() == 0 ? minute : second);
    // an hour that the clocks repeat would be ambiguous without its offset
    boolean repeated = zone.getRules().getValidOffsets(local).size() > 1;
    return repeated ? text + " " + time.getOffset() : text;
  }

  private String range(Instant from, Instant to) {
    LocalDateTime begin = from.atZone(zone).toLocalDateTime();
    LocalDateTime end = to.atZone(zone).toLocalDateTime();
    boolean sameDay = begin.toLocalDate().equals(end.toLocalDate()) && !begin.isAfter(end);
    return sameDay ? time(from) + "–" + end.toLocalTime() : message("range", time(from), time(to));
  }

  /** Returns the number that a participle agrees with: "1 h counted", "1 h 30 min counted". */
  private static long number(Duration duration) {
    long hours = duration.toHours();
    int minutes = duration.toMinutesPart();
    int seconds = duration.toSecondsPart();
    int units = (hours == 0 ? 0 : 1) + (minutes == 0 ? 0 : 1) + (seconds == 0 ? 0 : 1);
    return units > 1 ? units : hours + minutes + seconds;
  }

  private static String duration(Duration duration) {
    List<String> parts = new ArrayList<>();
    if (duration.toHours() != 0) {
      parts.add(duration.toHours() + " h");
    }
    if (duration.toMinutesPart() != 0) {
      parts.add(duration.toMinutesPart() + " min");
    }
    if (duration.toSecondsPart() != 0) {
      parts.add(duration.toSecondsPart() + " s");
    }
    return parts.isEmpty() ? "0 h" : String.join(" ", parts);
  }
}
