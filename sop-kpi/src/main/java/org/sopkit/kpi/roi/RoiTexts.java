package org.sopkit.kpi.roi;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The names of what is particular to a return on investment, in French or English; figures and
 * conventions have theirs in {@link org.sopkit.kpi.KpiTexts}.
 *
 * <p>Immutable and thread-safe.
 */
public final class RoiTexts {

  private final ResourceBundle texts;

  private RoiTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  /**
   * Returns the names in a language.
   *
   * @param locale French names for any French locale, else English
   * @return the names
   */
  public static RoiTexts in(Locale locale) {
    Locale language =
        locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
    return new RoiTexts(ResourceBundle.getBundle("org.sopkit.kpi.texts", language));
  }

  /**
   * Names an input of a scenario.
   *
   * @param input the input
   * @return such as "hourly rate of the provider"
   */
  public String name(RoiInput input) {
    return texts.getString("input." + input.name());
  }

  /**
   * Names a convention of weeks per month.
   *
   * @param convention the convention
   * @return such as "month of 52/12 weeks"
   */
  public String name(WeeksPerMonth convention) {
    return texts.getString("month." + convention.name());
  }

  /**
   * Names a case.
   *
   * @param kind the case
   * @return such as "low case"
   */
  public String name(RoiResult.RoiCase.Kind kind) {
    return texts.getString("case." + kind.name());
  }
}
