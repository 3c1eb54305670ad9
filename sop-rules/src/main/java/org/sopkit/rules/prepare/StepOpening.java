package org.sopkit.rules.prepare;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopkit.model.sop.SopLanguage;

/**
 * How a step begins and how many actions it asks for.
 *
 * <p>A leading condition ("Si besoin, relancez…", "If the invoice is late, call…"), an adverb, a
 * polite word, a negation, a number and a role in brackets are skipped. Nothing is guessed from a
 * dictionary: what is not recognised counts as no verb. {@link FrenchOpenings} and {@link
 * EnglishOpenings} say what is recognised; a list of real openings holds the figures.
 *
 * @param word the first word of the main clause; empty if there is no word
 * @param verb whether it is an action verb
 * @param actions how many actions the text asks for, at least 1
 */
record StepOpening(String word, boolean verb, int actions) {

  /** Bounded, because each repetition of a group takes a frame of the stack. */
  private static final Pattern NUMBERING =
      Pattern.compile(
          "^(?:[\\s\\d.)(•*–—-]+|\\p{L}\\)\\s*|(?:étape|etape|step)\\s+\\d+\\s*[:.)–-]\\s*|\\[[^\\]]{1,40}]\\s*){1,10}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static StepOpening of(String text, SopLanguage language) {
    Openings openings = Openings.of(language);
    List<String> sentences =
        TextMeasures.of(language).sentences(NUMBERING.matcher(text).replaceFirst(""));
    if (sentences.isEmpty()) {
      return new StepOpening("", false, 1);
    }
    String first = Openings.words(openings.mainClause(sentences.get(0)))[0];
    int actions = 0;
    for (String sentence : sentences) {
      actions += openings.isAction(sentence) ? 1 : 0;
      actions += furtherActions(sentence, openings);
    }
    return new StepOpening(first, openings.isAction(sentences.get(0)), Math.max(1, actions));
  }

  private static int furtherActions(String sentence, Openings openings) {
    Matcher matcher = openings.nextAction().matcher(sentence);
    int actions = 0;
    while (matcher.find()) {
      String next = matcher.group(2);
      actions += openings.isVerb(matcher.group(1), next == null ? "" : next, "") ? 1 : 0;
    }
    return actions;
  }
}
