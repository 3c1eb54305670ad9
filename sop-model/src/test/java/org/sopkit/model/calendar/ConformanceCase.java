package org.sopkit.model.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One fact of a conformance file: a calendar, a question, and the answer its source gives. */
record ConformanceCase(JsonNode json, JsonNode sources) {

  /** Under which policies the fact holds. */
  record Policies(EdgePolicy edge, DstPolicy dst) {}

  String id() {
    return json.get("id").asString();
  }

  String operation() {
    return json.get("operation").asString();
  }

  List<Policies> policies() {
    JsonNode by = json.path("reproducedBy");
    List<Policies> policies = new ArrayList<>();
    for (EdgePolicy edge : EdgePolicy.values()) {
      for (DstPolicy dst : DstPolicy.values()) {
        boolean holds =
            !by.isObject()
                || (names(by.get("edge"), edge.name()) && names(by.get("dst"), dst.name()));
        // pauses are instants, which only real seconds can be cut with
        if (holds && (dst == DstPolicy.ELAPSED || pauses().isEmpty())) {
          policies.add(new Policies(edge, dst));
        }
      }
    }
    return policies;
  }

  private static boolean names(JsonNode list, String name) {
    for (JsonNode item : list) {
      if (item.asString().toUpperCase(Locale.ROOT).equals(name)) {
        return true;
      }
    }
    return false;
  }

  Optional<String> unsupported() {
    return switch (operation()) {
      case "easterSunday" ->
          Optional.of("Easter is computed by the holiday source: run by the sop-holidays module");
      case "deadline",
          "between",
          "isOpen",
          "nextOpen",
          "previousOpen",
          "nextClose",
          "nextTransition",
          "previousTransition",
          "periods",
          "isWorkingDay",
          "shiftDate",
          "nextBusinessDay",
          "previousBusinessDay",
          "nextOrSameBusinessDay",
          "previousOrSameBusinessDay",
          "nextOrSameElseLastInMonth",
          "lastBusinessDayOfMonth",
          "businessDaysBetween",
          "localToInstant",
          "invalid" ->
          Optional.empty();
      default -> Optional.of("unknown operation " + operation());
    };
  }

  String expected() {
    JsonNode expected = json.get("expected");
    return switch (operation()) {
      case "deadline",
          "nextOpen",
          "previousOpen",
          "nextClose",
          "nextTransition",
          "previousTransition",
          "localToInstant" ->
          cut(instant(expected.asString())).toString();
      case "between" -> Duration.parse(expected.asString()).toString();
      case "periods" -> periods(expected).toString();
      default -> expected.asString();
    };
  }

  String actual(Policies policies) {
    if (operation().equals("invalid")) {
      return outcomeOfInvalid(policies);
    }
    if (operation().equals("localToInstant")) {
      return cut(openingAt(json.get("start").asString())).toString();
    }
    WorkingCalendar calendar = calendar(policies);
    return switch (operation()) {
      case "isWorkingDay" -> String.valueOf(calendar.isWorkingDay(startDate()));
      case "shiftDate" -> shifted(calendar, startDate()).toString();
      case "nextBusinessDay" -> calendar.nextWorkingDay(startDate()).toString();
      case "previousBusinessDay" -> calendar.previousWorkingDay(startDate()).toString();
      case "nextOrSameBusinessDay" -> calendar.nextOrSame(startDate()).toString();
      case "previousOrSameBusinessDay" -> calendar.previousOrSame(startDate()).toString();
      case "nextOrSameElseLastInMonth" ->
          calendar.nextOrSameElseLastInMonth(startDate()).toString();
      case "lastBusinessDayOfMonth" ->
          calendar.lastWorkingDayOfMonth(java.time.YearMonth.from(startDate())).toString();
      case "businessDaysBetween" ->
          String.valueOf(calendar.countWorkingDays(startDate(), date(json.get("end").asString())));
      default -> timeAnswer(calendar);
    };
  }

  private String timeAnswer(WorkingCalendar calendar) {
    Instant start = instant(json.get("start").asString());
    return switch (operation()) {
      case "deadline" -> cut(deadline(calendar, start)).toString();
      case "between" -> between(calendar, start, instant(json.get("end").asString())).toString();
      case "isOpen" -> String.valueOf(calendar.isOpen(start));
      case "nextOpen" -> cut(calendar.plus(start, Duration.ZERO)).toString();
      case "previousOpen" -> cut(calendar.minus(start, Duration.ZERO)).toString();
      case "nextClose" -> cut(calendar.nextClosing(start)).toString();
      case "nextTransition" ->
          cut(earlier(calendar.nextOpening(start), calendar.nextClosing(start))).toString();
      case "previousTransition" ->
          cut(later(calendar.previousOpening(start), calendar.previousClosing(start))).toString();
      case "periods" -> periods(calendar, start).toString();
      default -> throw new IllegalStateException(operation());
    };
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private Instant deadline(WorkingCalendar calendar, Instant start) {
    JsonNode amount = json.get("amount");
    if (amount.isObject()) {
      // days keep the clock time, then move to open time in the direction of the count
      LocalDateTime local = LocalDateTime.ofInstant(start, zone());
      Instant moved =
          LocalDateTime.of(shifted(calendar, local.toLocalDate()), local.toLocalTime())
              .atZone(zone())
              .toInstant();
      return isForward()
          ? calendar.plus(moved, Duration.ZERO)
          : calendar.minus(moved, Duration.ZERO);
    }
    Duration duration = Duration.parse(amount.asString());
    return isForward() ? calendar.plus(start, duration) : calendar.minus(start, duration);
  }

  private LocalDate shifted(WorkingCalendar calendar, LocalDate date) {
    long days = json.get("amount").get("value").asLong();
    return calendar.plusWorkingDays(
        date, isForward() ? days : -days, ClosedOrigin.COUNTS_FROM_THE_DATE);
  }

  /**
   * The sources disagree on reversed arguments; ours is signed, and their reading follows from it.
   */
  private Duration between(WorkingCalendar calendar, Instant start, Instant end) {
    Duration signed = calendar.between(start, end);
    String convention =
        sources
            .path(json.path("source").asString(""))
            .path("conventions")
            .path("reversedBetween")
            .asString("signed");
    if (!end.isBefore(start)) {
      return signed;
    }
    return switch (convention) {
      case "zero" -> signed.isNegative() ? Duration.ZERO : signed;
      case "absolute value" -> signed.abs();
      default -> signed;
    };
  }

  private List<List<Instant>> periods(WorkingCalendar calendar, Instant start) {
    int count = json.get("amount").get("value").asInt();
    List<OpenStretch> found =
        isForward()
            ? calendar.openStretches(start, start.plus(1000, ChronoUnit.DAYS))
            : calendar.openStretches(start.minus(1000, ChronoUnit.DAYS), start);
    List<List<Instant>> periods = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      OpenStretch stretch = found.get(isForward() ? i : found.size() - 1 - i);
      periods.add(List.of(stretch.start(), stretch.end()));
    }
    return periods;
  }

  private List<List<Instant>> periods(JsonNode expected) {
    List<List<Instant>> periods = new ArrayList<>();
    for (JsonNode period : expected) {
      periods.add(
          List.of(instant(period.get("start").asString()), instant(period.get("end").asString())));
    }
    return periods;
  }

  private String outcomeOfInvalid(Policies policies) {
    try {
      return deadline(calendar(policies), instant(json.get("start").asString())).toString();
    } catch (CalendarException | IllegalArgumentException e) {
      return "rejected";
    }
  }

  private boolean isForward() {
    return json.path("direction").asString("forward").equals("forward");
  }

  // ---- the calendar ---------------------------------------------------------------------------

  private WorkingCalendar calendar(Policies policies) {
    CalendarBuilder builder =
        CalendarDefinition.builder(id())
            .zone(zone())
            .edgePolicy(policies.edge())
            .dstPolicy(policies.dst());
    for (JsonNode hours : json.get("hours")) {
      builder.open(weekday(hours.get("day").asString()), hours(hours));
    }
    for (JsonNode pause : json.path("breaks")) {
      builder.override(
          new DateOverride.ExtraBreak(date(pause.get("date").asString()), hours(pause), null));
    }
    Map<LocalDate, List<OpeningHours>> others = new LinkedHashMap<>();
    for (JsonNode other : json.path("overrides")) {
      others
          .computeIfAbsent(date(other.get("date").asString()), d -> new ArrayList<>())
          .add(hours(other));
    }
    others.forEach(
        (date, hours) ->
            builder.override(
                new DateOverride.OtherHours(
                    date, hours, DateOverride.OnHoliday.STAYS_CLOSED, null)));
    for (JsonNode holiday : json.path("holidays")) {
      String day = holiday.asString();
      if (day.startsWith("--")) {
        builder.holiday(MonthDay.parse(day), day);
      } else {
        builder.holiday(date(day), day);
      }
    }
    WorkingCalendar calendar = WorkingCalendar.of(builder.build());
    return pauses().isEmpty() ? calendar : calendar.difference(pauseCalendar());
  }

  private List<JsonNode> pauses() {
    List<JsonNode> pauses = new ArrayList<>();
    json.path("pauses").forEach(pauses::add);
    return pauses;
  }

  /** The pauses as a calendar of their own, so that the clock standing still is a difference. */
  private WorkingCalendar pauseCalendar() {
    Map<LocalDate, java.util.BitSet> seconds = new LinkedHashMap<>();
    for (JsonNode pause : pauses()) {
      long from = Instant.parse(pause.get("from").asString()).getEpochSecond();
      long to = Instant.parse(pause.get("to").asString()).getEpochSecond();
      for (long t = from; t < to; ) {
        long end = Math.min(to, (Math.floorDiv(t, 86_400L) + 1) * 86_400L);
        seconds
            .computeIfAbsent(
                LocalDate.ofEpochDay(Math.floorDiv(t, 86_400L)), d -> new java.util.BitSet())
            .set((int) Math.floorMod(t, 86_400L), (int) (end - t + Math.floorMod(t, 86_400L)));
        t = end;
      }
    }
    CalendarBuilder builder = CalendarDefinition.builder("pauses").zone("Etc/UTC");
    seconds.forEach(
        (date, set) -> {
          List<OpeningHours> hours = new ArrayList<>();
          for (int s = set.nextSetBit(0); s >= 0; s = set.nextSetBit(set.nextClearBit(s))) {
            hours.add(new OpeningHours(s, set.nextClearBit(s)));
          }
          builder.override(
              new DateOverride.OtherHours(
                  date, hours, DateOverride.OnHoliday.STAYS_CLOSED, "pause"));
        });
    return WorkingCalendar.of(builder.build());
  }

  /** In these files an end at or before its start lies on the next day. */
  private static OpeningHours hours(JsonNode node) {
    LocalTime start = LocalTime.parse(node.get("start").asString());
    String end = node.get("end").asString();
    if (end.equals("24:00")) {
      return OpeningHours.untilMidnight(start);
    }
    LocalTime until = LocalTime.parse(end);
    return until.isAfter(start)
        ? OpeningHours.of(start, until)
        : OpeningHours.crossing(start, until);
  }

  /** Asks a calendar that opens at a clock-face time at which instant it opens. */
  private Instant openingAt(String local) {
    boolean endOfDay = local.endsWith("T24:00:00");
    LocalDate date = date(local).plusDays(endOfDay ? 1 : 0);
    LocalTime time = endOfDay ? LocalTime.MIDNIGHT : LocalTime.parse(local.substring(11));
    return WorkingCalendar.of(
            CalendarDefinition.builder(id())
                .zone(zone())
                .override(
                    new DateOverride.OtherHours(
                        date,
                        List.of(OpeningHours.untilMidnight(time)),
                        DateOverride.OnHoliday.STAYS_CLOSED,
                        null))
                .build())
        .openingOf(date);
  }

  private static DayOfWeek weekday(String abbreviation) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().startsWith(abbreviation)) {
        return day;
      }
    }
    throw new IllegalArgumentException(abbreviation);
  }

  // ---- time -----------------------------------------------------------------------------------

  private ZoneId zone() {
    String zone = json.get("timezone").asString();
    return ZoneId.of(zone);
  }

  private LocalDate startDate() {
    return date(json.get("start").asString());
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text.substring(0, 10));
  }

  private Instant instant(String text) {
    if (text.endsWith("Z") || text.matches(".*T.*[+-]\\d{2}:\\d{2}")) {
      return OffsetDateTime.parse(text).toInstant();
    }
    if (text.endsWith("T24:00:00")) {
      return date(text).plusDays(1).atStartOfDay(zone()).toInstant();
    }
    return LocalDateTime.parse(text).atZone(zone()).toInstant();
  }

  private Instant cut(Instant instant) {
    return switch (json.path("precision").asString("exact")) {
      case "minute" -> instant.truncatedTo(ChronoUnit.MINUTES);
      case "second" -> instant.truncatedTo(ChronoUnit.SECONDS);
      case "millisecond" -> instant.truncatedTo(ChronoUnit.MILLIS);
      case "date" -> instant.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
      default -> instant;
    };
  }
}
