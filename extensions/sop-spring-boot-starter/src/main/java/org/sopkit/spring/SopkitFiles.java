package org.sopkit.spring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.calendar.CalendarException;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.json.DocumentException;
import org.sopkit.model.json.DocumentFormat;
import org.sopkit.model.json.DocumentPosition;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.sla.InvalidSlaException;
import org.sopkit.model.sla.SlaClock;
import org.sopkit.model.sla.SlaPolicySet;
import org.sopkit.rules.HostRules;
import org.sopkit.rules.RuleException;
import org.sopkit.rules.RuleProfile;
import org.sopkit.rules.RuleSet;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.SopRulesBuilder;
import org.springframework.core.io.Resource;

/**
 * Reads the files that the settings name, and adds the host's own beans. Every fault becomes a
 * {@link SopkitFileException} that names setting, file, line and column.
 */
final class SopkitFiles {

  private static final String POLICIES = "sopkit.policies";
  private static final String CALENDARS = "sopkit.calendars";
  private static final String PROFILE = "sopkit.rules.profile";
  private static final String DRL = "sopkit.rules.drl";

  private final SopkitProperties properties;
  private final HostBeans beans;

  SopkitFiles(SopkitProperties properties, HostBeans beans) {
    this.properties = properties;
    this.beans = beans;
  }

  /** What the host gives as beans, beside the files. */
  record HostBeans(
      List<WorkingCalendar> calendars,
      List<SlaPolicySet> policySets,
      List<HostRules> rules,
      @Nullable RuleProfile profile) {}

  /** A text with the names by which people find it. */
  private record Text(String setting, String source, String content, DocumentFormat format) {

    SopkitFileException fault(RuntimeException e) {
      return new SopkitFileException(setting, source + ": " + e.getMessage(), e);
    }

    SopkitFileException fault(DocumentException e) {
      String place = e.line() > 0 ? ":" + e.line() + ":" + e.column() : "";
      String path = e.path().isEmpty() ? "" : e.path() + ": ";
      return new SopkitFileException(setting, source + place + ": " + path + e.problem(), e);
    }

    <T> T as(Class<T> type) {
      try {
        return SopCodec.standard().read(content, format, type);
      } catch (DocumentException e) {
        throw fault(e);
      }
    }
  }

  SopRules rules() {
    RuleProfile profile = profile();
    SopRulesBuilder builder = SopRules.builder();
    if (profile != null) {
      builder.profile(profile);
    }
    beans.rules().forEach(builder::add);
    for (int i = 0; i < properties.rules().drl().size(); i++) {
      Resource resource = properties.rules().drl().get(i);
      String name = String.valueOf(resource.getFilename());
      builder.add(HostRules.drl(name, content(DRL + "[" + i + "]", resource)));
    }
    String setting = properties.rules().drl().isEmpty() ? PROFILE : "sopkit.rules";
    return guarded(
        setting, () -> builder.build().load(properties.rules().load().toArray(new RuleSet[0])));
  }

  /** Returns the host's bean, or reads the file; null if there is neither. */
  @Nullable RuleProfile profile() {
    Resource file = properties.rules().profile();
    if (beans.profile() != null || file == null) {
      return beans.profile();
    }
    Text text = text(PROFILE, file);
    try {
      return RuleProfile.parse(text.content(), text.format());
    } catch (DocumentException e) {
      throw text.fault(e);
    } catch (RuleException e) {
      throw text.fault(e);
    }
  }

  List<WorkingCalendar> calendars() {
    List<WorkingCalendar> calendars = new ArrayList<>(beans.calendars());
    Map<String, String> sources = new HashMap<>();
    beans.calendars().forEach(calendar -> sources.put(calendar.id(), "a bean"));
    for (Text text : texts(CALENDARS, properties.calendars())) {
      CalendarDefinition definition = text.as(CalendarDefinition.class);
      requireNew(text, definition.id(), sources);
      try {
        calendars.add(WorkingCalendar.of(definition));
      } catch (CalendarException e) {
        throw text.fault(e);
      }
    }
    return calendars;
  }

  List<SlaPolicySet> policySets(List<WorkingCalendar> calendars) {
    Set<String> known =
        calendars.stream().map(WorkingCalendar::id).collect(Collectors.toUnmodifiableSet());
    List<SlaPolicySet> sets = new ArrayList<>(beans.policySets());
    Map<String, String> sources = new HashMap<>();
    beans.policySets().forEach(set -> sources.put(set.id(), "a bean"));
    for (Text text : texts(POLICIES, properties.policies())) {
      SlaPolicySet set = text.as(SlaPolicySet.class);
      requireNew(text, set.id(), sources);
      requireCalendars(text, set, known);
      sets.add(set);
    }
    return sets;
  }

  /** Two with one id are refused here, where the file is known. */
  private static void requireNew(Text text, String id, Map<String, String> sources) {
    String other = sources.putIfAbsent(id, text.source());
    if (other != null) {
      throw text.fault(
          new IllegalArgumentException(
              "its id \"" + id + "\" is that of " + other + " too. Maybe rename one of them."));
    }
  }

  SlaClock clock(List<SlaPolicySet> sets, List<WorkingCalendar> calendars) {
    try {
      return SlaClock.of(sets, calendars);
    } catch (InvalidSlaException | CalendarException e) {
      throw new SopkitFileException(POLICIES, String.valueOf(e.getMessage()), e);
    }
  }

  /** The compiled clock would refuse it too, but does not know the line. */
  private static void requireCalendars(Text text, SlaPolicySet set, Set<String> known) {
    Map<String, String> missing = new HashMap<>();
    for (int p = 0; p < set.policies().size(); p++) {
      var objectives = set.policies().get(p).objectives();
      for (int o = 0; o < objectives.size(); o++) {
        if (!known.contains(objectives.get(o).calendar())) {
          missing.put(
              "/policies/" + p + "/objectives/" + o + "/calendar", objectives.get(o).calendar());
        }
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    Map<String, DocumentPosition> places =
        SopCodec.standard().locate(text.content(), text.format(), missing.keySet());
    String problem =
        missing.entrySet().stream()
            .map(
                entry -> {
                  DocumentPosition at = places.get(entry.getKey());
                  String place = at == null ? "" : ":" + at.line() + ":" + at.column();
                  return text.source() + place + ": calendar \"" + entry.getValue() + "\" is not";
                })
            .sorted()
            .collect(Collectors.joining("\n"));
    throw new SopkitFileException(
        text.setting(),
        problem + " among " + known + ". Maybe name its file in sopkit.calendars.",
        new InvalidSlaException("calendar", missing.values() + " is not among " + known));
  }

  private static <T> T guarded(String setting, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuleException e) {
      throw new SopkitFileException(setting, String.valueOf(e.getMessage()), e);
    }
  }

  private static List<Text> texts(String setting, List<Resource> resources) {
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < resources.size(); i++) {
      texts.add(text(setting + "[" + i + "]", resources.get(i)));
    }
    return texts;
  }

  private static Text text(String setting, Resource resource) {
    String content = content(setting, resource);
    try {
      DocumentFormat format = DocumentFormat.of(Path.of(String.valueOf(resource.getFilename())));
      return new Text(setting, source(resource), content, format);
    } catch (DocumentException e) {
      throw new SopkitFileException(setting, source(resource) + ": " + e.problem(), e);
    }
  }

  private static String content(String setting, Resource resource) {
    try (InputStream in = resource.getInputStream()) {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(in.readAllBytes()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new SopkitFileException(
          setting, source(resource) + ": is not UTF-8. Maybe save it again as UTF-8.", e);
    } catch (IOException e) {
      throw new SopkitFileException(
          setting,
          source(resource) + ": cannot be read. Maybe the path is wrong: classpath: or file:.",
          e);
    }
  }

  private static String source(Resource resource) {
    try {
      return resource.isFile() ? resource.getFile().toString() : resource.getDescription();
    } catch (IOException e) {
      return resource.getDescription(); // only the name in the message is worse
    }
  }
}
