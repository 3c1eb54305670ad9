package org.sopkit.model.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.IsoText;

/**
 * What is different on one date: closed, other hours, or one more break.
 *
 * <p>An override of a date acts on the intervals that start on that date: a night shift that began
 * the evening before runs to its end. A holiday wins over an override, unless the override says
 * that it {@link OnHoliday#OPENS opens}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DateOverride.Closed.class, name = "closed"),
  @JsonSubTypes.Type(value = DateOverride.OtherHours.class, name = "hours"),
  @JsonSubTypes.Type(value = DateOverride.ExtraBreak.class, name = "break"),
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface DateOverride {

  /**
   * Returns the date.
   *
   * @return a date in the calendar's zone
   */
  LocalDate date();

  /**
   * Returns why, in the words of whoever keeps the calendar.
   *
   * @return such as "inventory", or null when nothing was said
   */
  @Nullable String reason();

  /** What an override does when its date is a holiday. */
  enum OnHoliday {
    /** The holiday wins: closed. The default. */
    STAYS_CLOSED,
    /** The override wins: open at its hours. */
    OPENS
  }

  /**
   * Closed all day.
   *
   * @param date the date
   * @param reason why, or null
   */
  record Closed(@IsoText LocalDate date, @Nullable String reason) implements DateOverride {

    /** Makes the override. */
    public Closed {
      InvalidCalendarException.requirePresent("overrides.date", date, "2026-12-24");
    }
  }

  /**
   * Other hours than the weekly ones.
   *
   * @param date the date
   * @param hours the hours of that date, at least one interval, without overlap
   * @param onHoliday whether it opens on a holiday; {@link OnHoliday#STAYS_CLOSED} when left out
   * @param reason why, or null
   */
  record OtherHours(
      @IsoText LocalDate date,
      List<OpeningHours> hours,
      OnHoliday onHoliday,
      @Nullable String reason)
      implements DateOverride {

    /**
     * Makes the override.
     *
     * @throws InvalidCalendarException if there are no hours, or two of them overlap
     */
    public OtherHours {
      InvalidCalendarException.requirePresent("overrides.date", date, "2026-12-24");
      onHoliday = onHoliday == null ? OnHoliday.STAYS_CLOSED : onHoliday;
      String field = "overrides[" + date + "].hours";
      if (hours == null || hours.isEmpty()) {
        throw new InvalidCalendarException(
            field, "there are none. Maybe kind: closed is meant, in code closed(date).");
      }
      hours = Intervals.checked(field, CalendarDefinition.withoutNulls(field, hours));
    }
  }

  /**
   * One more break, cut out of whatever hours start on that date.
   *
   * @param date the date
   * @param during the break; with {@code +1} on both ends it lies in the small hours of the next
   *     day, in a night shift that starts on the date
   * @param reason why, or null
   */
  record ExtraBreak(@IsoText LocalDate date, OpeningHours during, @Nullable String reason)
      implements DateOverride {

    /** Makes the override. */
    public ExtraBreak {
      InvalidCalendarException.requirePresent("overrides.date", date, "2026-12-24");
      InvalidCalendarException.requirePresent("overrides.during", during, "12:00-13:00");
    }
  }
}
