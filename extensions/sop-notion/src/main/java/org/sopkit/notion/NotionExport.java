package org.sopkit.notion;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.model.sla.SlaTarget;
import org.sopkit.model.sop.Sop;
import org.sopkit.model.sop.SopLanguage;

/**
 * Reads an export of the base: the zip that Notion makes with "Markdown &amp; CSV", the folder it
 * was unpacked to, or a {@link NotionPackage} as it was written.
 *
 * <p>The table with the ten columns gives the tasks; every page with the six sections is a
 * procedure. File names with Notion's ids, encoded links, properties above the text, byte order
 * marks, columns in another order and Notion's forms of dates are understood, in French and
 * English. Bold and italics are not kept: the model has plain text. Templates (the folder "Modèles
 * par secteur" or "Templates by sector"), the guide and the plan of week one are left aside.
 * Everything else that is not read is a {@link Loss}.
 */
public final class NotionExport {

  private final Losses losses = Losses.of("");
  private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();
  private final Map<String, Node> pages = new LinkedHashMap<>();
  private final TaskTable.Ids ids = new TaskTable.Ids(losses);

  private NotionExport() {}

  /**
   * Reads an export.
   *
   * @param export a zip or a folder
   * @return the tasks and procedures, and what was lost
   * @throws UnreadableExportException if it is neither, is larger than 256 MB of text or 20,000
   *     files, or has no table of tasks and no page of a procedure
   */
  public static NotionReading read(Path export) {
    NotionExport reader = new NotionExport();
    return reader.read(ExportFiles.read(export, reader.losses), export.toString());
  }

  /** Reads the texts of a package or export, by their paths. */
  static NotionReading read(Map<String, String> files) {
    return new NotionExport().read(files, "package");
  }

  private NotionReading read(Map<String, String> files, String name) {
    files.forEach(
        (path, text) -> {
          if (!isAside(path)) {
            add(path, text, files);
          }
        });
    Map<String, Sop> sops = procedures();
    List<BackOfficeTask> tasks = tasks(sops);
    if (tasks.isEmpty() && sops.isEmpty()) {
      throw new UnreadableExportException(
          name
              + ": has neither a table with the columns of the base (Tâche / Processus, Type,"
              + " Priorité, SLA …) nor a page with the sections of a procedure. Maybe export the page"
              + " that holds both, with its sub-pages.",
          null);
    }
    return new NotionReading(new NotionContent(tasks, List.copyOf(sops.values())), losses.list());
  }

  private void add(String path, String text, Map<String, String> files) {
    if (path.endsWith(".md")) {
      pages.put(path, Markdown.parse(text));
      return;
    }
    String all = path.replaceFirst("\\.csv$", "_all.csv");
    if (files.containsKey(all)) {
      // The shorter one is what the view showed.
      return;
    }
    try {
      List<List<String>> table = Csv.read(text);
      if (!table.isEmpty()) {
        tables.put(path, table);
      }
    } catch (CsvParseException e) {
      losses.in(path).add(LossKind.UNREADABLE_FILE, "", String.valueOf(e.getMessage()));
    }
  }

  /** Templates and the pages that explain the package are not the user's own procedures. */
  private static boolean isAside(String path) {
    List<String> folders = Arrays.asList(path.split("/"));
    return folders.stream().map(FileNames::bare).anyMatch(NotionExport::isAsideName);
  }

  private static boolean isAsideName(String name) {
    return List.of("templates", "guide", "plan").stream()
        .flatMap(file -> Words.both("file", file).stream())
        .anyMatch(title -> Words.plain(title).equals(Words.plain(name)));
  }

  /** Procedures by their file, in the order of the files. */
  private Map<String, Sop> procedures() {
    Map<String, NamedRow> rows = processRows();
    Map<String, Sop> sops = new LinkedHashMap<>();
    pages.forEach(
        (path, document) -> {
          if (SopPageReader.isProcedure(document)) {
            Sop sop = procedure(path, document);
            sops.put(path, sop);
            NamedRow row = rows.remove(Words.plain(SopPage.title(sop)));
            compare(row, sop, losses.in(path));
          } else {
            otherPage(path, document);
          }
        });
    rows.values().forEach(row -> sops.put("#" + row.text("title"), withoutPage(row)));
    return sops;
  }

  private Sop procedure(String path, Node document) {
    Losses here = losses.in(path);
    SopPageReader.Page page = SopPageReader.read(document, here);
    SopDraft draft = page.draft();
    String title =
        draft.title == null || draft.title.isEmpty() ? FileNames.bare(path) : draft.title;
    draft.title = title;
    String written =
        draft.id == null
            ? page.properties().getOrDefault("id", "")
            : Objects.requireNonNull(draft.id);
    String language = page.properties().getOrDefault("language", "");
    SopLanguage said = Words.constant("language", SopLanguage.class, language);
    return draft.sop(ids.id(written, title), said == null ? page.language() : said);
  }

  /** The page of a task has its columns and nothing else; more than that is not read. */
  private void otherPage(String path, Node document) {
    boolean title = true;
    for (Node block : PageText.children(document)) {
      boolean isTitle = title && block instanceof Heading;
      title = false;
      if (!isTitle && !isProperties(block)) {
        losses.in(path).add(LossKind.UNREAD_TEXT, "", PageText.excerpt(PageText.of(block)));
      }
    }
  }

  /** The lines "property: value" of a row's page repeat the table, which is read. */
  private static boolean isProperties(Node block) {
    Predicate<String> known =
        line -> {
          PageText.Labelled property = PageText.labelled(line);
          return property != null && Words.name("column", property.label()) != null;
        };
    String[] lines = PageText.of(block).split("\n");
    return known.test(lines[0]);
  }

  private Map<String, NamedRow> processRows() {
    Map<String, NamedRow> rows = new HashMap<>();
    tables.forEach(
        (path, table) -> {
          if (isProcesses(table.get(0))) {
            List<String> header = new ArrayList<>(table.get(0));
            for (String column : header) {
              if (Words.name("process", column) == null) {
                losses.in(path).add(LossKind.UNKNOWN_COLUMN, column, "");
              }
            }
            for (NamedRow row : NamedRow.rows(table, "process")) {
              rows.putIfAbsent(Words.plain(row.text("title")), row);
            }
          } else if (!TaskTable.isBase(table.get(0))) {
            losses.in(path).add(LossKind.UNREAD_TEXT, "", String.join(", ", table.get(0)));
          }
        });
    return rows;
  }

  private static boolean isProcesses(List<String> header) {
    return !TaskTable.isBase(header)
        && header.stream().anyMatch(name -> "title".equals(Words.name("process", name)))
        && header.stream().anyMatch(name -> "id".equals(Words.name("process", name)));
  }

  private static void compare(@Nullable NamedRow row, Sop sop, Losses losses) {
    if (row == null) {
      return;
    }
    SlaTarget sla = sop.header().sla();
    String written = row.text("sla");
    if (!written.isEmpty()) {
      SlaTarget other = new ValueReader(Losses.of("")).sla("", written);
      if (other == null || !other.equals(sla)) {
        conflict(losses, "SLA", written, sla == null ? "" : sla.notation(sop.language().locale()));
      }
    }
    String owner = Objects.requireNonNullElse(sop.lifecycle().owner(), "");
    if (!row.text("owner").equals(owner)) {
      conflict(losses, "Owner", row.text("owner"), owner);
    }
    String review = row.text("review");
    if (!review.isEmpty()
        && !Objects.equals(
            new ValueReader(losses).date("review", review), sop.lifecycle().reviewDue())) {
      conflict(losses, "review", review, String.valueOf(sop.lifecycle().reviewDue()));
    }
  }

  private static void conflict(Losses losses, String place, String row, String page) {
    losses.add(LossKind.CONFLICT, place, "« " + row + " » / « " + page + " »");
  }

  private Sop withoutPage(NamedRow row) {
    String title = row.text("title");
    Losses here = losses.in(title);
    here.add(LossKind.NO_PAGE, "", "");
    ValueReader values = new ValueReader(here);
    SopDraft draft = new SopDraft();
    draft.title = title;
    draft.objective = row.orNull("objective");
    draft.sla = values.sla("SLA", row.text("sla"));
    draft.owner = row.orNull("owner");
    draft.reviewDue = values.date("review", row.text("review"));
    SopLanguage said = Words.constant("language", SopLanguage.class, row.text("language"));
    return draft.sop(
        ids.id(row.text("id"), title), Objects.requireNonNullElse(said, SopLanguage.FR));
  }

  private List<BackOfficeTask> tasks(Map<String, Sop> sops) {
    List<SopLinks.Target> targets = new ArrayList<>();
    sops.forEach(
        (path, sop) -> targets.add(new SopLinks.Target(path, SopPage.title(sop), sop.id())));
    SopLinks links = new SopLinks(targets);
    List<BackOfficeTask> tasks = new ArrayList<>();
    tables.forEach(
        (path, table) -> {
          if (TaskTable.isBase(table.get(0))) {
            tasks.addAll(TaskTable.read(table, losses.in(path), links));
          }
        });
    return tasks;
  }
}
