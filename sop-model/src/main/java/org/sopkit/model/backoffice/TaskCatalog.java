package org.sopkit.model.backoffice;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The usual task types and the three sectors, with their names in French and English.
 *
 * <p>Task types are an open list: a host's own type is shown by its code. Thread-safe.
 */
public final class TaskCatalog {

  private record Names(String french, String english) {

    String in(Locale locale) {
      return locale.getLanguage().equals("fr") ? french : english;
    }
  }

  private static final Map<TaskType, Names> TYPES =
      Map.ofEntries(
          entry(TaskType.INVOICING, new Names("Facturation", "Invoicing")),
          entry(TaskType.REMINDERS, new Names("Relances", "Reminders")),
          entry(TaskType.CRM_UPKEEP, new Names("Mise à jour du CRM", "CRM upkeep")),
          entry(TaskType.MAIL_SUPPORT, new Names("Support par e-mail", "E-mail support")),
          entry(TaskType.SUPPORT_L1, new Names("Support de niveau 1", "Level-1 support")),
          entry(TaskType.DATA_ENTRY, new Names("Saisie de données", "Data entry")),
          entry(TaskType.BOOKKEEPING, new Names("Pré-comptabilité", "Bookkeeping")),
          entry(TaskType.ADMINISTRATION, new Names("Administratif", "Administration")),
          entry(TaskType.QUOTES, new Names("Devis", "Quotes")),
          entry(TaskType.RETURNS, new Names("Retours clients", "Customer returns")),
          entry(TaskType.PRODUCT_UPDATES, new Names("Mise à jour des produits", "Product updates")),
          entry(TaskType.SCHEDULING, new Names("Agenda", "Scheduling")),
          entry(TaskType.CASE_FILES, new Names("Dossiers", "Case files")));

  private static final Map<Sector, Names> SECTORS =
      Map.of(
          Sector.B2B_CONSULTING, new Names("Consultants B2B", "B2B consultants"),
          Sector.E_COMMERCE, new Names("E-commerce", "E-commerce"),
          Sector.INDEPENDENT_PROFESSIONS,
              new Names("Professions libérales", "Independent professions"));

  private static final Map<Sector, List<TaskType>> TYPICAL =
      Map.of(
          Sector.B2B_CONSULTING,
          List.of(TaskType.QUOTES, TaskType.REMINDERS, TaskType.CRM_UPKEEP, TaskType.INVOICING),
          Sector.E_COMMERCE,
          List.of(TaskType.SUPPORT_L1, TaskType.RETURNS, TaskType.PRODUCT_UPDATES),
          Sector.INDEPENDENT_PROFESSIONS,
          List.of(
              TaskType.SCHEDULING, TaskType.CASE_FILES, TaskType.REMINDERS, TaskType.INVOICING));

  private static final List<TaskType> DELEGATED_FIRST =
      List.of(TaskType.INVOICING, TaskType.REMINDERS, TaskType.CRM_UPKEEP, TaskType.MAIL_SUPPORT);

  private TaskCatalog() {}

  /**
   * Returns the task types of the catalogue.
   *
   * @return the types, in the order of their codes
   */
  public static List<TaskType> types() {
    return TYPES.keySet().stream()
        .sorted((one, other) -> one.code().compareTo(other.code()))
        .toList();
  }

  /**
   * Returns the name of a task type.
   *
   * @param type the type
   * @param locale French for a French locale, English for every other
   * @return the name; the code of a type that the catalogue does not know
   */
  public static String name(TaskType type, Locale locale) {
    Names names = TYPES.get(type);
    return names == null ? type.code() : names.in(locale);
  }

  /**
   * Returns the name of a sector.
   *
   * @param sector the sector
   * @param locale French for a French locale, English for every other
   * @return the name
   */
  public static String name(Sector sector, Locale locale) {
    Names names = SECTORS.get(sector);
    if (names == null) {
      throw new IllegalStateException("sector " + sector + " has no name in the catalogue");
    }
    return names.in(locale);
  }

  /**
   * Returns what a sector usually hands over.
   *
   * @param sector the sector
   * @return task types, the most usual first
   */
  public static List<TaskType> typicalTasks(Sector sector) {
    return TYPICAL.getOrDefault(sector, List.of());
  }

  /**
   * Returns what the method hands over first: invoicing, reminders, CRM upkeep, e-mail support.
   *
   * @return task types, in this order
   */
  public static List<TaskType> delegatedFirst() {
    return DELEGATED_FIRST;
  }
}
