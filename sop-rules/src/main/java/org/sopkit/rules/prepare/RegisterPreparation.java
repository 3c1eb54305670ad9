package org.sopkit.rules.prepare;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.BackOfficeRegister;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.Fact;
import org.sopkit.rules.facts.TaskView;

/** Prepares the back-office base. */
public final class RegisterPreparation {

  private RegisterPreparation() {}

  /**
   * Makes the facts of a base.
   *
   * @param register the base
   * @param name its name in findings
   * @param now when it is judged
   * @param thresholds the numbers to compare with
   * @return its facts
   */
  public static List<Fact> facts(
      BackOfficeRegister register, String name, Instant now, Thresholds thresholds) {
    Subject subject = new Subject(Subject.Kind.REGISTER, name);
    Set<String> existing = register.sopIds();
    Set<String> ids = new HashSet<>();
    Map<String, BackOfficeTask> promisedBySop = new HashMap<>();
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < register.tasks().size(); i++) {
      BackOfficeTask task = register.tasks().get(i);
      String sop = text(task.sopId());
      RecurrenceFit fit = RecurrenceFit.of(task.recurrence(), task.sla(), thresholds);
      facts.add(
          new TaskView(
              subject,
              thresholds,
              "/tasks/" + i,
              task.id(),
              task.title(),
              task.priority(),
              task.status().isOpen() || task.recurrence() != null,
              !text(task.owner()).isEmpty(),
              task.sla() != null,
              sop,
              existing == null || existing.contains(sop),
              task.kpis().size(),
              task.qualityChecklist().size(),
              statusDays(task, now),
              !ids.add(task.id()),
              otherSla(task, sop, promisedBySop),
              fit.gapDays(),
              fit.promisedDays(),
              fit.otherRhythm()));
    }
    return facts;
  }

  /** The id of the first row with this procedure if it promises something else. */
  private static String otherSla(
      BackOfficeTask task, String sop, Map<String, BackOfficeTask> promisedBySop) {
    if (sop.isEmpty() || task.sla() == null) {
      return "";
    }
    BackOfficeTask first = promisedBySop.putIfAbsent(sop, task);
    return first == null || task.sla().equals(first.sla()) ? "" : first.id();
  }

  private static long statusDays(BackOfficeTask task, Instant now) {
    Instant since = task.statusSince();
    return since == null || !task.status().isOpen() ? 0 : Duration.between(since, now).toDays();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
