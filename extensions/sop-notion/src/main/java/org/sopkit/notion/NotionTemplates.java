package org.sopkit.notion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.Recurrence;
import org.sopkit.model.backoffice.Sector;
import org.sopkit.model.backoffice.TaskCatalog;
import org.sopkit.model.backoffice.TaskStatus;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.json.DocumentFormat;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.kpi.KpiTarget;
import org.sopkit.model.sla.SlaTarget;
import org.sopkit.model.sop.Sop;
import org.sopkit.model.sop.SopLanguage;

/**
 * A base to begin with for each sector: the tasks that it usually hands over, each with its
 * procedure, in French or English. Names, accesses and addresses are the user's to put in.
 * Immutable and thread-safe.
 */
public final class NotionTemplates {

  private NotionTemplates() {}

  /**
   * Returns the template of a sector.
   *
   * @param sector the sector
   * @param language the language
   * @return tasks with procedures, one for each of {@link TaskCatalog#typicalTasks}
   */
  public static NotionContent of(Sector sector, SopLanguage language) {
    List<Sop> sops = new ArrayList<>();
    List<BackOfficeTask> tasks = new ArrayList<>();
    for (TaskType type : TaskCatalog.typicalTasks(sector)) {
      Sop sop = sop(type, language);
      sops.add(sop);
      tasks.add(task(type, sop));
    }
    return new NotionContent(tasks, sops);
  }

  private static BackOfficeTask task(TaskType type, Sop sop) {
    SlaTarget sla = sop.header().sla();
    return new BackOfficeTask(
        "T-" + sop.id(),
        SopPage.title(sop),
        type,
        Priority.MEDIUM,
        sla,
        sla instanceof SlaTarget.Recurring recurring ? Recurrence.of(recurring.rule()) : null,
        null,
        sop.id(),
        sop.qualityControl().checklist(),
        TaskStatus.TO_DO,
        sop.reporting().targets().stream().map(KpiTarget::kpi).collect(Collectors.toSet()),
        null);
  }

  private static Sop sop(TaskType type, SopLanguage language) {
    String name =
        "templates/" + type.code() + "_" + language.name().toLowerCase(Locale.ROOT) + ".yaml";
    try (InputStream in =
        Objects.requireNonNull(NotionTemplates.class.getResourceAsStream(name), name)) {
      return SopCodec.standard().read(in, name, DocumentFormat.YAML, Sop.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
