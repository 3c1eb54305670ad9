package org.sopkit.holidays;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.calendar.Holiday;
import org.sopkit.model.calendar.HolidaySource;
import org.sopkit.model.calendar.MissingHolidaySourceException;

/**
 * The public holidays that Jollyday knows: more than 200 countries, many with subdivisions.
 *
 * <p>Only public holidays count, neither bank holidays nor observances; a holiday that is observed
 * on another day is off on that day. Names come in French and in English.
 *
 * <p>A subdivision is the ISO 3166-2 code without the country, such as {@code 57} for the Moselle
 * or {@code BY} for Bavaria; a part of a part follows after a slash ({@code BY/AG} for Augsburg).
 * French codes that Jollyday does not have are translated: {@code 75} is {@code 75C}, {@code 6AE}
 * (Alsace) is {@code 67}, and overseas departments ({@code GP}, {@code MQ}, {@code GF}, {@code RE},
 * {@code YT}, or {@code 971} to {@code 976}) are found under their own country codes. Known gap of
 * the data: Whit Monday of 2004 to 2007 is missing in France.
 *
 * <p>Thread-safe.
 */
public final class JollydayHolidaySource implements HolidaySource {

  /** Base names; the French bundle has the others. The root bundle of Jollyday is English. */
  private static final Locale ENGLISH_BUNDLE = Locale.ROOT;

  private static final Map<String, String> FRENCH_PARTS = Map.of("75", "75c", "6ae", "67");

  private static final Map<String, String> OVERSEAS =
      Map.ofEntries(
          Map.entry("971", "gp"),
          Map.entry("972", "mq"),
          Map.entry("973", "gf"),
          Map.entry("974", "re"),
          Map.entry("976", "yt"),
          Map.entry("gp", "gp"),
          Map.entry("mq", "mq"),
          Map.entry("gf", "gf"),
          Map.entry("re", "re"),
          Map.entry("yt", "yt"));

  private final Map<String, HolidayManager> managers = new ConcurrentHashMap<>();
  private final Set<String> countries = Set.copyOf(HolidayManager.getSupportedCalendarCodes());

  /** Makes a source; the countries' data are read when they are first asked for. */
  public JollydayHolidaySource() {
    // for the ServiceLoader
  }

  @Override
  public List<Holiday> holidays(String country, @Nullable String subdivision, int year) {
    String code = country.toLowerCase(Locale.ROOT);
    String part = subdivision == null ? "" : subdivision.toLowerCase(Locale.ROOT);
    if (code.equals("fr")) {
      code = OVERSEAS.getOrDefault(part, code);
      part = code.equals("fr") ? FRENCH_PARTS.getOrDefault(part, part) : "";
    }
    if (!countries.contains(code.toUpperCase(Locale.ROOT))) {
      throw new MissingHolidaySourceException(
          country,
          subdivision,
          "Maybe the code is not an ISO 3166-1 one of two letters; Jollyday has data for "
              + countries.size()
              + " of them.");
    }
    HolidayManager manager = managers.computeIfAbsent(code, JollydayHolidaySource::manager);
    // the library does not promise to be thread-safe; it is asked once for each year
    synchronized (manager) {
      String[] path = path(manager.getCalendarHierarchy(), part, country, subdivision);
      return manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, path).stream()
          .map(JollydayHolidaySource::translated)
          .toList();
    }
  }

  private static HolidayManager manager(String code) {
    return HolidayManager.getInstance(ManagerParameters.create(code));
  }

  /**
   * Returns the codes from the country down to the part, spelled as the data spells them.
   *
   * <p>The library passes over an unknown part in silence and gives the holidays of the country; a
   * typing error would cost a region its holidays.
   */
  private static String[] path(
      CalendarHierarchy country, String part, String countryCode, @Nullable String subdivision) {
    if (part.isEmpty()) {
      return new String[0];
    }
    String[] path = part.split("/", -1);
    CalendarHierarchy level = country;
    for (int i = 0; i < path.length; i++) {
      Map<String, CalendarHierarchy> children = level.getChildren();
      String id = idOf(path[i], children.keySet());
      CalendarHierarchy next = id == null ? null : children.get(id);
      if (id == null || next == null) {
        throw new MissingHolidaySourceException(
            countryCode,
            subdivision,
            children.isEmpty()
                ? "Maybe leave the subdivision out: there are none."
                : "Maybe one of "
                    + String.join(", ", new TreeSet<>(children.keySet()))
                    + "; the whole country needs none.");
      }
      path[i] = id;
      level = next;
    }
    return path;
  }

  private static @Nullable String idOf(String lowerCase, Set<String> ids) {
    for (String id : ids) {
      if (id.toLowerCase(Locale.ROOT).equals(lowerCase)) {
        return id;
      }
    }
    return null;
  }

  private static Holiday translated(de.focus_shift.jollyday.core.Holiday holiday) {
    return new Holiday(
        holiday.getDate(),
        Map.of(
            Locale.FRENCH, holiday.getDescription(Locale.FRENCH),
            Locale.ENGLISH, holiday.getDescription(ENGLISH_BUNDLE)));
  }
}
