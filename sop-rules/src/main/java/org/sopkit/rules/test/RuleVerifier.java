package org.sopkit.rules.test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.sopkit.model.backoffice.BackOfficeRegister;
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.model.raci.RaciMatrix;
import org.sopkit.model.sop.Sop;
import org.sopkit.rules.Finding;
import org.sopkit.rules.FindingTexts;
import org.sopkit.rules.Findings;
import org.sopkit.rules.Severity;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.facts.SlaView;

/**
 * Asserts what one rule finds, whatever the others find.
 *
 * <pre>{@code
 * RuleVerifier.of(rules).verify("ACME-001").given(sop, today)
 *     .findsAt("/header/title")
 *     .says(Locale.ENGLISH, "The title is too long.");
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class RuleVerifier {

  private final SopRules rules;
  private final String ruleId;

  private RuleVerifier(SopRules rules, String ruleId) {
    this.rules = rules;
    this.ruleId = ruleId;
  }

  /**
   * Starts to verify rules.
   *
   * @param rules the rules; build them once for all tests
   * @return a verifier without a rule yet
   */
  public static RuleVerifier of(SopRules rules) {
    return new RuleVerifier(Objects.requireNonNull(rules, "rules"), "");
  }

  /**
   * Chooses the rule.
   *
   * @param id its id
   * @return a verifier of this rule
   * @throws AssertionError if no such rule is active
   */
  public RuleVerifier verify(String id) {
    if (rules.catalog().find(id).isEmpty()) {
      throw new AssertionError("no active rule " + id + ". Maybe it was disabled or misspelt.");
    }
    return new RuleVerifier(rules, id);
  }

  /**
   * Judges a procedure.
   *
   * @param sop the procedure
   * @param today the day on which it is judged
   * @return what the rule found
   */
  public Outcome given(Sop sop, LocalDate today) {
    return outcome(rules.judge(sop, today));
  }

  /**
   * Judges a responsibility matrix.
   *
   * @param matrix the matrix
   * @return what the rule found
   */
  public Outcome given(RaciMatrix matrix) {
    return outcome(rules.judge(matrix, "matrix"));
  }

  /**
   * Judges a back-office base.
   *
   * @param register the base
   * @param now when it is judged
   * @return what the rule found
   */
  public Outcome given(BackOfficeRegister register, Instant now) {
    return outcome(rules.judge(register, "base", now));
  }

  /**
   * Judges an engagement.
   *
   * @param engagement the engagement
   * @param now when it is judged
   * @return what the rule found
   */
  public Outcome given(Engagement engagement, ZonedDateTime now) {
    return outcome(rules.judge(engagement, now));
  }

  /**
   * Judges deadlines.
   *
   * @param views where they stand
   * @return what the rule found
   */
  public Outcome given(SlaView... views) {
    return outcome(rules.judgeSla(List.of(views)));
  }

  /**
   * Takes what the facade found, for judgements that have no method of their own here.
   *
   * @param findings what all rules found
   * @return what the rule found
   * @throws org.sopkit.rules.RuleExecutionException if a rule of the host's failed
   */
  public Outcome given(Findings findings) {
    return outcome(findings);
  }

  private Outcome outcome(Findings all) {
    return new Outcome(ruleId, all.complete().ofRule(ruleId), all);
  }

  /** What the rule found. */
  public static final class Outcome {

    private final String ruleId;
    private final Findings found;
    private final Findings all;

    private Outcome(String ruleId, Findings found, Findings all) {
      this.ruleId = ruleId;
      this.found = found;
      this.all = all;
    }

    /**
     * Asserts that the rule found nothing.
     *
     * @return this
     */
    public Outcome findsNothing() {
      return expect(found.isEmpty(), "nothing", places().toString());
    }

    /**
     * Asserts how often the rule found something, wherever it is.
     *
     * @param findings how many findings there must be
     * @return this
     */
    public Outcome finds(int findings) {
      return expect(found.size() == findings, findings + " findings", places().toString());
    }

    /**
     * Asserts that the rule found one thing at each of these places and nothing elsewhere.
     *
     * @param paths JSON pointers, in the order of the document
     * @return this
     */
    public Outcome findsAt(String... paths) {
      List<String> expected = Arrays.asList(paths);
      return expect(places().equals(expected), "findings at " + expected, places().toString());
    }

    /**
     * Asserts how bad the first finding is.
     *
     * @param severity the severity
     * @return this
     */
    public Outcome withSeverity(Severity severity) {
      Severity actual = first().severity();
      return expect(actual == severity, severity.toString(), actual.toString());
    }

    /**
     * Asserts the message of the first finding.
     *
     * @param locale the language
     * @param message the message
     * @return this
     */
    public Outcome says(Locale locale, String message) {
      String actual = first().text(locale);
      return expect(actual.equals(message), message, actual);
    }

    /**
     * Asserts what the first finding tells to do.
     *
     * @param locale the language
     * @param remedy the remedy
     * @return this
     */
    public Outcome advises(Locale locale, String remedy) {
      String actual = FindingTexts.of(locale).remedy(first());
      return expect(actual.equals(remedy), remedy, actual);
    }

    /**
     * Returns what the rule found.
     *
     * @return the findings
     */
    public Findings findings() {
      return found;
    }

    private Finding first() {
      expect(!found.isEmpty(), "a finding", "nothing");
      return found.all().get(0);
    }

    private List<String> places() {
      return found.stream().map(Finding::path).toList();
    }

    private Outcome expect(boolean holds, String expected, String actual) {
      if (!holds) {
        throw new AssertionError(
            ruleId
                + ": expected "
                + expected
                + "\nbut was "
                + actual
                + "\nAll rules found: "
                + all.stream().map(f -> f.ruleId() + " at \"" + f.path() + "\"").toList());
      }
      return this;
    }
  }
}
