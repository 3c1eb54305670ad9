package org.sopkit.rules.prepare;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopkit.model.sop.SopLanguage;

/**
 * How a step begins and how many actions it asks for.
 *
 * <p>French: the first word of the main clause is an imperative in -ez, an infinitive, or a
 * familiar imperative (a known verb before a determiner: "Contrôle le RIB", not "Contrôle du RIB").
 * English: the first word of the main clause is a known verb in its base form. A leading condition
 * ("Si besoin, relancez…", "If the invoice is late, call…"), a polite word and a negation are
 * skipped. Nothing is guessed from a dictionary: what is not recognised counts as no verb.
 *
 * @param word the first word of the main clause; empty if there is no word
 * @param verb whether it is an action verb
 * @param actions how many actions the text asks for, at least 1
 */
record StepOpening(String word, boolean verb, int actions) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
  private static final Pattern LEADING_CONDITION_FR =
      Pattern.compile(
          "^(?:si|s['’]|quand|lorsque?|lorsqu['’]|dès|après|avant|pour|en cas|une fois|dans|depuis|à"
              + "|au|aux|sur|chaque|tous les|toutes les|le lundi|sans|selon|en)(?!\\p{L})[^,]*,\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern LEADING_CONDITION_EN =
      Pattern.compile(
          "^(?:if|when|whenever|once|after|before|in|on|at|for|from|every|each|to|unless|until"
              + "|as soon as|while|without)(?!\\p{L})[^,]*,\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SKIPPED_FR =
      Pattern.compile(
          "^(?:ne pas|ne jamais|ne|n['’]|se|s['’]|puis|ensuite|enfin|toujours|merci de|alors)"
              + "(?![\\p{L}])\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SKIPPED_EN =
      Pattern.compile(
          "^(?:please|always|never|then|next|finally|now|do not|don['’]t|also|first|carefully"
              + "|immediately)(?!\\p{L}),?\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBERING = Pattern.compile("^[\\s\\d.)(•*–—-]+");

  private static final Pattern NEXT_ACTION_FR =
      Pattern.compile(
          "(?:;|,?\\s(?:puis|ensuite|et|ou)\\s)\\s*(?=([\\p{L}’'-]+)(?:\\s+([\\p{L}]+['’]?))?)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NEXT_ACTION_EN =
      Pattern.compile(
          "(?:;|,?\\s(?:and then|then|and|or)\\s)\\s*(?=([\\p{L}’'-]+)(?:\\s+([\\p{L}]+))?)",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> NO_VERB_FR = WordList.read("no_verbs_fr");
  private static final Set<String> VERBS_RE_FR = WordList.read("verbs_re_fr");
  private static final Set<String> FAMILIAR_FR = WordList.read("verbs_familiar_fr");
  private static final Set<String> DETERMINERS_FR = WordList.read("determiners_fr");
  private static final Set<String> VERBS_EN = WordList.read("verbs_en");
  private static final Set<String> AFTER_NOUN_EN =
      Set.of("of", "is", "are", "was", "were", "must", "should", "has", "have", "will", "can");

  static StepOpening of(String text, SopLanguage language) {
    List<String> sentences =
        TextMeasures.of(language).sentences(NUMBERING.matcher(text).replaceFirst(""));
    if (sentences.isEmpty()) {
      return new StepOpening("", false, 1);
    }
    String[] first = openingWords(sentences.get(0), language);
    int actions = 0;
    for (String sentence : sentences) {
      String[] words = openingWords(sentence, language);
      if (isVerb(words[0], words[1], language)) {
        actions++;
      }
      actions += furtherActions(sentence, language);
    }
    return new StepOpening(first[0], isVerb(first[0], first[1], language), Math.max(1, actions));
  }

  /** The first two words of the main clause. */
  private static String[] openingWords(String sentence, SopLanguage language) {
    boolean french = language == SopLanguage.FR;
    String clause =
        (french ? LEADING_CONDITION_FR : LEADING_CONDITION_EN).matcher(sentence).replaceFirst("");
    clause = (french ? SKIPPED_FR : SKIPPED_EN).matcher(clause).replaceFirst("");
    String[] words = {"", ""};
    Matcher matcher = WORD.matcher(clause);
    for (int i = 0; i < 2 && matcher.find(); i++) {
      words[i] = matcher.group();
    }
    return words;
  }

  private static int furtherActions(String sentence, SopLanguage language) {
    Matcher matcher =
        (language == SopLanguage.FR ? NEXT_ACTION_FR : NEXT_ACTION_EN).matcher(sentence);
    int actions = 0;
    while (matcher.find()) {
      String next = matcher.group(2);
      if (isVerb(matcher.group(1), next == null ? "" : next, language)) {
        actions++;
      }
    }
    return actions;
  }

  private static boolean isVerb(String word, String next, SopLanguage language) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    return language == SopLanguage.FR
        ? isFrenchVerb(lower, next.toLowerCase(Locale.ROOT).replace('’', '\''))
        : VERBS_EN.contains(lower) && !AFTER_NOUN_EN.contains(next.toLowerCase(Locale.ROOT));
  }

  private static boolean isFrenchVerb(String word, String next) {
    String verb = withoutPronoun(word);
    if (NO_VERB_FR.contains(verb)) {
      return false;
    }
    if (verb.equals("faites") || verb.equals("dites") || VERBS_RE_FR.contains(verb)) {
      return true;
    }
    boolean ending = verb.endsWith("ez") || verb.endsWith("er") || verb.endsWith("ir");
    return (verb.length() > 4 && ending) || isFamiliar(verb, next);
  }

  private static boolean isFamiliar(String verb, String next) {
    return FAMILIAR_FR.contains(verb)
        && (DETERMINERS_FR.contains(next) || next.startsWith("l'") || next.startsWith("d'"));
  }

  /** "Assurez-vous" is "assurez"; "l'accès" is no verb and stays as it is. */
  private static String withoutPronoun(String word) {
    int hyphen = word.indexOf('-');
    return hyphen > 0 ? word.substring(0, hyphen) : word;
  }
}
