package org.sopkit.notion;

import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/**
 * One thing that was lost, guessed or changed between the model and Notion.
 *
 * @param kind why
 * @param file the file of the package or export, or the id of the row
 * @param place where in it: a column, a section, a path of the document; empty for the whole
 * @param detail the value concerned; empty if there is none
 */
public record Loss(LossKind kind, String file, String place, String detail) {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** Makes a loss. */
  public Loss {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(detail, "detail");
  }

  /**
   * Says in one sentence what was lost.
   *
   * @param locale French for a French locale, English for every other
   * @return such as "Back-office Ops.csv, SLA: « 24h » is not understood; left empty."
   */
  public String text(Locale locale) {
    boolean french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "org.sopkit.notion.losses",
            french ? Locale.FRENCH : Locale.ENGLISH,
            Loss.class.getClassLoader(),
            NO_FALLBACK);
    String where = place.isEmpty() ? file : file + ", " + place;
    return bundle.getString(kind.name()).replace("{where}", where).replace("{detail}", detail);
  }
}
