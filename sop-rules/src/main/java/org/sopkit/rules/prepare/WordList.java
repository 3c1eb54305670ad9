package org.sopkit.rules.prepare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a list of words from the jar: one entry a line, {@code #} starts a comment. */
final class WordList {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private WordList() {}

  static Set<String> read(String name) {
    try (InputStream in =
        Objects.requireNonNull(WordList.class.getResourceAsStream(name + ".txt"), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException("word list " + name, e);
    }
  }

  /** Reads a list to compare with words that {@link #plain(String) were made plain}. */
  static Set<String> plainSet(String name) {
    return read(name).stream().map(WordList::plain).collect(Collectors.toUnmodifiableSet());
  }

  /** Returns a word in lower case, without accents, with straight apostrophes. */
  static String plain(String word) {
    String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
    return MARKS.matcher(parts).replaceAll("").toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /** Matches any entry as whole words, whatever the case. */
  static Pattern anyOf(Set<String> entries) {
    String alternatives =
        entries.stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
