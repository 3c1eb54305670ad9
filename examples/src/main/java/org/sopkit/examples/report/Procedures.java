package org.sopkit.examples.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.mapping.TaskField;
import org.sopkit.examples.tasks.TaskRow;
import org.sopkit.model.backoffice.TaskType;

/** Says which procedure a task follows. Immutable. */
final class Procedures {

  private final List<Procedure> all;
  private final Map<String, Procedure> byId = new HashMap<>();
  private final Map<TaskType, Procedure> byType = new HashMap<>();

  Procedures(List<Procedure> all) {
    this.all = List.copyOf(all);
    for (Procedure procedure : all) {
      byId.put(procedure.id(), procedure);
      procedure.taskTypes().forEach(type -> byType.put(type, procedure));
    }
  }

  List<Procedure> all() {
    return all;
  }

  /** The procedure the task names, or else the one of its type; null if there is none. */
  @Nullable Procedure followedBy(TaskRow task) {
    if (all.isEmpty()) {
      return null;
    }
    String named = task.text(TaskField.SOP);
    return named == null || named.isBlank() ? byType.get(task.type()) : byId.get(named);
  }
}
