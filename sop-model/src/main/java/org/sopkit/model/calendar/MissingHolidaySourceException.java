package org.sopkit.model.calendar;

import org.jspecify.annotations.Nullable;

/** Holidays of a country were asked for, and no source at hand knows them. */
public final class MissingHolidaySourceException extends CalendarException {

  private static final long serialVersionUID = 1L;

  private final String country;
  private final @Nullable String subdivision;

  /**
   * Makes the exception.
   *
   * @param country the ISO 3166-1 code that was asked for
   * @param subdivision the part of the country, or null for the whole
   * @param wayOut what to do about it, a sentence
   */
  public MissingHolidaySourceException(
      String country, @Nullable String subdivision, String wayOut) {
    super(
        "holidays of "
            + country
            + (subdivision == null ? "" : ", subdivision " + subdivision)
            + ": no holiday source knows them. "
            + wayOut);
    this.country = country;
    this.subdivision = subdivision;
  }

  /**
   * Returns the country that was asked for.
   *
   * @return an ISO 3166-1 code such as {@code FR}
   */
  public String country() {
    return country;
  }

  /**
   * Returns the part of the country that was asked for.
   *
   * @return a code such as {@code 57}, or null for the whole country
   */
  public @Nullable String subdivision() {
    return subdivision;
  }
}
