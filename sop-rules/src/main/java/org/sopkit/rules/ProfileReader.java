package org.sopkit.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.json.DocumentFormat;
import org.sopkit.model.json.DocumentPosition;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.json.Spelling;
import org.sopkit.rules.RuleProfileException.Problem;

/** Reads profiles: the form by the codec, the meaning here, so far as it depends on no rule. */
final class ProfileReader {

  private static final SopCodec CODEC = SopCodec.standard();

  private final RuleProfile named;
  private final ProfileDocument document;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Threshold, Integer> thresholds = new EnumMap<>(Threshold.class);

  private ProfileReader(
      String source, ProfileDocument document, Map<String, DocumentPosition> places) {
    this.document = document;
    this.named = new RuleProfile(source, document, Map.of(), places);
    readThresholds();
    refuseContradictions();
    if (!problems.isEmpty()) {
      throw new RuleProfileException(problems);
    }
  }

  static RuleProfile read(Path file) {
    ProfileDocument document = CODEC.read(file, ProfileDocument.class);
    return of(file.toString(), document, CODEC.locate(file, pointers(document)));
  }

  static RuleProfile parse(String text, DocumentFormat format) {
    ProfileDocument document = CODEC.read(text, format, ProfileDocument.class);
    return of("profile", document, CODEC.locate(text, format, pointers(document)));
  }

  private static RuleProfile of(
      String source, ProfileDocument document, Map<String, DocumentPosition> places) {
    ProfileReader reader = new ProfileReader(source, document, places);
    return new RuleProfile(source, document, reader.thresholds, places);
  }

  private static List<String> pointers(ProfileDocument document) {
    List<String> pointers = new ArrayList<>();
    for (int i = 0; i < document.enable().size(); i++) {
      pointers.add("/enable/" + i);
    }
    for (int i = 0; i < document.disable().size(); i++) {
      pointers.add("/disable/" + i);
    }
    document.severities().keySet().forEach(id -> pointers.add(severityPointer(id)));
    document.thresholds().keySet().forEach(name -> pointers.add("/thresholds/" + escape(name)));
    for (int i = 0; i < document.suppressions().size(); i++) {
      pointers.add("/suppressions/" + i + "/rule");
    }
    return pointers;
  }

  static String severityPointer(String ruleId) {
    return "/severities/" + escape(ruleId);
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private void readThresholds() {
    document
        .thresholds()
        .forEach(
            (name, value) -> {
              String pointer = "/thresholds/" + escape(name);
              Threshold threshold = threshold(name);
              if (threshold == null) {
                problem(pointer, "there is no threshold " + name + "." + maybe(name));
              } else if (value == null || value < threshold.least()) {
                problem(
                    pointer,
                    threshold
                        + ": "
                        + value
                        + " is below "
                        + threshold.least()
                        + ". Maybe disable the rule instead.");
              } else if (thresholds.put(threshold, value) != null) {
                problem(pointer, threshold + " is set twice. Maybe keep one of the two.");
              }
            });
  }

  private static @Nullable Threshold threshold(String name) {
    String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(Threshold.values())
        .filter(threshold -> threshold.name().equals(constant))
        .findFirst()
        .orElse(null);
  }

  private static String maybe(String name) {
    List<String> names = Arrays.stream(Threshold.values()).map(Threshold::name).toList();
    String nearest = Spelling.nearest(name, names);
    return " Maybe " + (nearest == null ? "one of " + String.join(", ", names) : nearest) + "?";
  }

  private void refuseContradictions() {
    Set<String> enabled = Set.copyOf(new ArrayList<>(document.enable()));
    for (int i = 0; i < document.disable().size(); i++) {
      String name = document.disable().get(i);
      if (enabled.contains(name)) {
        problem(
            "/disable/" + i, name + " is enabled as well. Maybe keep only the one that is meant.");
      }
    }
  }

  private void problem(String pointer, String message) {
    problems.add(named.problem(pointer, message));
  }
}
