package org.sopkit.notion;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.model.backoffice.Recurrence;
import org.sopkit.model.backoffice.TaskCatalog;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.sla.InvalidSlaException;
import org.sopkit.model.sla.SlaNotation;
import org.sopkit.model.sla.SlaTarget;
import org.sopkit.model.sop.SopLanguage;

/** How the columns of a task are written for people, and read again. */
public final class TaskCells {

  private static final String BOX = "☐ ";

  private TaskCells() {}

  /**
   * Returns the name of a task's kind.
   *
   * @param type the kind
   * @param words the language
   * @return the name; the code of a kind that the catalogue does not know
   */
  public static String type(TaskType type, Words words) {
    return TaskCatalog.name(type, words.locale());
  }

  static TaskType type(String text) {
    for (TaskType type : TaskCatalog.types()) {
      for (SopLanguage language : SopLanguage.values()) {
        String name = TaskCatalog.name(type, language.locale());
        if (Words.plain(name).equals(Words.plain(text))) {
          return type;
        }
      }
    }
    return TaskType.of(text.strip());
  }

  /**
   * Returns what was promised, in the short notation.
   *
   * @param sla the target
   * @param words the language
   * @return such as "J+2 ouvrés"; empty if nothing was promised
   */
  public static String sla(@Nullable SlaTarget sla, Words words) {
    return sla == null ? "" : sla.notation(words.locale());
  }

  /**
   * Returns how often a task comes back.
   *
   * @param recurrence the rule
   * @param words the language
   * @return such as "chaque lundi"; the rule itself where there are no words for it
   */
  public static String recurrence(@Nullable Recurrence recurrence, Words words) {
    if (recurrence == null) {
      return "";
    }
    String text = inWords(recurrence, words);
    return text != null && recurrence.rule().equals(ruleOf(text)) ? text : recurrence.rule();
  }

  private static @Nullable String inWords(Recurrence recurrence, Words words) {
    try {
      return SlaTarget.recurring(recurrence.rule()).notation(words.locale());
    } catch (InvalidSlaException countsFromADate) {
      return null;
    }
  }

  private static @Nullable String ruleOf(String text) {
    try {
      return SlaNotation.parse(text) instanceof SlaTarget.Recurring recurring
          ? recurring.rule()
          : null;
    } catch (InvalidSlaException unknown) {
      return null;
    }
  }

  /** Reads a recurrence; null if it is none. */
  static @Nullable Recurrence recurrence(String text) {
    String rule = ruleOf(text);
    try {
      return Recurrence.of(rule == null ? text.strip().replaceFirst("(?i)^RRULE:", "") : rule);
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  /**
   * Returns a checklist, one entry a line, each with a box in front.
   *
   * @param entries the entries
   * @return the lines
   */
  public static String checklist(List<String> entries) {
    return entries.stream()
        .map(entry -> BOX + entry.replaceAll("\\s*\\R\\s*", " ").strip())
        .collect(Collectors.joining("\n"));
  }

  /** Reads a checklist as it was written, as lines, or as a multiple choice. */
  static List<String> checklist(String text, Losses losses, String place) {
    boolean boxes = text.contains(BOX.strip());
    if (!boxes && !text.contains("\n") && text.contains(",")) {
      losses.add(LossKind.SPLIT_AT_COMMAS, place, PageText.excerpt(text));
      return split(text, ",");
    }
    return split(text, "\\R").stream()
        .map(line -> line.replaceFirst("^(☐|☑|[-*•]( \\[[ xX]])?)\\s*", ""))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  static List<String> split(String text, String separator) {
    return Arrays.stream(text.split(separator))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  /**
   * Returns the names of the figures followed for a task.
   *
   * @param task the task
   * @param words the language
   * @return the names
   */
  public static List<String> kpis(BackOfficeTask task, Words words) {
    return task.kpis().stream().map(kpi -> words.get("kpi", kpi)).toList();
  }
}
