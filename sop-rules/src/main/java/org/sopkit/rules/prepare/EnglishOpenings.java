package org.sopkit.rules.prepare;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English main clauses that begin with an action: a known verb in its base form.
 *
 * <p>Many of these verbs are nouns or adjectives too. Those that mostly are ("Invoice number",
 * "Open tickets") count only before a determiner or a particle: "Invoice the client", "Open the
 * ticket", "Back up". Those that sometimes are ("Print queue") count before a plural as well:
 * "Print labels". Some of the first kind count before people and things that one deals with:
 * "Contact customers", but not "Contact details".
 */
final class EnglishOpenings implements Openings {

  static final EnglishOpenings INSTANCE = new EnglishOpenings();

  private static final Pattern CONDITION =
      Pattern.compile(
          "^(?:if|when|whenever|once|after|before|in|on|upon|at|by|for|from|every|each|to|unless"
              + "|until|as soon as|as|while|without|within|with|using|depending|during|via|where"
              + "|since|per|prior to|following|under|up to|above|below|over|between|beyond|despite|except"
              + "|against|through|throughout|failing|outside|given|assuming|provided|wherever)(?!\\p{L})[^,;:]*,\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SKIPPED =
      Pattern.compile(
          "^(?:please|always|never|then|next|now|do not|don['’]t|also|first|second|third|last"
              + "|afterwards|otherwise)(?!\\p{L}),?\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NEGATED =
      Pattern.compile("^(?:do not|don['’]t|please)\\s+(\\p{L}+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ADVERB = Pattern.compile("^(\\p{L}+ly)(?!\\p{L}),?\\s*");
  private static final Pattern SEVERAL =
      Pattern.compile(
          "^(\\p{L}+)(?:,\\s{1,3}\\p{L}+){0,4},?\\s+(?:and|or)\\s+(\\p{L}+)\\s+(\\p{L}+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NEXT_ACTION =
      Pattern.compile(
          "(?:;|,?\\s(?:and then|then|(?<!drag\\s)and)\\s|,)\\s*(?=([\\p{L}’'-]+))",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> VERBS = WordList.plainSet("verbs_en");
  private static final Set<String> MOSTLY_NOUNS = WordList.plainSet("verbs_mostly_nouns_en");
  private static final Set<String> SOMETIMES_NOUNS = WordList.plainSet("verbs_sometimes_nouns_en");
  private static final Set<String> DETERMINERS = WordList.plainSet("determiners_en");
  private static final Set<String> PARTICLES =
      Set.of("up", "out", "back", "down", "off", "over", "away", "until", "again");
  private static final Set<String> WITH_IN_OR_ON =
      Set.of("log", "sign", "hand", "fill", "pass", "turn", "switch");
  private static final Set<String> ON_SOMETHING = Set.of("report", "focus", "act");
  private static final Set<String> AFTER_AS =
      Set.of("needed", "required", "necessary", "agreed", "usual", "soon", "appropriate");
  private static final Set<String> BEFORE_OBJECTS = WordList.plainSet("verbs_before_objects_en");
  private static final Set<String> OBJECTS = WordList.plainSet("objects_en");
  private static final Set<String> PLACES = Set.of("to", "on", "with", "into", "from", "through");
  private static final Set<String> FUNCTION_WORDS = WordList.plainSet("function_words_en");
  private static final Pattern ENDING_OF_NO_BASE_FORM =
      Pattern.compile("(?:[^s]s|ed|ing|tion|ment|ness|ity|ly)$|\\d");
  private static final Set<String> AFTER_NOUN =
      Set.of("of", "is", "are", "was", "were", "must", "should", "has", "have", "will", "can");

  private EnglishOpenings() {}

  @Override
  public String mainClause(String sentence) {
    String clause = sentence;
    String before = "";
    for (int i = 0; i < MOST_SKIPPED && !before.equals(clause); i++) {
      before = clause;
      clause = CONDITION.matcher(clause).replaceFirst("");
      clause = SKIPPED.matcher(clause).replaceFirst("");
      Matcher adverb = ADVERB.matcher(clause);
      if (adverb.find() && !VERBS.contains(adverb.group(1).toLowerCase(Locale.ROOT))) {
        clause = clause.substring(adverb.end());
      }
    }
    return clause;
  }

  @Override
  public boolean isVerb(String word, String next, String afterNext) {
    String plain = WordList.plain(word);
    String following = WordList.plain(next);
    int hyphen = plain.lastIndexOf('-');
    String verb = hyphen < 0 ? plain : plain.substring(hyphen + 1);
    if (verb.equals("be")) {
      return following.equals("sure") || following.equals("careful");
    }
    if (verb.startsWith("re") && !VERBS.contains(verb) && isOnlyVerb(verb.substring(2))) {
      return true;
    }
    if (isUnknownVerb(verb, following)) {
      return true;
    }
    if (!VERBS.contains(verb)
        || AFTER_NOUN.contains(following)
        || (verb.equals("note") && following.equals("that"))) {
      return false;
    }
    if (isOnlyVerb(verb)) {
      return true;
    }
    return isObject(following) || isVerbWith(verb, following, WordList.plain(afterNext));
  }

  /** Says whether what follows can only follow a verb. */
  private static boolean isObject(String next) {
    return next.equals(QUOTE) || DETERMINERS.contains(next) || PARTICLES.contains(next);
  }

  private static boolean isVerbWith(String verb, String next, String afterNext) {
    if (next.equals("and") || next.equals("or")) {
      return isOnlyVerb(afterNext) || SOMETIMES_NOUNS.contains(afterNext);
    }
    if (WITH_IN_OR_ON.contains(verb) && (next.equals("in") || next.equals("on"))) {
      return true;
    }
    if (verb.equals("search") && next.equals("for")) {
      return true;
    }
    if (ON_SOMETHING.contains(verb) && next.equals("on") && DETERMINERS.contains(afterNext)) {
      return true;
    }
    if (BEFORE_OBJECTS.contains(verb) && OBJECTS.contains(next)) {
      return true;
    }
    if (SOMETIMES_NOUNS.contains(verb)
        && ((next.equals("within") && isNumber(afterNext))
            || (next.equals("as") && AFTER_AS.contains(afterNext)))) {
      return true;
    }
    return SOMETIMES_NOUNS.contains(verb)
        && (isPlural(next)
            || isPlural(afterNext)
            || (PLACES.contains(next) && DETERMINERS.contains(afterNext)));
  }

  /**
   * What follows a negation is a verb even where it may be a noun: "Don't call before 9". So is
   * each of several verbs with one object: "Copy, paste and save the table".
   */
  @Override
  public boolean isAction(String sentence, String mainClause) {
    Matcher several = SEVERAL.matcher(mainClause);
    if (several.find()
        && VERBS.contains(WordList.plain(several.group(1)))
        && VERBS.contains(WordList.plain(several.group(2)))
        && isObject(WordList.plain(several.group(3)))) {
      return true;
    }
    Matcher negated = NEGATED.matcher(sentence);
    return (negated.find() && VERBS.contains(WordList.plain(negated.group(1))))
        || Openings.super.isAction(sentence, mainClause);
  }

  @Override
  public Pattern nextAction() {
    return NEXT_ACTION;
  }

  /** "Laminate the card": only an imperative stands before a determiner that begins its object. */
  private static boolean isUnknownVerb(String word, String next) {
    return word.length() > 2
        && !VERBS.contains(word)
        && !FUNCTION_WORDS.contains(word)
        && !ENDING_OF_NO_BASE_FORM.matcher(word).find()
        && DETERMINERS.contains(next)
        && !next.equals("that");
  }

  private static boolean isOnlyVerb(String word) {
    return VERBS.contains(word) && !MOSTLY_NOUNS.contains(word) && !SOMETIMES_NOUNS.contains(word);
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  private static boolean isPlural(String word) {
    return word.length() > 3
        && word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is");
  }
}
