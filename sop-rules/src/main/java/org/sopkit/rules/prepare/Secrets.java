package org.sopkit.rules.prepare;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Passwords and keys written into a text.
 *
 * <p>A word such as "password" and what is written after it. After a sign ("password: …") a token
 * counts with a digit or a symbol within it; after "is" too; after nothing at all only with a
 * letter, a digit and a symbol. A plain word ("password: provided by IT") counts only if it is one
 * of the passwords that everybody tries first, and nothing follows. Where to find a password, an
 * address, a length and the number of a document are no passwords. Time grows with the length of
 * the text and no more: a token is judged by its first {@value #LONGEST} characters.
 */
final class Secrets {

  private static final int LONGEST = 64;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String BLANKS = "[\\s\u00a0\u202f]{0,3}";

  private static final Pattern OPENING =
      Pattern.compile(
          "(?<!\\p{L})(mot de passe|mdp|password|passwd|passphrase|pwd|code secret|code d['’]accès"
              + "|clé d['’]api|clé api|api key|api token|secret key)(?!\\p{L})"
              + ("(?:" + BLANKS + "(?:est|is)?" + BLANKS + "(?<sign>[:=→]|->)" + BLANKS)
              + "|[\\s\u00a0\u202f]{1,3}(?<verb>est|is)[\\s\u00a0\u202f]{1,3}"
              + "|[\\s\u00a0\u202f]{1,3})"
              + "(?:[\"'“«‘`][\\s\u00a0\u202f]?)?",
          FLAGS);
  private static final Pattern WHERE_TO_FIND =
      Pattern.compile(
          "(?:voir|cf|dans|demande[rz]?|coffre|see|ask|stored|vault|from|keepass|bitwarden"
              + "|1password|lastpass)(?![\\p{L}\\p{N}])",
          FLAGS);
  private static final Pattern ADDRESS =
      Pattern.compile("\\w{1,9}://.*|[^@]{1,60}@[^@]{1,60}\\.\\p{L}{2,}", FLAGS);
  private static final Pattern LENGTH =
      Pattern.compile(
          "\\d{1,3}(?:[-–/]\\d{1,3})?-?(?:chars?|characters?|caractères?|signes?|letters?|lettres?"
              + "|digits?|chiffres?|days?|jours?|h|mois|months?)?",
          FLAGS);
  private static final Pattern REFERENCE = Pattern.compile("\\p{Lu}{2,6}-\\d{1,4}");
  private static final Pattern INNER_SYMBOL = Pattern.compile(".+[!@#$%*+=^~€£§].+");
  private static final Pattern SYMBOL = Pattern.compile("[!@#$%*+=^~€£§]");
  private static final Set<String> TRIED_FIRST =
      Set.of(
          "admin",
          "azerty",
          "qwerty",
          "motdepasse",
          "password",
          "bonjour",
          "bienvenue",
          "soleil",
          "welcome",
          "letmein",
          "changeme",
          "iloveyou",
          "doudou",
          "loulou",
          "chouchou");

  private Secrets() {}

  /** Returns the word before the first secret, never the secret; empty if there is none. */
  static String wordBefore(String text) {
    Matcher opening = OPENING.matcher(text);
    for (int at = 0; opening.find(at); at = opening.end()) {
      if (isSecret(text, opening)) {
        return opening.group(1);
      }
    }
    return "";
  }

  /** Returns the text with dots in the place of each secret. */
  static String hidden(String text) {
    Matcher opening = OPENING.matcher(text);
    StringBuilder hidden = new StringBuilder();
    int kept = 0;
    int at = 0;
    while (opening.find(at)) {
      at = opening.end();
      if (isSecret(text, opening)) {
        hidden.append(text, kept, at).append("•••");
        kept = tokenEnd(text, at, text.length());
        at = kept;
      }
    }
    return hidden.append(text, kept, text.length()).toString();
  }

  private static boolean isSecret(String text, Matcher opening) {
    int start = opening.end();
    int end = tokenEnd(text, start, Math.min(text.length(), start + LONGEST));
    String token = text.substring(start, end);
    String core = withoutClosing(token);
    if (token.length() < 4
        || "<[{*•.,;".indexOf(token.charAt(0)) >= 0
        || WHERE_TO_FIND.matcher(token).lookingAt()
        || ADDRESS.matcher(core).matches()
        || (!isNumber(core) && LENGTH.matcher(core).matches())
        || REFERENCE.matcher(core).matches()) {
      return false;
    }
    boolean digit = core.chars().anyMatch(Character::isDigit);
    if (opening.group("sign") != null) {
      return digit || INNER_SYMBOL.matcher(core).matches() || isTriedFirst(core, text, end);
    }
    if (opening.group("verb") != null) {
      return digit || INNER_SYMBOL.matcher(core).matches();
    }
    return digit && core.chars().anyMatch(Character::isLetter) && SYMBOL.matcher(token).find();
  }

  private static boolean isNumber(String core) {
    return core.length() > 3 && core.chars().allMatch(Character::isDigit);
  }

  /** Says whether everybody tries it first, and the sentence ends there. */
  private static boolean isTriedFirst(String core, String text, int end) {
    int next = end;
    while (next < text.length() && next < end + 3 && isBlank(text.charAt(next))) {
      next++;
    }
    boolean last =
        next == text.length()
            || text.substring(end, next).contains("\n")
            || !Character.isLetterOrDigit(text.charAt(next));
    return last && TRIED_FIRST.contains(WordList.plain(core));
  }

  private static String withoutClosing(String token) {
    int end = token.length();
    while (end > 0 && ".,;:!?)]»”\"'’`".indexOf(token.charAt(end - 1)) >= 0) {
      end--;
    }
    return token.substring(0, end);
  }

  private static int tokenEnd(String text, int start, int most) {
    int end = start;
    while (end < most && !isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
