package org.sopkit.rules.prepare;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopkit.model.sop.SopLanguage;

/**
 * Main clauses in the passive voice: "Le dossier est transmis", "The file is sent". They do not say
 * who acts.
 *
 * <p>A form of être or be, then at most two adverbs, then a past participle. French verbs that take
 * être in the active voice ("est arrivé"), reflexive verbs ("s'est connecté") and adjectives that
 * look like participles are no passive. A clause that begins with an action is not looked at:
 * "Vérifiez que le RIB est joint" is active.
 */
final class PassiveVoice {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final PassiveVoice FRENCH =
      new PassiveVoice(
          "(?<![\\p{L}])(?<!s['’])(?<!se )(?:est|sont|sera|seront|était|étaient|soit|soient|être|été)"
              + "(?:\\s+(?:\\p{L}+ment|ensuite|puis|alors|toujours|jamais|bien|aussi|déjà|pas|donc"
              + "|d['’]abord)){0,2}\\s+(\\p{L}+)(?!\\p{L})",
          "(?:é|ée|és|ées)$",
          "fr");
  private static final PassiveVoice ENGLISH =
      new PassiveVoice(
          "(?<!\\p{L})(?:is|are|was|were|be|been|being)"
              + "(?:\\s+(?:\\p{L}+ly|then|not|always|never|also|already|first)){0,2}"
              + "\\s+(\\p{L}+)(?!\\p{L})",
          "ed$",
          "en");

  private final Pattern passive;
  private final Pattern regular;
  private final Set<String> irregular;
  private final Set<String> exceptions;

  private PassiveVoice(String passive, String regular, String language) {
    this.passive = Pattern.compile(passive, FLAGS);
    this.regular = Pattern.compile(regular, FLAGS);
    this.irregular = WordList.plainSet("participles_" + language);
    this.exceptions = WordList.plainSet("no_passives_" + language);
  }

  /** Returns the first passive form of a step's main clauses; empty if there is none. */
  static String in(String text, SopLanguage language) {
    Openings openings = Openings.of(language);
    PassiveVoice voice = language == SopLanguage.FR ? FRENCH : ENGLISH;
    for (String sentence : TextMeasures.of(language).sentences(text)) {
      if (!openings.isAction(sentence, openings.mainClause(sentence))) {
        String found = voice.find(openings.mainClause(sentence));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }

  private String find(String clause) {
    Matcher matcher = passive.matcher(clause);
    while (matcher.find()) {
      String participle = WordList.plain(matcher.group(1));
      boolean known = has(irregular, participle) || regular.matcher(matcher.group(1)).find();
      if (known && !has(exceptions, participle)) {
        return matcher.group();
      }
    }
    return "";
  }

  /** Looks a participle up as it is and without the endings of plural and feminine. */
  private static boolean has(Set<String> participles, String word) {
    String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    String masculine =
        singular.endsWith("e") ? singular.substring(0, singular.length() - 1) : singular;
    return participles.contains(word)
        || participles.contains(singular)
        || participles.contains(masculine);
  }
}
