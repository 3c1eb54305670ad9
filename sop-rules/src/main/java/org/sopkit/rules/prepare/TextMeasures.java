package org.sopkit.rules.prepare;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopkit.model.sop.SopLanguage;

/** Measures of a text in one language. Immutable and thread-safe. */
final class TextMeasures {

  private static final TextMeasures FRENCH = new TextMeasures(SopLanguage.FR, "fr");
  private static final TextMeasures ENGLISH = new TextMeasures(SopLanguage.EN, "en");

  private static final Pattern PLACEHOLDER = WordList.anyOf(WordList.read("placeholders"));
  private static final Pattern ACRONYM =
      Pattern.compile("(?<![\\p{L}\\p{N}-])[A-Z][A-Z0-9]{1,5}(?![\\p{L}\\p{N}-])");
  private static final Set<String> COMMON_ACRONYMS = WordList.read("acronyms");

  /** A French "modèle" may be that of a product: it counts as a template where a text says so. */
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "(?<!\\p{L})(?:gabarits?|templates?|e-?mails? types?"
              + "|modèles?\\s+(?:(?=[«“\"])|types?|n°|(?:d['’]|de\\s+|du\\s+)(?:e-?mails?|mails?|messages?"
              + "|courriers?|lettres?|devis|factures?|réponses?|relances?|contrats?|documents?"
              + "|tableaux?|rapports?|compte|fichiers?|formulaires?|attestations?|bons?|sms"
              + "|avenants?|procédures?|notes?|présentations?|fiches?))"
              + "|(?:depuis|à partir|selon|avec|d['’]après|sur|utilis\\p{L}{1,5}|rempli\\p{L}{0,5}"
              + "|complét\\p{L}{1,5}|copi\\p{L}{1,5}|dupliqu\\p{L}{1,5}|appliqu\\p{L}{1,5}"
              + "|repren\\p{L}{1,5}|suiv\\p{L}{1,5}|insér\\p{L}{1,5}|ouvr\\p{L}{1,5}"
              + "|adapt\\p{L}{1,5}|personnalis\\p{L}{1,5})\\s+(?:le|du|un|ce|notre|votre|les|des)"
              + "\\s+(?:bon\\s+)?modèles?(?!\\s+(?:d['’]|de\\s|du\\s|des\\s|vendu|commandé|acheté)))"
              + "(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SHARED_ACCOUNT =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:comptes?|identifiants?|logins?|mots? de passe)\\s+"
              + "(?:partagée?s?|communs?|générique?s?|(?:utilisée?s?\\s+par|pour)\\s+(?:toute"
              + "|tous|toutes|tout le monde|plusieurs|l['’]ensemble))"
              + "|(?:shared|generic|common)\\s+(?:accounts?|logins?|credentials?|passwords?)"
              + "|(?:accounts?|logins?|credentials?|passwords?)\\s+(?:used|shared)\\s+by\\s+"
              + "(?:the (?:whole|entire)|everyone|everybody|several|all))"
              + "(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int NEAR = 40;
  private static final Pattern NEGATED_BEFORE =
      Pattern.compile(
          "(?<!\\p{L})(?:pas|jamais|aucune?|sans|ni|non|évite[rz]?|au lieu|plutôt qu[e’']|no|not|never"
              + "|without|nor|avoid|instead|rather than|don['’]t)(?:\\s+[\\p{L}'’]{1,15}){0,2}"
              + "\\s+(?:d['’])?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NEGATED_AFTER =
      Pattern.compile(
          "^\\s+(?:[\\p{L}'’]{1,15}\\s+){0,2}(?:interdits?|interdites?|proscrits?|forbidden"
              + "|prohibited|banned|not allowed)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SCREEN =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:double-|re)?cliqu(?:ez|er|e)|coche[rz]|décoche[rz]|onglets?|boutons?|écrans?"
              + "|menus?|icônes?|liste déroulante|case à cocher|(?:double-)?click|tick|untick"
              + "|tabs?|buttons?|screens?|drop-down|checkbox|icons?)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final SopLanguage language;
  private final Pattern vague;

  private TextMeasures(SopLanguage language, String code) {
    this.language = language;
    this.vague = WordList.anyOf(WordList.read("vague_" + code));
  }

  static TextMeasures of(SopLanguage language) {
    return language == SopLanguage.FR ? FRENCH : ENGLISH;
  }

  /** Counts what stands between white space and has a letter or a digit. */
  static int words(CharSequence text) {
    int words = 0;
    boolean counted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        counted = false;
      } else if (!counted && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
        words++;
        counted = true;
      }
    }
    return words;
  }

  /** Cuts a text into sentences; a line break ends one too. */
  List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    for (String line : text.split("\\R", -1)) {
      BreakIterator breaks = BreakIterator.getSentenceInstance(language.locale());
      breaks.setText(line);
      int start = breaks.first();
      for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
        String sentence = line.substring(start, end).strip();
        if (!sentence.isEmpty()) {
          sentences.add(sentence);
        }
      }
    }
    return sentences;
  }

  int longestSentence(String text) {
    return sentences(text).stream().mapToInt(TextMeasures::words).max().orElse(0);
  }

  List<String> vagueWords(String text) {
    return found(vague, text);
  }

  static List<String> placeholders(String text) {
    return found(PLACEHOLDER, text);
  }

  static boolean mentionsTemplate(String text) {
    return TEMPLATE.matcher(text).find();
  }

  /** Says whether a step is about something to be seen on a screen. */
  static boolean isAboutScreen(String step) {
    return SCREEN.matcher(step).find();
  }

  /** Says whether a text begins with what was left to be filled in. */
  static boolean beginsUnfinished(String text) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    return matcher.find()
        && text.substring(0, matcher.start()).chars().noneMatch(Character::isLetter);
  }

  /**
   * Returns the LIX of a text: words a sentence + percent of words of more than six letters,
   * rounded down. 200 words in 10 sentences, 50 of them long: 20 + 25 = 45.
   */
  int lix(String text) {
    int words = words(text);
    List<String> sentences = sentences(text);
    if (words == 0 || sentences.isEmpty()) {
      return 0;
    }
    int longWords = 0;
    for (String word : text.split("[^\\p{L}\\p{N}]+", -1)) {
      longWords += word.length() > 6 ? 1 : 0;
    }
    return (int) ((double) words / sentences.size() + 100.0 * longWords / words);
  }

  /** Says whether an access is by an account of several people, and not that it must not be. */
  static boolean isSharedAccount(String access) {
    Matcher matcher = SHARED_ACCOUNT.matcher(access);
    while (matcher.find()) {
      String before = access.substring(Math.max(0, matcher.start() - NEAR), matcher.start());
      String after =
          access.substring(matcher.end(), Math.min(access.length(), matcher.end() + NEAR));
      if (!NEGATED_BEFORE.matcher(before).find() && !NEGATED_AFTER.matcher(after).find()) {
        return true;
      }
    }
    return false;
  }

  /** Acronyms that are neither common nor explained; none where the whole text is in capitals. */
  static List<String> undefinedAcronyms(String text, Set<String> explained) {
    if (text.chars().noneMatch(Character::isLowerCase)) {
      return List.of();
    }
    List<String> acronyms = new ArrayList<>(found(ACRONYM, text));
    List<String> unfinished = placeholders(text);
    acronyms.removeIf(
        word ->
            COMMON_ACRONYMS.contains(word)
                || explained.contains(word)
                || unfinished.contains(word));
    return acronyms;
  }

  private static List<String> found(Pattern pattern, String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return List.copyOf(found);
  }
}
