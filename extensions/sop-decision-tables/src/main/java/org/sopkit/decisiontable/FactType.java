package org.sopkit.decisiontable;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.facts.AccessLogView;
import org.sopkit.rules.facts.AccessView;
import org.sopkit.rules.facts.Fact;
import org.sopkit.rules.facts.IncidentView;
import org.sopkit.rules.facts.PersonView;
import org.sopkit.rules.facts.ProposalView;
import org.sopkit.rules.facts.RaciActivityView;
import org.sopkit.rules.facts.RaciPartyView;
import org.sopkit.rules.facts.ResourceView;
import org.sopkit.rules.facts.RetentionView;
import org.sopkit.rules.facts.ScreenshotView;
import org.sopkit.rules.facts.SignedDocumentView;
import org.sopkit.rules.facts.SlaView;
import org.sopkit.rules.facts.SopView;
import org.sopkit.rules.facts.StepView;
import org.sopkit.rules.facts.TaskView;
import org.sopkit.rules.facts.TextView;

/** A kind of fact and the properties of it that a table may compare. */
final class FactType {

  private static final Set<String> NO_PROPERTIES =
      Set.of("hashCode", "toString", "subject", "thresholds", "evidence", "path");

  private static final Map<String, FactType> ALL = new TreeMap<>();

  static {
    List<Class<? extends Fact>> types =
        List.of(
            AccessLogView.class,
            AccessView.class,
            IncidentView.class,
            PersonView.class,
            ProposalView.class,
            RaciActivityView.class,
            RaciPartyView.class,
            ResourceView.class,
            RetentionView.class,
            ScreenshotView.class,
            SignedDocumentView.class,
            SlaView.class,
            SopView.class,
            StepView.class,
            TaskView.class,
            TextView.class);
    types.forEach(type -> ALL.put(key(type.getSimpleName()), new FactType(type)));
  }

  private final Class<? extends Fact> type;
  private final Map<String, Class<?>> properties = new LinkedHashMap<>();

  private FactType(Class<? extends Fact> type) {
    this.type = type;
    Arrays.stream(type.getMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(method -> !NO_PROPERTIES.contains(method.getName()))
        .filter(FactType::isComparable)
        .sorted((one, other) -> one.getName().compareTo(other.getName()))
        .forEach(method -> properties.put(method.getName(), method.getReturnType()));
  }

  private static boolean isComparable(Method method) {
    Class<?> result = method.getReturnType();
    return result == String.class
        || result == int.class
        || result == long.class
        || result == boolean.class
        || result.isEnum();
  }

  private static String key(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    return plain.endsWith("view") ? plain.substring(0, plain.length() - 4) : plain;
  }

  static @Nullable FactType find(String name) {
    return ALL.get(key(name));
  }

  static Set<String> names() {
    return ALL.keySet();
  }

  String className() {
    return type.getName();
  }

  String simpleName() {
    return type.getSimpleName();
  }

  /** Says whether it stands for a whole document, so that a place below it begins at the top. */
  boolean isWhole() {
    return type == SopView.class;
  }

  Map<String, Class<?>> properties() {
    return properties;
  }
}
