package org.sopkit.decisiontable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.json.Spelling;
import org.sopkit.rules.RuleCompilationException;
import org.sopkit.rules.RuleCompilationException.Problem;
import org.sopkit.rules.Severity;

/**
 * Checks every cell and writes the rules. The rule of row n is on line n of what is written, so
 * that whatever the rule compiler still finds names the row as well.
 */
final class RuleWriter {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}|]*)");

  /** The way from a document to one of its parts: a list and a number. */
  private static final Pattern ROOTED = Pattern.compile("/(?:[a-z]\\w*/\\d+|header)(?=/|$)");

  private static final Pattern MEMBER = Pattern.compile("(/[^/\\s\"\\\\]+)*");

  /** What a cell says in a row that is to fire on everything. */
  private static final String ALWAYS = "always";

  private final String name;
  private final Grid grid;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Column> words = new HashMap<>();
  private final List<Column> conditions = new ArrayList<>();

  RuleWriter(String name, Grid grid) {
    this.name = name;
    this.grid = grid;
  }

  String drl() {
    readHeadings(grid.rows().get(0));
    stopIfBad();
    StringBuilder drl = new StringBuilder(head());
    int line = 1;
    Set<String> ids = new HashSet<>();
    for (Grid.Row row : grid.rows().subList(1, grid.rows().size())) {
      drl.append("\n".repeat(row.number() - line));
      line = row.number();
      drl.append(rule(row, ids));
    }
    stopIfBad();
    return drl.append('\n').toString();
  }

  private String head() {
    Set<String> imports = new LinkedHashSet<>();
    FactType.names().stream()
        .map(FactType::find)
        .map(type -> Objects.requireNonNull(type).className())
        .forEach(imports::add);
    String part = name.replaceAll("[^A-Za-z0-9]+", "_");
    return "package decisiontable.t_"
        + part
        + "; "
        + imports.stream().map(type -> "import " + type + "; ").collect(Collectors.joining())
        + "global org.sopkit.rules.facts.FindingSink findings; ";
  }

  private void readHeadings(Grid.Row headings) {
    int columns = grid.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    for (int i = 0; i < columns; i++) {
      String heading = headings.cell(i);
      Column column = Column.of(i, heading);
      if (heading.isEmpty()) {
        refuseCellsBelow(headings, i);
        continue;
      }
      if (column == null) {
        problem(
            headings,
            i,
            "\""
                + heading
                + "\" is no column and no condition."
                + maybe(
                    heading, Column.WORDS, " Maybe add how it compares: \"" + heading + " =\"."));
      } else if (column.isCondition()) {
        conditions.add(column);
      } else if (words.put(heading, column) != null) {
        problem(headings, i, "\"" + heading + "\" is there twice. Maybe delete one of the two.");
      }
    }
    for (String needed : Column.NEEDED) {
      if (!words.containsKey(needed)) {
        problem(headings, 0, "there is no column \"" + needed + "\". Maybe add it.");
      }
    }
    if (!words.containsKey("message.en") && !words.containsKey("message.fr")) {
      problem(headings, 0, "there is no column \"message.en\" or \"message.fr\". Maybe add one.");
    }
  }

  /** A cell that no heading explains would be a condition that nobody asks. */
  private void refuseCellsBelow(Grid.Row headings, int column) {
    for (Grid.Row row : grid.rows()) {
      if (!row.cell(column).isEmpty()) {
        problem(
            row,
            column,
            "\""
                + row.cell(column)
                + "\" stands in a column without a heading. Maybe name it in "
                + Grid.name(headings.number(), column)
                + ", or empty the cell.");
      }
    }
  }

  private String rule(Grid.Row row, Set<String> ids) {
    String id = id(row, ids);
    FactType fact = fact(row);
    String severity = severity(row);
    String path = word(row, "path");
    if (!MEMBER.matcher(path).matches()) {
      problem(row, "path", "\"" + path + "\" is no place. Maybe write it as /header/title.");
    } else if (fact != null && !fact.isWhole() && ROOTED.matcher(path).lookingAt()) {
      problem(
          row,
          "path",
          "\""
              + path
              + "\" begins at the document, but a place is counted from the fact. Maybe \""
              + ROOTED.matcher(path).replaceFirst("")
              + "\", or leave it empty for the fact itself.");
    }
    if (fact == null) {
      return "";
    }
    List<String> tests = new ArrayList<>();
    boolean always = false;
    for (Column column : conditions) {
      String cell = row.cell(column.index());
      if (cell.equalsIgnoreCase(ALWAYS)) {
        always = true;
      } else if (!cell.isEmpty()) {
        tests.add(test(row, column, cell, fact));
      }
    }
    String rule =
        "rule \""
            + id
            + "\" @severity("
            + severity
            + ")"
            + texts(row)
            + " when $fact : "
            + fact.simpleName()
            + "("
            + String.join(", ", tests)
            + ") then findings.report(\""
            + id
            + "\", $fact, \""
            + path
            + "\""
            + arguments(row, fact)
            + "); end ";
    refuseUnasked(row, tests, always);
    return rule;
  }

  /** A row whose conditions were forgotten would find something everywhere. */
  private void refuseUnasked(Grid.Row row, List<String> tests, boolean always) {
    int first = conditions.isEmpty() ? 0 : conditions.get(0).index();
    if (tests.isEmpty() && !always) {
      problem(
          row,
          first,
          "the row has no condition and would fire on everything. Maybe fill one in, or write \""
              + ALWAYS
              + "\" in the cell of a condition if that is meant.");
    } else if (!tests.isEmpty() && always) {
      problem(
          row,
          first,
          "the row says \"" + ALWAYS + "\" and has conditions. Maybe delete one of the two.");
    }
  }

  private String id(Grid.Row row, Set<String> ids) {
    String id = word(row, "id");
    if (!ID.matcher(id).matches()) {
      problem(row, "id", "\"" + id + "\" is no id. Maybe use letters, digits and hyphens: ACME-1.");
    } else if (!ids.add(id)) {
      problem(row, "id", "rule " + id + " is there twice. Maybe use another id.");
    }
    return id;
  }

  private @Nullable FactType fact(Grid.Row row) {
    String written = word(row, "fact");
    FactType fact = FactType.find(written);
    if (fact == null) {
      problem(
          row,
          "fact",
          "there is no fact \""
              + written
              + "\"."
              + maybe(written, FactType.names(), " Maybe one of " + FactType.names() + "."));
    }
    return fact;
  }

  private String severity(Grid.Row row) {
    String written = word(row, "severity");
    Severity severity = constant(Severity.values(), written);
    if (severity == null) {
      problem(
          row,
          "severity",
          "\""
              + written
              + "\" is no severity."
              + " Maybe one of "
              + Arrays.toString(Severity.values())
              + ".");
    }
    return String.valueOf(severity);
  }

  private String test(Grid.Row row, Column column, String cell, FactType fact) {
    Class<?> type = fact.properties().get(column.name());
    if (type == null) {
      problem(
          row,
          column.index(),
          "a "
              + fact.simpleName()
              + " has no property "
              + column.name()
              + " to compare."
              + maybe(
                  column.name(),
                  fact.properties().keySet(),
                  " Maybe one of " + fact.properties().keySet() + "."));
      return "";
    }
    boolean number = type == int.class || type == long.class;
    if (column.isOrder() && !number) {
      problem(
          row,
          column.index(),
          column.name() + " has no order. Maybe use = or in instead of < or >.");
      return "";
    }
    CellValue values = new CellValue(type);
    List<String> literals = new ArrayList<>();
    for (String value : column.isList() ? cell.split(",", -1) : new String[] {cell}) {
      String literal = values.literal(value.strip());
      if (literal == null) {
        problem(row, column.index(), values.refusal(value.strip(), column.name()));
        return "";
      }
      literals.add(literal);
    }
    String operator = Objects.requireNonNull(column.operator());
    return column.isList()
        ? column.name() + " " + operator + " (" + String.join(", ", literals) + ")"
        : column.name() + " " + (operator.equals("=") ? "==" : operator) + " " + literals.get(0);
  }

  private String texts(Grid.Row row) {
    StringBuilder texts = new StringBuilder();
    for (String part : List.of("title", "message", "reason", "remedy")) {
      for (String language : List.of("en", "fr")) {
        String text = word(row, part + "." + language);
        if (!text.isEmpty()) {
          String key = part + (language.equals("en") ? "En" : "Fr");
          texts.append(" @").append(key).append("(\"").append(CellValue.plain(text)).append("\")");
        }
      }
    }
    if (word(row, "message.en").isEmpty() && word(row, "message.fr").isEmpty()) {
      Column message = words.getOrDefault("message.en", words.get("message.fr"));
      problem(row, message == null ? 0 : message.index(), "there is no message. Maybe write one.");
    }
    String source = word(row, "source");
    return source.isEmpty()
        ? texts.toString()
        : texts + " @source(\"" + CellValue.plain(source) + "\")";
  }

  /** Hands over every property that a text mentions. */
  private String arguments(Grid.Row row, FactType fact) {
    Set<String> mentioned = new LinkedHashSet<>();
    for (Map.Entry<String, Column> word : words.entrySet()) {
      boolean isText = word.getKey().contains(".");
      Matcher matcher = PLACEHOLDER.matcher(isText ? word(row, word.getKey()) : "");
      while (matcher.find()) {
        String property = matcher.group(1);
        if (fact.properties().containsKey(property)) {
          mentioned.add(property);
        } else {
          problem(
              row,
              word.getValue().index(),
              "a "
                  + fact.simpleName()
                  + " has no property "
                  + property
                  + "."
                  + maybe(property, fact.properties().keySet(), " Maybe leave the braces out."));
        }
      }
    }
    return mentioned.stream()
        .sorted()
        .map(property -> ", \"" + property + "\", " + value(property))
        .collect(Collectors.joining());
  }

  private static String value(String property) {
    return "java.util.Objects.requireNonNullElse((Object) $fact." + property + "(), \"\")";
  }

  private String word(Grid.Row row, String word) {
    Column column = words.get(word);
    return column == null ? "" : row.cell(column.index());
  }

  static <E extends Enum<E>> @Nullable E constant(E[] constants, String written) {
    return Arrays.stream(constants)
        .filter(constant -> constant.name().equalsIgnoreCase(written))
        .findFirst()
        .orElse(null);
  }

  static String maybe(String written, Collection<String> known, String otherwise) {
    String nearest = Spelling.nearest(written, known);
    return nearest == null ? otherwise : " Maybe \"" + nearest + "\"?";
  }

  private void problem(Grid.Row row, String word, String message) {
    Column column = words.get(word);
    problem(row, column == null ? 0 : column.index(), message);
  }

  private void problem(Grid.Row row, int column, String message) {
    String cell = Grid.name(row.number(), column);
    problems.add(new Problem(name, row.number(), column + 1, "cell " + cell + ": " + message));
  }

  private void stopIfBad() {
    if (!problems.isEmpty()) {
      throw new RuleCompilationException(problems);
    }
  }
}
