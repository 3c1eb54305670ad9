package org.sopkit.office;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.sopkit.kpi.GroupKey;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.Sector;
import org.sopkit.model.backoffice.TaskCatalog;
import org.sopkit.model.backoffice.TaskType;

/** The names a reader knows types, priorities and groups by, the same on every sheet. */
final class Names {

  private final OfficeTexts texts;
  private final Locale locale;

  Names(OfficeTexts texts, Locale locale) {
    this.texts = texts;
    this.locale = locale;
  }

  String type(TaskType type) {
    return TaskCatalog.name(type, locale);
  }

  String priority(Priority priority) {
    return texts.get("priority." + priority);
  }

  /** Names a group; a value that is no code of ours, such as an owner, is its own name. */
  String group(GroupKey key) {
    String value = key.value();
    if (value == null || value.isBlank()) {
      return texts.get("group.none");
    }
    return switch (key.dimension()) {
      case TYPE -> type(TaskType.of(value));
      case PRIORITY -> named(Priority.values(), value, this::priority);
      case SECTOR -> named(Sector.values(), value, sector -> TaskCatalog.name(sector, locale));
      case OWNER, SOP, PROVIDER -> value;
    };
  }

  private static <E extends Enum<E>> String named(
      E[] known, String code, Function<E, String> name) {
    return Arrays.stream(known)
        .filter(one -> one.name().equals(code))
        .findFirst()
        .map(name)
        .orElse(code);
  }
}
