package org.sopkit.notion.api;

import java.util.List;

/** The two tables of the base. */
public enum NotionTable {
  /** One row and page for each procedure. */
  PROCESSES(
      "processes",
      "process",
      List.of(
          new Column("title", Column.TITLE),
          new Column("id", Column.TEXT),
          new Column("language", Column.SELECT),
          new Column("objective", Column.TEXT),
          new Column("sla", Column.TEXT),
          new Column("owner", Column.TEXT),
          new Column("version", Column.TEXT),
          new Column("review", Column.TEXT),
          new Column("sync", Column.TEXT))),

  /** "Back-office Ops": one row for each task. */
  TASKS(
      "base",
      "column",
      List.of(
          new Column("task", Column.TITLE),
          new Column("type", Column.SELECT),
          new Column("priority", Column.SELECT),
          new Column("sla", Column.TEXT),
          new Column("recurrence", Column.TEXT),
          new Column("owner", Column.TEXT),
          new Column("sop", Column.RELATION),
          new Column("checklist", Column.TEXT),
          new Column("status", Column.SELECT),
          new Column("kpi", Column.MULTI_SELECT),
          new Column("id", Column.TEXT),
          new Column("sync", Column.TEXT)));

  private final String file;
  private final String group;
  private final List<Column> columns;

  NotionTable(String file, String group, List<Column> columns) {
    this.file = file;
    this.group = group;
    this.columns = columns;
  }

  /** Its name among the words of files. */
  String file() {
    return file;
  }

  /** The group of words that its columns are named with. */
  String group() {
    return group;
  }

  List<Column> columns() {
    return columns;
  }
}
