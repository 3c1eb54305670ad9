package org.sopkit.rules.engine;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternDestinationDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlExprParser;
import org.drools.drl.parser.DrlExprParserFactory;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.sopkit.rules.RuleCompilationException.Problem;

/**
 * Refuses comparisons of an enum with a text or with a constant that it does not have.
 *
 * <p>The compiler for a host's rules accepts them and the rule then never fires, without a word.
 * The check knows the properties of imported fact types and of what can be reached from them; it
 * does not look into {@code eval}, method calls with arguments and functions.
 */
final class EnumComparisonCheck {

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final Pattern PATH =
      Pattern.compile(
          "[\\p{L}_$][\\p{L}\\p{N}_$]*(?:\\(\\))?(?:[!.]+[\\p{L}_$][\\p{L}\\p{N}_$]*(?:\\(\\))?)*");
  private static final Pattern IN_LIST =
      Pattern.compile("^(.+?)\\s+(?:not\\s+)?in\\s*\\((.*)\\)$", Pattern.DOTALL);

  private final String file;
  private final PackageDescr rules;
  private final List<Problem> problems = new ArrayList<>();

  EnumComparisonCheck(String file, PackageDescr rules) {
    this.file = file;
    this.rules = rules;
  }

  List<Problem> problems() {
    for (RuleDescr rule : rules.getRules()) {
      visit(rule.getLhs(), rule.getName());
    }
    return problems;
  }

  private void visit(Object descr, String rule) {
    if (descr instanceof PatternDescr pattern) {
      Class<?> type = type(pattern.getObjectType());
      if (type != null) {
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
          check(constraint, type, rule, pattern.getLine());
        }
      }
      if (pattern.getSource() instanceof PatternDestinationDescr source) {
        visit(source.getInputPattern(), rule);
      }
    } else if (descr instanceof ConditionalElementDescr group) {
      group.getDescrs().forEach(child -> visit(child, rule));
    }
  }

  private void check(BaseDescr constraint, Class<?> type, String rule, int patternLine) {
    String text =
        constraint instanceof ExprConstraintDescr expression
            ? expression.getExpression()
            : constraint.getText();
    if (text == null) {
      return;
    }
    int line = constraint.getLine() > 0 ? constraint.getLine() : patternLine;
    DrlExprParser parser = DrlExprParserFactory.getDrlExprParser(LanguageLevelOption.DRL6);
    ConstraintConnectiveDescr parsed = parser.parse(text);
    if (parsed == null || parser.hasErrors()) {
      return;
    }
    compare(parsed, new Place(type, rule, line, Math.max(1, constraint.getColumn() + 1)));
  }

  private void compare(BaseDescr expression, Place place) {
    if (expression instanceof ConstraintConnectiveDescr group) {
      group.getDescrs().forEach(child -> compare(child, place));
    } else if (expression instanceof RelationalExprDescr relation) {
      String left = text(relation.getLeft());
      String right = text(relation.getRight());
      compareSides(left, right, place);
      compareSides(right, left, place);
    } else if (expression instanceof AtomicExprDescr atom) {
      Matcher list = IN_LIST.matcher(atom.getExpression().strip());
      if (list.matches()) {
        for (String value : list.group(2).split(",", -1)) {
          compareSides(list.group(1).strip(), value.strip(), place);
        }
      }
    }
  }

  private void compareSides(String property, String value, Place place) {
    Class<?> type = PATH.matcher(property).matches() ? propertyType(property, place.type) : null;
    if (type == null || !type.isEnum() || isConstant(value, type) || isUnknown(value, place)) {
      return;
    }
    problems.add(
        new Problem(
            file,
            place.line,
            place.column,
            "rule "
                + place.rule
                + ": "
                + property
                + " is a "
                + type.getSimpleName()
                + " and "
                + value
                + " is none: the condition would never hold. Maybe "
                + type.getSimpleName()
                + "."
                + List.of(type.getEnumConstants()).get(0)
                + " or another of "
                + List.of(type.getEnumConstants())
                + "."));
  }

  private static boolean isConstant(String value, Class<?> type) {
    int dot = value.lastIndexOf('.');
    String name = value.substring(dot + 1);
    boolean exists =
        List.of(type.getEnumConstants()).stream()
            .anyMatch(constant -> ((Enum<?>) constant).name().equals(name));
    return value.equals("null")
        || (exists
            && dot > 0
            && (value.substring(0, dot).equals(type.getSimpleName())
                || value.substring(0, dot).endsWith("." + type.getSimpleName())));
  }

  /** A bound variable, another property or a call: not ours to judge. */
  private boolean isUnknown(String value, Place place) {
    if (QUOTED.matcher(value).matches()) {
      return false;
    }
    if (value.startsWith("$") || !PATH.matcher(value).matches()) {
      return true;
    }
    Class<?> other = propertyType(value, place.type);
    if (other != null) {
      return true;
    }
    int dot = value.lastIndexOf('.');
    Class<?> owner = dot < 0 ? null : type(value.substring(0, dot));
    return dot < 0 || (owner != null && !owner.isEnum());
  }

  private static String text(BaseDescr side) {
    if (side instanceof AtomicExprDescr atom) {
      return atom.getExpression().strip();
    }
    if (side instanceof BindingDescr binding) {
      return binding.getExpression().strip();
    }
    return "";
  }

  private static @Nullable Class<?> propertyType(String path, Class<?> start) {
    Class<?> type = start;
    for (String part : path.split("[!.]+", -1)) {
      if (part.equals("this")) {
        continue;
      }
      Method accessor = accessor(type, part.replace("()", ""));
      if (accessor == null) {
        return null;
      }
      type = accessor.getReturnType();
    }
    return type;
  }

  private static @Nullable Method accessor(Class<?> type, String property) {
    if (property.isEmpty()) {
      return null;
    }
    String capital = Character.toUpperCase(property.charAt(0)) + property.substring(1);
    for (String name : List.of(property, "get" + capital, "is" + capital)) {
      for (Method method : type.getMethods()) {
        if (method.getName().equals(name) && method.getParameterCount() == 0) {
          return method;
        }
      }
    }
    return null;
  }

  private @Nullable Class<?> type(String name) {
    List<String> candidates = new ArrayList<>();
    candidates.add(name);
    int dot = name.indexOf('.');
    String outer = dot < 0 ? name : name.substring(0, dot);
    String nested = dot < 0 ? "" : name.substring(dot).replace('.', '$');
    for (ImportDescr imported : rules.getImports()) {
      String target = imported.getTarget();
      if (target.endsWith("." + outer)) {
        candidates.add(target + nested);
        candidates.add(lastDotToDollar(target) + nested);
      } else if (target.endsWith(".*")) {
        candidates.add(target.substring(0, target.length() - 1) + outer + nested);
      }
    }
    candidates.add(rules.getName() + "." + name);
    candidates.add("java.lang." + name);
    for (String candidate : candidates) {
      Class<?> type = load(candidate);
      if (type != null) {
        return type;
      }
    }
    return null;
  }

  private static String lastDotToDollar(String name) {
    int dot = name.lastIndexOf('.');
    return name.substring(0, dot) + "$" + name.substring(dot + 1);
  }

  private static @Nullable Class<?> load(String name) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    try {
      return Class.forName(
          name, false, context == null ? EnumComparisonCheck.class.getClassLoader() : context);
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }

  private record Place(Class<?> type, String rule, int line, int column) {}
}
