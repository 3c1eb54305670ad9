package org.sopkit.notion.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.sop.Sop;
import org.sopkit.model.sop.SopLanguage;
import org.sopkit.model.sop.SopVersion;
import org.sopkit.notion.NotionContent;
import org.sopkit.notion.PageBlock;
import org.sopkit.notion.SopPage;
import org.sopkit.notion.TaskCells;
import org.sopkit.notion.Words;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings tasks and procedures into Notion: two tables under a page, "Processus" and "Back-office
 * Ops", a row for each procedure with its page, a row for each task linked to its procedure.
 *
 * <p>A row is found again by its id. One that is up to date is left alone; one that has changed
 * here is written anew, page and all, so that what was typed over it in Notion is lost; the page of
 * a task is never touched. Rows that are only in Notion stay. A push that breaks off is finished by
 * the next one, without doubles. Two pushes at the same time can make doubles: let one end first.
 *
 * <pre>{@code
 * NotionApi notion = NotionApi.withToken(() -> System.getenv("NOTION_TOKEN")).build();
 * NotionPush.with(notion, SopLanguage.FR).push(content, PageReference.parse(link), page -> {});
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class NotionPush {

  private final Transport notion;
  private final Words words;

  private NotionPush(Transport notion, SopLanguage language) {
    this.notion = notion;
    this.words = Words.in(language);
  }

  /**
   * Makes a push.
   *
   * @param notion the connection
   * @param language the language of the tables where they are made; tables that are there are found
   *     in either. A procedure's page is in its own language
   * @return the push
   */
  public static NotionPush with(NotionApi notion, SopLanguage language) {
    return new NotionPush(notion.transport(), language);
  }

  /**
   * Tells what a push into an empty page would send. Sends nothing and needs no token. Ids that
   * Notion would give are placeholders that begin with zeros.
   *
   * @param content the tasks and procedures
   * @param language the language of the tables
   * @param parent the page under which they would lie
   * @return the requests in their order
   * @throws IllegalArgumentException if two tasks or two procedures have the same id
   * @throws NotionException if a text is larger than Notion takes
   */
  public static List<NotionRequest> rehearse(
      NotionContent content, SopLanguage language, PageReference parent) {
    Rehearsal rehearsal = new Rehearsal();
    new NotionPush(rehearsal, language).push(content, parent, page -> {});
    return rehearsal.requests();
  }

  /**
   * Brings everything into Notion.
   *
   * @param content the tasks and procedures
   * @param parent the page under which the tables lie; shared with the integration
   * @param progress is told of each page once it is up to date
   * @return what was done
   * @throws IllegalArgumentException if two tasks or two procedures have the same id
   * @throws NotionException if Notion does not do it; what was told of before is done
   */
  public PushResult push(
      NotionContent content, PageReference parent, Consumer<PushedPage> progress) {
    requireOwnIds("procedure", content.sops().stream().map(Sop::id).toList());
    requireOwnIds("task", content.tasks().stream().map(BackOfficeTask::id).toList());
    Tables tables = new Tables(notion, words, parent);
    DataSource processes = tables.open(NotionTable.PROCESSES, null);
    DataSource base = tables.open(NotionTable.TASKS, processes.id());
    List<PushedPage> done = new ArrayList<>();
    Consumer<PushedPage> each = progress.andThen(done::add);

    Pages procedures = new Pages(notion, processes);
    for (Sop sop : content.sops()) {
      List<ObjectNode> blocks = Blocks.of(PageBlock.of(sop));
      each.accept(procedures.push(sop.id(), row(sop, processes), blocks));
    }
    Map<String, String> unlinked = new LinkedHashMap<>();
    Pages tasks = new Pages(notion, base);
    for (BackOfficeTask task : content.tasks()) {
      String sopId = task.sopId();
      String page = sopId == null ? null : procedures.pageId(sopId);
      if (sopId != null && page == null) {
        unlinked.put(task.id(), sopId);
      }
      each.accept(tasks.push(task.id(), row(task, base, page), null));
    }
    return new PushResult(done, unlinked);
  }

  private static void requireOwnIds(String what, List<String> ids) {
    Set<String> taken = new HashSet<>();
    for (String id : ids) {
      if (!taken.add(id)) {
        throw new IllegalArgumentException(
            what
                + " id: \""
                + id
                + "\" is there twice. Maybe two files hold the same "
                + what
                + ".");
      }
    }
  }

  private ObjectNode row(Sop sop, DataSource source) {
    ObjectNode row = JsonMapper.shared().createObjectNode();
    var life = sop.lifecycle();
    put(row, source, "title", SopPage.title(sop));
    put(row, source, "id", sop.id());
    put(row, source, "language", words.get("language", sop.language()));
    put(row, source, "objective", sop.header().objective());
    put(row, source, "sla", TaskCells.sla(sop.header().sla(), words));
    put(row, source, "owner", life.owner());
    put(row, source, "version", life.currentVersion().map(SopVersion::number).orElse(null));
    put(row, source, "review", life.reviewDue() == null ? null : life.reviewDue().toString());
    return row;
  }

  private ObjectNode row(BackOfficeTask task, DataSource source, @Nullable String sopPage) {
    ObjectNode row = JsonMapper.shared().createObjectNode();
    Priority priority = task.priority();
    put(row, source, "task", task.title());
    put(row, source, "id", task.id());
    put(row, source, "type", TaskCells.type(task.type(), words));
    put(row, source, "priority", priority == null ? null : words.get("priority", priority));
    put(row, source, "sla", TaskCells.sla(task.sla(), words));
    put(row, source, "recurrence", TaskCells.recurrence(task.recurrence(), words));
    put(row, source, "owner", task.owner());
    boolean linked = source.property("sop").type().equals(Column.RELATION);
    put(row, source, "sop", linked ? sopPage : task.sopId());
    put(row, source, "checklist", TaskCells.checklist(task.qualityChecklist()));
    put(row, source, "status", words.get("status", task.status()));
    source.put("kpi", TaskCells.kpis(task, words), row);
    return row;
  }

  private static void put(
      ObjectNode row, DataSource source, String column, @Nullable String value) {
    source.put(column, value == null || value.isEmpty() ? List.of() : List.of(value), row);
  }
}
