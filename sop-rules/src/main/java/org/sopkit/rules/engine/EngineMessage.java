package org.sopkit.rules.engine;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.sopkit.model.json.Spelling;
import org.sopkit.rules.RuleCompilationException.Problem;
import org.sopkit.rules.facts.FindingSink;

/**
 * Turns what the rule engine says about a rule file into a problem that names the word, its place
 * and the name that was most likely meant.
 */
final class EngineMessage {

  /** How the engine and the compiler of actions name a word that they do not know. */
  private static final List<Pattern> UNKNOWN_WORD =
      List.of(
          Pattern.compile("unable to resolve method using strict-mode: \\S*?\\.(\\w+)\\("),
          Pattern.compile("no such identifier: (\\w+)"),
          Pattern.compile("Unable to resolve ObjectType '(?:[\\w.]+\\.)?(\\w+)'"),
          Pattern.compile("method (\\w+)\\([^)]*\\) is undefined"),
          Pattern.compile("(?:^|\\s)(\\w+) cannot be resolved"));

  private final String file;
  private final String[] lines;
  private final PackageDescr parsed;

  EngineMessage(String file, String drl, PackageDescr parsed) {
    this.file = file;
    this.lines = drl.split("\\R", -1);
    this.parsed = parsed;
  }

  /**
   * Describes an error of the engine.
   *
   * @param line the line that the engine gives, or that of the rule; 0 if it gives none
   */
  Problem problem(int line, String message) {
    for (Pattern pattern : UNKNOWN_WORD) {
      Matcher matcher = pattern.matcher(message);
      if (matcher.find()) {
        return unknown(matcher.group(1), line);
      }
    }
    return new Problem(file, line, line > 0 ? 1 : 0, plain(message));
  }

  private Problem unknown(String word, int from) {
    Pattern whole = Pattern.compile("\\b" + Pattern.quote(word) + "\\b");
    for (int i = Math.max(0, from - 1); i < lines.length; i++) {
      Matcher matcher = whole.matcher(lines[i]);
      if (matcher.find()) {
        return new Problem(file, i + 1, matcher.start() + 1, sentence(word));
      }
    }
    return new Problem(file, from, from > 0 ? 1 : 0, sentence(word));
  }

  private String sentence(String word) {
    String nearest = Spelling.nearest(word, known());
    return "\""
        + word
        + "\" is not known."
        + (nearest == null
            ? " Maybe it is not imported, or see the facts in org.sopkit.rules.facts."
            : " Maybe \"" + nearest + "\"?");
  }

  /** Imported types, what can be asked of them, and what a rule can report with. */
  private Set<String> known() {
    Set<String> known = new TreeSet<>();
    List<Class<?>> types = new ArrayList<>(List.of(FindingSink.class));
    for (ImportDescr line : parsed.getImports()) {
      String name = line.getTarget();
      known.add(name.substring(name.lastIndexOf('.') + 1));
      try {
        types.add(Class.forName(name, false, EngineMessage.class.getClassLoader()));
      } catch (ClassNotFoundException | LinkageError e) {
        // The engine tells of an import that does not exist; there is nothing to ask of it.
        continue;
      }
    }
    for (Class<?> type : types) {
      Arrays.stream(type.getMethods())
          .filter(method -> method.getDeclaringClass() != Object.class)
          .map(Method::getName)
          .forEach(known::add);
    }
    return known;
  }

  /** The first line, without the engine's drawing of the place. */
  private static String plain(String message) {
    String text = message.split("\\[Near|\\[Line:", 2)[0].strip();
    return text.isEmpty() ? message : text.replaceAll("\\s+", " ");
  }
}
