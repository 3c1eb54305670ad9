package org.sopkit.notion;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.sop.SopLanguage;

/**
 * The words of a base and its pages: written in one language, read in both. A word is found by its
 * group and name, such as {@code column.owner}. Immutable and thread-safe.
 */
public final class Words {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern LEADING = Pattern.compile("^[^\\p{L}%]+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");

  private static final Words FRENCH = new Words(Locale.FRENCH);
  private static final Words ENGLISH = new Words(Locale.ENGLISH);

  private final Locale locale;
  private final ResourceBundle bundle;
  private final Map<String, Map<String, String>> readings = new HashMap<>();

  private Words(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "org.sopkit.notion.words", locale, Words.class.getClassLoader(), NO_FALLBACK);
    for (String key : bundle.keySet()) {
      int dot = key.indexOf('.');
      if (dot > 0) {
        Map<String, String> group =
            readings.computeIfAbsent(key.substring(0, dot), g -> new HashMap<>());
        for (String form : bundle.getString(key).split("\\|")) {
          group.putIfAbsent(plain(form), key.substring(dot + 1));
        }
      }
    }
  }

  /**
   * Returns the words of a language.
   *
   * @param language French or English
   * @return the words
   */
  public static Words in(SopLanguage language) {
    return language == SopLanguage.FR ? FRENCH : ENGLISH;
  }

  /**
   * Returns the language of these words.
   *
   * @return French or English
   */
  public Locale locale() {
    return locale;
  }

  /**
   * Returns a word as it is written.
   *
   * @param group such as {@code column}
   * @param name such as {@code owner}
   * @return the word
   */
  public String get(String group, String name) {
    String forms = bundle.getString(group + "." + name);
    int bar = forms.indexOf('|');
    return bar < 0 ? forms : forms.substring(0, bar);
  }

  /**
   * Returns the word for a constant.
   *
   * @param group such as {@code priority}
   * @param constant the constant
   * @return the word
   */
  public String get(String group, Enum<?> constant) {
    return get(group, constant.name());
  }

  /** Finds the name of a word in these words only. */
  @Nullable String nameHere(String group, String text) {
    return readings.getOrDefault(group, Map.of()).get(plain(text));
  }

  /**
   * Finds the name of a word that is written in either language; accents and case do not count.
   *
   * @param group such as {@code column}
   * @param text such as "responsable"
   * @return such as {@code owner}; null if it is no word of the group
   */
  public static @Nullable String name(String group, String text) {
    String french = FRENCH.nameHere(group, text);
    return french == null ? ENGLISH.nameHere(group, text) : french;
  }

  /** Finds the constant that a text in either language, or its own name, stands for. */
  static <E extends Enum<E>> @Nullable E constant(String group, Class<E> type, String text) {
    String name = name(group, text);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name) || constant.name().equalsIgnoreCase(text.strip())) {
        return constant;
      }
    }
    return null;
  }

  /** Returns how both languages write a word, French first. */
  static List<String> both(String group, String name) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(FRENCH.get(group, name));
    forms.add(ENGLISH.get(group, name));
    return List.copyOf(forms);
  }

  /** Text without case, accents, leading numbers and signs: what two spellings have in common. */
  static String plain(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String spaced = SPACES.matcher(bare.replace('’', '\'')).replaceAll(" ").strip();
    String started = LEADING.matcher(spaced).replaceFirst("");
    String ended =
        started.endsWith(":") ? started.substring(0, started.length() - 1).strip() : started;
    return ended.toLowerCase(Locale.ROOT);
  }
}
