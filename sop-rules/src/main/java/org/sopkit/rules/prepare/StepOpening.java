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

  private static final int LONGEST_LOOK = 120;

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
    String first = "";
    boolean verb = false;
    int actions = 0;
    for (int i = 0; i < sentences.size(); i++) {
      String clause = openings.mainClause(sentences.get(i));
      boolean action = openings.isAction(sentences.get(i), clause);
      if (i == 0) {
        first = Openings.words(clause)[0];
        verb = action;
      }
      actions += (action ? 1 : 0) + furtherActions(clause, openings);
    }
    return new StepOpening(first, verb, Math.max(1, actions));
  }

  /**
   * What follows "and" or a comma with a capital is the label of a button, not an action: "Click
   * Save and Close". A choice ("Approve or reject") is one action.
   */
  private static int furtherActions(String clause, Openings openings) {
    boolean capitals = clause.chars().noneMatch(Character::isLowerCase);
    Matcher matcher = openings.nextAction().matcher(clause);
    int actions = 0;
    while (matcher.find()) {
      boolean semicolon = clause.charAt(matcher.start()) == ';';
      boolean label = Character.isUpperCase(matcher.group(1).charAt(0));
      if (semicolon || capitals || !label) {
        String[] words = Openings.words(clause.substring(matcher.end(), wordsEnd(clause, matcher)));
        actions += openings.isVerb(matcher.group(1), words[1], words[2]) ? 1 : 0;
      }
    }
    return actions;
  }

  /** Three words are looked at, however long the clause is. */
  private static int wordsEnd(String clause, Matcher matcher) {
    return Math.min(clause.length(), matcher.end() + LONGEST_LOOK);
  }
}
