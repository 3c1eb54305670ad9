package org.sopkit.rules.prepare;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * French main clauses that begin with an action: an imperative in -ez, an infinitive, with or
 * without a pronoun before it ("Le classer"), or a familiar imperative.
 *
 * <p>A familiar form that is also a noun (facture, relance, commande) counts only before a
 * determiner: "Facture le client", not "Facture client". Accents and capitals do not matter.
 */
final class FrenchOpenings implements Openings {

  static final FrenchOpenings INSTANCE = new FrenchOpenings();

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern CONDITION =
      Pattern.compile(
          "^(?:si|s['’]il|s['’]ils|quand|lorsque?|lorsqu['’]|lors|dès|après|avant|pour|afin|en cas"
              + "|une fois|dans|depuis|à|au|aux|sur|sous|par|via|pendant|durant|chaque|tous les"
              + "|toutes les|les?|la|sans|sauf|selon|suivant|en|comme|côté"
              + "|jusqu['’]à|au-delà|au-dessus|au-dessous|entre|avec|contre|hors|malgré|outre|vers|chez"
              + "|d['’]ici|de|à partir|lorsqu['’]elle|quel|quelle)"
              + "(?!\\p{L})[^,;:]*,\\s*",
          FLAGS);
  private static final Pattern SKIPPED =
      Pattern.compile(
          "^(?:n['’]|(?:merci|prière) d['’]|(?:ne pas|ne jamais|ne plus|ne rien|ne surtout pas|ne|puis|ensuite|enfin"
              + "|alors|d['’]abord|donc|toujours|bien|aussi|ainsi|merci de|prière de"
              + "|\\p{L}+(?:iquement|alement|ellement|eusement|ivement|iatement|amment|emment)"
              + "|également|rapidement|directement)(?!\\p{L}),?)\\s*",
          FLAGS);
  private static final Pattern PRONOUN =
      Pattern.compile(
          "^(?:l['’]|s['’]|(?:le|la|les|lui|leur|se|me|te|nous|vous|y|en)\\s+)(?=\\p{L})(?:en\\s+|y\\s+)?",
          FLAGS);
  private static final Pattern PLACE = Pattern.compile("(?:dans|sur|au|aux|à)", FLAGS);

  /** After a bare comma only what can be nothing but a verb: "filtre « Échue »" goes on naming. */
  private static final Pattern NEXT_ACTION =
      Pattern.compile(
          "(?:;|,(?=\\s*[\\p{L}’'-]{2,40}(?:ez|er|ir)(?!\\p{L}))"
              + "|(?<!gliss(?:er|ez|e)),?\\s(?:puis|ensuite|et)\\s)\\s*(?=([\\p{L}’'-]+))",
          FLAGS);

  private static final Set<String> NO_VERBS = WordList.plainSet("no_verbs_fr");
  private static final Set<String> VERBS_RE = WordList.plainSet("verbs_re_fr");
  private static final Set<String> FAMILIAR = WordList.plainSet("verbs_familiar_fr");
  private static final Set<String> FAMILIAR_NOUNS = WordList.plainSet("verbs_familiar_nouns_fr");
  private static final Set<String> DETERMINERS = WordList.plainSet("determiners_fr");
  private static final Set<String> FUNCTION_WORDS = WordList.plainSet("function_words_fr");
  private static final Set<String> ARTICLES =
      Set.of(
          "le", "la", "les", "un", "une", "ce", "cet", "cette", "ces", "ton", "ta", "tes", "son");
  private static final Set<String> PREFIXES = Set.of("re", "double", "pre", "auto", "sur");

  private FrenchOpenings() {}

  @Override
  public String mainClause(String sentence) {
    String clause = sentence;
    String before = "";
    for (int i = 0; i < MOST_SKIPPED && !before.equals(clause); i++) {
      before = clause;
      clause = CONDITION.matcher(clause).replaceFirst("");
      clause = SKIPPED.matcher(clause).replaceFirst("");
    }
    Matcher pronoun = PRONOUN.matcher(clause);
    if (pronoun.find()) {
      String rest = clause.substring(pronoun.end());
      if (isInfinitive(WordList.plain(Openings.words(rest)[0]))) {
        return rest;
      }
    }
    return clause;
  }

  @Override
  public boolean isVerb(String word, String next, String afterNext) {
    String plain = WordList.plain(word);
    String following = WordList.plain(next);
    String[] parts = plain.split("-", 2);
    String verb = parts.length == 2 && PREFIXES.contains(parts[0]) ? parts[1] : parts[0];
    if (plain.equals("rendez-vous")) {
      return PLACE.matcher(next).matches();
    }
    if (verb.equals("faites") || verb.equals("dites") || isInfinitive(verb)) {
      return true;
    }
    if (verb.length() > 3 && verb.endsWith("ez")) {
      return !NO_VERBS.contains(verb);
    }
    if (word.toLowerCase(Locale.ROOT).endsWith("é")) {
      return false; // "terminé" is no "termine"
    }
    if (FAMILIAR.contains(verb)) {
      return true;
    }
    boolean dated = !afterNext.isEmpty() && Character.isDigit(afterNext.charAt(0));
    if (!dated && isUnknownFamiliar(verb, following)) {
      return true;
    }
    return FAMILIAR_NOUNS.contains(verb)
        && (following.equals(QUOTE)
            || DETERMINERS.contains(following)
            || following.startsWith("l'"));
  }

  @Override
  public Pattern nextAction() {
    return NEXT_ACTION;
  }

  /** "Parafe la page": only an imperative stands before an article that begins its object. */
  private static boolean isUnknownFamiliar(String word, String next) {
    return word.length() > 3
        && (word.endsWith("e") || word.endsWith("s"))
        && !word.endsWith("ue")
        && !word.endsWith("us")
        && !FUNCTION_WORDS.contains(word)
        && (ARTICLES.contains(next) || next.startsWith("l'"));
  }

  private static boolean isInfinitive(String verb) {
    return !NO_VERBS.contains(verb)
        && (VERBS_RE.contains(verb)
            || (verb.length() > 3 && (verb.endsWith("er") || verb.endsWith("ir"))));
  }
}
