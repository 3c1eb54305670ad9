package org.sopkit.model.backoffice;

/** The line of business a client is in; {@link TaskCatalog} knows what each usually hands over. */
public enum Sector {
  /** Consultants who sell to companies. */
  B2B_CONSULTING,
  /** Online shops. */
  E_COMMERCE,
  /** Independent professions: lawyers, architects, doctors, accountants. */
  INDEPENDENT_PROFESSIONS
}
