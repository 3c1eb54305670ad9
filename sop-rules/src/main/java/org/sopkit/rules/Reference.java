package org.sopkit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Where a rule comes from: a work and a place in it, such as {@code gdpr} and {@code 28(3)(a)}.
 *
 * @param work the work's code, lower case: {@code method}, {@code gdpr}, {@code edpb}, {@code
 *     cnil}, {@code epa}, {@code eu-clear}, {@code wcag}, or one of the host's own
 * @param place section, article or paragraph; empty for the work as a whole
 */
public record Reference(String work, String place) {

  /**
   * Makes a reference.
   *
   * @throws IllegalArgumentException if the work is blank
   */
  public Reference {
    Objects.requireNonNull(work, "work");
    Objects.requireNonNull(place, "place");
    if (work.isBlank()) {
      throw new IllegalArgumentException(
          "reference: the work is blank. Maybe write it before the place: gdpr 28(3).");
    }
  }

  /**
   * Reads references written one after another, separated by semicolons.
   *
   * @param text for example {@code method 11; gdpr 28(3)(a)}; blank gives none
   * @return the references, in the order written
   */
  public static List<Reference> parseAll(String text) {
    List<Reference> references = new ArrayList<>();
    for (String part : text.split(";", -1)) {
      String reference = part.strip();
      if (reference.isEmpty()) {
        continue;
      }
      int space = reference.indexOf(' ');
      references.add(
          space < 0
              ? new Reference(reference, "")
              : new Reference(reference.substring(0, space), reference.substring(space).strip()));
    }
    return List.copyOf(references);
  }

  /**
   * Returns the reference as people quote it: "GDPR Art. 28(3)(a)", "RGPD, art. 28(3)(a)".
   *
   * @param locale French, or anything else for English
   * @return the text
   */
  public String text(Locale locale) {
    return FindingTexts.of(locale).reference(this);
  }

  @Override
  public String toString() {
    return place.isEmpty() ? work : work + " " + place;
  }
}
