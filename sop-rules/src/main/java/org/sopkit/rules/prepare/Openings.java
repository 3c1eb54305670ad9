package org.sopkit.rules.prepare;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopkit.model.sop.SopLanguage;

/** How sentences of one language begin. */
interface Openings {

  /** A word, and whatever stands between it and the next. */
  Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");

  static Openings of(SopLanguage language) {
    return language == SopLanguage.FR ? FrenchOpenings.INSTANCE : EnglishOpenings.INSTANCE;
  }

  /** Conditions and adverbs skipped before a main clause; more are no instruction any more. */
  int MOST_SKIPPED = 8;

  /** What opens a quotation. */
  String QUOTE = "\"";

  /** White space and the sign that opens a quotation, as in: tick "Paid". */
  Pattern BEFORE_QUOTE = Pattern.compile("\\s*[«“\"‘'][\\s\u00a0\u202f]*");

  /**
   * Returns the first three words of a clause. A word after a punctuation mark counts as absent,
   * one that opens a quotation is {@link #QUOTE}.
   */
  static String[] words(String clause) {
    String[] words = {"", "", ""};
    Matcher matcher = WORD.matcher(clause);
    int end = 0;
    for (int i = 0; i < words.length && matcher.find(); i++) {
      String between = clause.substring(end, matcher.start());
      boolean quoted = i > 0 && BEFORE_QUOTE.matcher(between).matches();
      if (i > 0 && !quoted && !between.isBlank()) {
        break;
      }
      words[i] = quoted ? QUOTE : matcher.group();
      end = matcher.end();
    }
    return words;
  }

  /** Skips conditions, adverbs and negations before the main clause. */
  String mainClause(String sentence);

  /** Says whether the main clause of a sentence begins with an action. */
  default boolean isAction(String sentence, String mainClause) {
    String[] words = words(mainClause);
    return isVerb(words[0], words[1], words[2]);
  }

  /** Says whether a word, followed by those two, is an action. */
  boolean isVerb(String word, String next, String afterNext);

  /** Finds where a further action may begin: right before its first word, which is group 1. */
  Pattern nextAction();
}
