package org.sopkit.notion;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.Recurrence;
import org.sopkit.model.backoffice.TaskStatus;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.kpi.KpiKind;

/** The base "Back-office Ops" as a table: the ten columns of the method, and the id. */
final class TaskTable {

  /** In their order; the id comes after them. */
  static final List<String> COLUMNS =
      List.of(
          "task",
          "type",
          "priority",
          "sla",
          "recurrence",
          "owner",
          "sop",
          "checklist",
          "status",
          "kpi",
          "id");

  private static final int COLUMNS_OF_THE_BASE = 5;
  private static final String UNKNOWN_TYPE = "unknown";

  private TaskTable() {}

  /** Says whether a table is the base: it has at least half of its columns. */
  static boolean isBase(List<String> header) {
    return header.stream()
            .map(name -> Words.name("column", name))
            .filter(name -> name != null && COLUMNS.contains(name))
            .distinct()
            .count()
        >= COLUMNS_OF_THE_BASE;
  }

  /** Returns the table, its header first; a procedure is shown by the title of its page. */
  static List<List<String>> write(
      List<BackOfficeTask> tasks, Words words, Function<String, String> sopTitle) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS.stream().map(name -> words.get("column", name)).toList());
    for (BackOfficeTask task : tasks) {
      Priority priority = task.priority();
      String sopId = task.sopId();
      rows.add(
          List.of(
              task.title(),
              TaskCells.type(task.type(), words),
              priority == null ? "" : words.get("priority", priority),
              TaskCells.sla(task.sla(), words),
              TaskCells.recurrence(task.recurrence(), words),
              Objects.requireNonNullElse(task.owner(), ""),
              sopId == null ? "" : sopTitle.apply(sopId),
              TaskCells.checklist(task.qualityChecklist()),
              words.get("status", task.status()),
              String.join(", ", TaskCells.kpis(task, words)),
              task.id()));
    }
    return rows;
  }

  /** Reads the rows of a table. */
  static List<BackOfficeTask> read(List<List<String>> table, Losses losses, SopLinks sops) {
    List<String> header = new ArrayList<>(table.get(0));
    if (header.stream().noneMatch(name -> "task".equals(Words.name("column", name)))) {
      // Notion writes the title first, whatever it was renamed to.
      header.set(0, Words.both("column", "task").get(0));
    }
    reportColumns(header, losses);
    List<List<String>> named = new ArrayList<>(table);
    named.set(0, header);
    List<BackOfficeTask> tasks = new ArrayList<>();
    Ids ids = new Ids(losses);
    for (NamedRow row : NamedRow.rows(named, "column")) {
      if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
        tasks.add(new Row(row, losses, sops, ids).task());
      }
    }
    return tasks;
  }

  private static void reportColumns(List<String> header, Losses losses) {
    Set<String> found = new HashSet<>();
    for (String column : header) {
      String name = Words.name("column", column);
      if (name == null) {
        losses.add(LossKind.UNKNOWN_COLUMN, column, "");
      } else {
        found.add(name);
      }
    }
    COLUMNS.stream()
        .filter(name -> !found.contains(name))
        .forEach(
            name ->
                losses.add(
                    LossKind.MISSING_COLUMN, String.join(" / ", Words.both("column", name)), ""));
  }

  /** One row while it is read. */
  private static final class Row {
    private final NamedRow row;
    private final Losses losses;
    private final SopLinks sops;
    private final Ids ids;
    private final ValueReader values;

    Row(NamedRow row, Losses losses, SopLinks sops, Ids ids) {
      this.row = row;
      this.losses = losses;
      this.sops = sops;
      this.ids = ids;
      this.values = new ValueReader(losses);
    }

    BackOfficeTask task() {
      String title = row.text("task");
      TaskStatus status =
          values.constant(place("status"), "status", TaskStatus.class, row.text("status"));
      if (status == null) {
        losses.add(LossKind.MISSING_VALUE, place("status"), TaskStatus.TO_DO.name());
      }
      String link = row.text("sop");
      return new BackOfficeTask(
          ids.id(row.text("id"), title),
          title.isEmpty() ? "?" : title,
          type(),
          values.constant(place("priority"), "priority", Priority.class, row.text("priority")),
          values.sla(place("sla"), row.text("sla")),
          recurrence(),
          row.orNull("owner"),
          link.isEmpty() ? null : sops.id(link, losses, place("sop")),
          TaskCells.checklist(row.text("checklist"), losses, place("checklist")),
          Objects.requireNonNullElse(status, TaskStatus.TO_DO),
          kpis(),
          null);
    }

    private TaskType type() {
      String text = row.text("type");
      if (text.isEmpty()) {
        losses.add(LossKind.MISSING_VALUE, place("type"), UNKNOWN_TYPE);
        return TaskType.of(UNKNOWN_TYPE);
      }
      return TaskCells.type(text);
    }

    private @Nullable Recurrence recurrence() {
      String text = row.text("recurrence");
      Recurrence recurrence = text.isEmpty() ? null : TaskCells.recurrence(text);
      if (recurrence == null && !text.isEmpty()) {
        losses.add(LossKind.UNREADABLE_VALUE, place("recurrence"), PageText.excerpt(text));
      }
      return recurrence;
    }

    private Set<KpiKind> kpis() {
      Set<KpiKind> kpis = EnumSet.noneOf(KpiKind.class);
      for (String name : TaskCells.split(row.text("kpi"), "[,\\n]")) {
        KpiKind kpi = values.constant(place("kpi"), "kpi", KpiKind.class, name);
        if (kpi != null) {
          kpis.add(kpi);
        }
      }
      return kpis;
    }

    private String place(String column) {
      return "« "
          + PageText.excerpt(row.text("task"))
          + " », "
          + String.join(" / ", Words.both("column", column));
    }
  }

  /** Gives every row an id of its own. */
  static final class Ids {
    private final Set<String> taken = new HashSet<>();
    private final Losses losses;

    Ids(Losses losses) {
      this.losses = losses;
    }

    String id(String written, String title) {
      if (!written.isEmpty() && taken.add(written)) {
        return written;
      }
      String stem = written.isEmpty() ? slug(title) : written;
      String id = stem;
      for (int i = 2; !taken.add(id); i++) {
        id = stem + "-" + i;
      }
      losses.add(
          written.isEmpty() ? LossKind.DERIVED_ID : LossKind.DUPLICATE_ID,
          "« " + PageText.excerpt(title) + " »",
          id);
      return id;
    }

    private static String slug(String title) {
      String slug =
          Words.plain(title)
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{N}]+", "-")
              .replaceAll("^-+|-+$", "");
      return slug.isEmpty() ? "page" : slug;
    }
  }
}
