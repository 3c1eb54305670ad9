package org.sopkit.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sopkit.model.json.DocumentFormat;
import org.sopkit.model.json.DocumentPosition;
import org.sopkit.rules.RuleProfileException.Problem;

/**
 * What a house made of the rules, in a file: which judge, how bad their findings are, with which
 * numbers, and which findings are excused.
 *
 * <pre>{@code
 * disable: [raci, SOP-042]        # a whole set, or one rule
 * enable: [RACI-001]              # a rule of a disabled set that judges all the same
 * severities:
 *   SOP-013: INFO
 * thresholds:
 *   SOP_WORDS: 900
 * suppressions:
 *   - rule: SOP-037
 *     subject: sop:invoicing
 *     path: /lifecycle/reviewDue
 *     reason: The review waits for the new invoicing tool (A. Martin).
 *     until: 2026-09-30
 * }</pre>
 *
 * <p>{@link SopRulesBuilder#profile} puts it to work. Nothing is guessed: an id, a threshold or a
 * field that does not exist is refused with its line, its column and the nearest name. Its JSON
 * Schema is in the jar under {@code META-INF/sopkit/schema/rule-profile.schema.json}. Immutable and
 * thread-safe.
 */
public final class RuleProfile {

  private final String source;
  private final ProfileDocument document;
  private final Map<Threshold, Integer> thresholds;
  private final Map<String, DocumentPosition> places;

  RuleProfile(
      String source,
      ProfileDocument document,
      Map<Threshold, Integer> thresholds,
      Map<String, DocumentPosition> places) {
    this.source = source;
    this.document = document;
    this.thresholds = Map.copyOf(thresholds);
    this.places = Map.copyOf(places);
  }

  /**
   * Reads a profile from a file.
   *
   * @param file a file that ends in .yaml, .yml or .json
   * @return the profile
   * @throws org.sopkit.model.json.DocumentException if it cannot be read or has another form
   * @throws RuleProfileException if a threshold does not exist or is out of its range, a name is
   *     both enabled and disabled, or a suppression has no reason
   */
  public static RuleProfile read(Path file) {
    return ProfileReader.read(Objects.requireNonNull(file, "file"));
  }

  /**
   * Reads a profile from a text.
   *
   * @param text the profile
   * @param format how it is written
   * @return the profile, named "profile" in errors
   * @throws org.sopkit.model.json.DocumentException if it cannot be read or has another form
   * @throws RuleProfileException as {@link #read} does
   */
  public static RuleProfile parse(String text, DocumentFormat format) {
    return ProfileReader.parse(text, format);
  }

  /**
   * Returns the JSON Schema of a profile, for editors.
   *
   * @return the schema as JSON text
   */
  public static String schema() {
    return PublishedSchema.text("rule-profile");
  }

  /**
   * Returns the rules and sets that judge though something would switch them off.
   *
   * @return ids of rules and names of sets
   */
  public List<String> enable() {
    return document.enable();
  }

  /**
   * Returns the rules and sets that do not judge.
   *
   * @return ids of rules and names of sets
   */
  public List<String> disable() {
    return document.disable();
  }

  /**
   * Returns the changed severities.
   *
   * @return severities by the id of the rule
   */
  public Map<String, Severity> severities() {
    return document.severities();
  }

  /**
   * Returns the changed thresholds.
   *
   * @return values in the unit that the constant names
   */
  public Map<Threshold, Integer> thresholds() {
    return thresholds;
  }

  /**
   * Returns the excused findings; see {@link org.sopkit.rules.review.Reviewer}.
   *
   * @return the suppressions, in the order of the file
   */
  public List<Suppression> suppressions() {
    return document.suppressions();
  }

  /** Reports a mistake at a place of the file. */
  Problem problem(String pointer, String message) {
    DocumentPosition place = places.getOrDefault(pointer, new DocumentPosition(1, 1));
    return new Problem(source, place.line(), place.column(), pointer, message);
  }
}
