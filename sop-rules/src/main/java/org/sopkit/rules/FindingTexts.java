package org.sopkit.rules;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.gate.GateDecision;

/**
 * Words for findings, in French or English.
 *
 * <p>The language is asked for every time; the default locale and zone of the machine play no part.
 * What a document wrote goes into a message as plain text: it is never read as a pattern, control
 * and direction characters are made visible, long quotations are cut. Nothing is escaped for HTML:
 * that is the business of whoever writes HTML. Immutable and thread-safe.
 */
public final class FindingTexts {

  private static final FindingTexts FRENCH = new FindingTexts(Locale.FRENCH, ZoneOffset.UTC);
  private static final FindingTexts ENGLISH = new FindingTexts(Locale.ENGLISH, ZoneOffset.UTC);

  private final Locale language;
  private final Words words;

  private FindingTexts(Locale language, ZoneId zone) {
    this.language = language;
    this.words = new Words(language, zone);
  }

  /**
   * Returns the words of a language; instants are written in UTC.
   *
   * @param locale French for French, anything else for English
   * @return the words
   */
  public static FindingTexts of(Locale locale) {
    return locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? FRENCH : ENGLISH;
  }

  /**
   * Returns the same words with instants written in a zone.
   *
   * @param zone the zone
   * @return the words
   */
  public FindingTexts in(ZoneId zone) {
    return new FindingTexts(language, Objects.requireNonNull(zone, "zone"));
  }

  /**
   * Returns the language.
   *
   * @return French or English
   */
  public Locale locale() {
    return language;
  }

  /**
   * Returns what is wrong, in one sentence.
   *
   * @param finding the finding
   * @return plain text without line breaks
   */
  public String message(Finding finding) {
    return words.fill(texts(finding.rule()).message(), finding.arguments());
  }

  /**
   * Returns why it matters.
   *
   * @param finding the finding
   * @return plain text without line breaks
   */
  public String reason(Finding finding) {
    return words.fill(texts(finding.rule()).reason(), finding.arguments());
  }

  /**
   * Returns what to do.
   *
   * @param finding the finding
   * @return plain text without line breaks
   */
  public String remedy(Finding finding) {
    return words.fill(texts(finding.rule()).remedy(), finding.arguments());
  }

  /**
   * Returns where a rule comes from, as people quote it.
   *
   * @param reference the reference
   * @return for example "RGPD, art. 28(3)"
   */
  public String reference(Reference reference) {
    return words.reference(reference);
  }

  /**
   * Returns the name of a value of one of the library's enums: a severity, a verdict, a role.
   *
   * @param value the value
   * @return its name in this language; for an enum of somebody else's the constant's own name
   */
  public String word(Enum<?> value) {
    return words.word(value);
  }

  /**
   * Names what a decision of the gate does not answer because it was not asked.
   *
   * @param decision the decision
   * @return for example "training on the procedure (no SOP given)"; empty if everything was asked
   */
  public List<String> notAsked(GateDecision decision) {
    return decision.notAsked().stream().map(words::word).toList();
  }

  /**
   * Returns the sentence that goes with every GDPR result.
   *
   * @return that the result is no legal advice
   */
  public String noLegalAdvice() {
    return words.plain("gdpr.notice");
  }

  /**
   * Says what the addresses in a SARIF log are relative to.
   *
   * @return a sentence
   */
  public String sourceRoot() {
    return words.plain("sarif.root");
  }

  /**
   * Says that findings of a baseline are found no more.
   *
   * @param key their key
   * @param times how many are gone
   * @return a sentence
   */
  public String gone(String key, int times) {
    return words.fill(words.plain("review.gone"), Map.of("key", key, "times", times));
  }

  /**
   * Says that a suppression is over and its finding counts again.
   *
   * @param suppression the suppression
   * @return a sentence
   */
  public String expired(Suppression suppression) {
    return words.fill(words.plain("review.expired"), arguments(suppression));
  }

  /**
   * Says that a suppression covers no finding.
   *
   * @param suppression the suppression
   * @param nearest a place where its rule did find something; null if it found nothing
   * @return a sentence
   */
  public String unused(Suppression suppression, @Nullable String nearest) {
    Map<String, Object> arguments = new HashMap<>(arguments(suppression));
    arguments.put("nearest", Objects.requireNonNullElse(nearest, ""));
    return words.fill(
        words.plain(nearest == null ? "review.unused" : "review.elsewhere"), arguments);
  }

  /**
   * Says that a finding is excused, why and until when.
   *
   * @param suppression what excuses it
   * @return a sentence
   */
  public String excused(Suppression suppression) {
    return words.fill(words.plain("review.excused"), arguments(suppression));
  }

  /**
   * Says which rule of a host's failed at what, and what to do.
   *
   * @param failure the failure
   * @return two sentences
   */
  public String failure(RuleFailure failure) {
    String subject = failure.subject() == null ? "" : failure.subject().toString();
    return words.fill(
        words.plain("failure." + failure.reason()),
        Map.of(
            "file", failure.file() + (failure.line() > 0 ? ":" + failure.line() : ""),
            "rule", failure.rule(),
            "place", subject.isEmpty() ? "?" : (subject + " " + failure.path()).strip(),
            "problem", failure.problem(),
            "times", failure.times()));
  }

  private static Map<String, Object> arguments(Suppression suppression) {
    String subject = suppression.subject() == null ? "" : suppression.subject();
    return Map.of(
        "rule", suppression.rule(),
        "place", (subject + " " + Objects.requireNonNullElse(suppression.path(), "*")).strip(),
        "reason", suppression.reason(),
        "until", suppression.until());
  }

  String tableHeading() {
    return words.plain("catalog.heading");
  }

  RuleTexts texts(RuleInfo rule) {
    if (!rule.ownTexts().isEmpty()) {
      RuleTexts own = rule.ownTexts().get(language.getLanguage());
      return own != null ? own : rule.ownTexts().values().iterator().next();
    }
    ResourceBundle bundle = Words.bundle("rules-" + rule.set(), language);
    return new RuleTexts(
        bundle.getString(rule.id() + ".title"),
        bundle.getString(rule.id() + ".message"),
        bundle.getString(rule.id() + ".reason"),
        bundle.getString(rule.id() + ".remedy"));
  }

  /**
   * Names of message keys that a built-in rule lacks in this language, for the catalogue's test.
   */
  List<String> missing(RuleInfo rule) {
    ResourceBundle bundle = Words.bundle("rules-" + rule.set(), language);
    return List.of("title", "message", "reason", "remedy").stream()
        .map(part -> rule.id() + "." + part)
        .filter(key -> isMissing(bundle, key))
        .toList();
  }

  private static boolean isMissing(ResourceBundle bundle, String key) {
    try {
      return bundle.getString(key).isBlank();
    } catch (MissingResourceException e) {
      return true;
    }
  }
}
