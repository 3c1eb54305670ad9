package org.sopkit.model.backoffice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * The kind of a task, such as {@code invoicing} or {@code support-l1}.
 *
 * <p>An open list: a host brings its own codes; the usual ones are constants here, with their
 * French and English names in the catalogue of this package.
 *
 * @param code a short name, not blank; compared as written
 */
public record TaskType(@JsonValue String code) {

  /** Issuing invoices and credit notes. */
  public static final TaskType INVOICING = new TaskType("invoicing");

  /** Chasing what is due: payments, quotes, documents. */
  public static final TaskType REMINDERS = new TaskType("reminders");

  /** Keeping customer records right in the CRM. */
  public static final TaskType CRM_UPKEEP = new TaskType("crm-upkeep");

  /** Answering the customers' mailbox. */
  public static final TaskType MAIL_SUPPORT = new TaskType("mail-support");

  /** First-level support. */
  public static final TaskType SUPPORT_L1 = new TaskType("support-l1");

  /** Typing data from one place into another. */
  public static final TaskType DATA_ENTRY = new TaskType("data-entry");

  /** Preparing the accountant's work. */
  public static final TaskType BOOKKEEPING = new TaskType("bookkeeping");

  /** General administration. */
  public static final TaskType ADMINISTRATION = new TaskType("administration");

  /** Preparing and sending quotes. */
  public static final TaskType QUOTES = new TaskType("quotes");

  /** Handling what customers send back. */
  public static final TaskType RETURNS = new TaskType("returns");

  /** Keeping the product catalogue right. */
  public static final TaskType PRODUCT_UPDATES = new TaskType("product-updates");

  /** Keeping the diary: appointments made, moved, confirmed. */
  public static final TaskType SCHEDULING = new TaskType("scheduling");

  /** Keeping files complete: documents asked for, received, filed. */
  public static final TaskType CASE_FILES = new TaskType("case-files");

  /**
   * Makes a task type.
   *
   * @throws IllegalArgumentException if the code is blank
   */
  public TaskType {
    Objects.requireNonNull(code, "task type");
    if (code.isBlank()) {
      throw new IllegalArgumentException(
          "task type: must not be blank. Maybe the column is empty: give such rows a type of their"
              + " own, for example \"unknown\".");
    }
  }

  /**
   * Returns the type of that code.
   *
   * @param code a short name, not blank
   * @return the type
   * @throws IllegalArgumentException if the code is blank
   */
  @JsonCreator
  public static TaskType of(String code) {
    return new TaskType(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
