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
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "(?<!\\p{L})(?:modèles?|gabarits?|templates?|e-?mails? types?)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SECRET =
      Pattern.compile(
          "(?<!\\p{L})(mot de passe|mdp|password|passwd|passphrase|pwd|code secret|code d['’]accès"
              + "|clé d['’]api|clé api|api key|api token|secret key)(?!\\p{L})"
              + "\\s{0,3}(?:est|is)?\\s{0,3}[:=]\\s{0,3}([^\\s<\\[{*•.,;]\\S{3,})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern WHERE_TO_FIND =
      Pattern.compile(
          "(?:voir|cf|dans|demande[rz]?|coffre|see|ask|stored|vault|from|keepass|bitwarden"
              + "|1password|lastpass).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  private static final Pattern SHARED_ACCOUNT =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:comptes?|identifiants?|logins?|mots? de passe)\\s+"
              + "(?:partagée?s?|communs?|générique?s?)"
              + "|(?:shared|generic|common)\\s+(?:accounts?|logins?|credentials?|passwords?))"
              + "(?!\\p{L})",
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

  static boolean isSharedAccount(String access) {
    return SHARED_ACCOUNT.matcher(access).find();
  }

  /** Returns the word before something that looks like a password, never the password. */
  static String secret(String text) {
    Matcher matcher = SECRET.matcher(text);
    while (matcher.find()) {
      if (!WHERE_TO_FIND.matcher(matcher.group(2)).matches()) {
        return matcher.group(1);
      }
    }
    return "";
  }

  /** Hides what looks like a password, so that no finding passes it on. */
  static String withoutSecrets(String text) {
    Matcher matcher = SECRET.matcher(text);
    StringBuilder hidden = new StringBuilder();
    while (matcher.find()) {
      boolean secret = !WHERE_TO_FIND.matcher(matcher.group(2)).matches();
      String kept = text.substring(matcher.start(), matcher.start(2));
      matcher.appendReplacement(
          hidden, Matcher.quoteReplacement(secret ? kept + "•••" : matcher.group()));
    }
    return matcher.appendTail(hidden).toString();
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
