package org.sopkit.model.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.IsoText;

/**
 * Days off: one date, one day of every year, or the public holidays of a country.
 *
 * <p>A holiday closes the intervals that start on its date. It wins over an override of the same
 * date, unless the override opens on holidays.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = HolidayDefinition.OnDate.class, name = "date"),
  @JsonSubTypes.Type(value = HolidayDefinition.EveryYear.class, name = "yearly"),
  @JsonSubTypes.Type(value = HolidayDefinition.OfCountry.class, name = "country"),
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface HolidayDefinition {

  /**
   * One date.
   *
   * @param date the date, in the calendar's zone
   * @param name what it is called, or null
   */
  record OnDate(@IsoText LocalDate date, @Nullable String name) implements HolidayDefinition {

    /** Makes the holiday. */
    public OnDate {
      InvalidCalendarException.requirePresent("holidays.date", date, "2026-12-24");
    }
  }

  /**
   * The same day every year. 29 February is a holiday in leap years only.
   *
   * @param day the day, written {@code --12-24}
   * @param name what it is called, or null
   */
  record EveryYear(MonthDay day, @Nullable String name) implements HolidayDefinition {

    /** Makes the holiday. */
    public EveryYear {
      InvalidCalendarException.requirePresent("holidays.day", day, "--12-24");
    }
  }

  /**
   * The public holidays of a country, as a {@link HolidaySource} knows them.
   *
   * @param country an ISO 3166-1 alpha-2 code such as {@code FR}, in capitals once made
   * @param subdivision the part of the country, an ISO 3166-2 code without the country such as
   *     {@code 57}; null for the holidays of the whole country
   */
  record OfCountry(String country, @Nullable String subdivision) implements HolidayDefinition {

    /**
     * Makes the holidays.
     *
     * @throws InvalidCalendarException if the country is no two-letter code, or the subdivision is
     *     blank
     */
    public OfCountry {
      InvalidCalendarException.requirePresent("holidays.country", country, "FR");
      if (!country.matches("[A-Za-z]{2}")) {
        throw new InvalidCalendarException(
            "holidays.country",
            "\"" + country + "\" is no ISO 3166-1 code of two letters. Maybe FR.");
      }
      if (subdivision != null && subdivision.isBlank()) {
        throw new InvalidCalendarException(
            "holidays.subdivision", "is blank. Maybe leave it out for the whole country.");
      }
      country = country.toUpperCase(Locale.ROOT);
    }
  }
}
