package org.sopkit.rules.facts;

import java.time.LocalDate;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.gdpr.GdprItem;

/**
 * Evidence that nobody has given.
 *
 * @param subject the engagement
 * @param thresholds the numbers to compare with
 * @param path where it should be
 * @param item the item of the checklist
 * @param missing what is missing
 * @param detail for whom or for what; empty if that needs no saying
 * @param dueOn the day from which it must be there
 * @param due whether that day has come
 */
public record EvidenceGapView(
    Subject subject,
    Thresholds thresholds,
    String path,
    GdprItem item,
    Evidence missing,
    String detail,
    LocalDate dueOn,
    boolean due)
    implements GdprFact {

  /** What can be missing. */
  public enum Evidence {
    /** The contract. */
    CONTRACT,
    /** The agreement on service levels. */
    SLA,
    /** The deadlines that the agreement on service levels names. */
    SLA_TARGETS,
    /** The client's signature, with its day. */
    CLIENT_SIGNATURE,
    /** The provider's signature, with its day. */
    PROVIDER_SIGNATURE,
    /** The data processing agreement. */
    DPA,
    /** Where the agreement stipulates the points of Art. 28(3). */
    DPA_CLAUSES,
    /** Whether and how other processors may be engaged. */
    SUB_PROCESSING,
    /** The list of accesses given. */
    ACCESSES,
    /** The scopes that the mission needs. */
    DECLARED_SCOPES,
    /** Whether an account is one person's own. */
    ACCOUNT_KIND,
    /** What an access allows. */
    ACCESS_SCOPE,
    /** The access logs. */
    ACCESS_LOGS,
    /** For how long a log is kept. */
    LOG_RETENTION,
    /** The incident procedure. */
    INCIDENT_PROCEDURE,
    /** The list of incidents, even an empty one. */
    INCIDENTS,
    /** Whether the authority has to be told of an incident. */
    INCIDENT_ASSESSMENT,
    /** The retention of each category of data. */
    RETENTION_RULES,
    /** The list of purges, even an empty one. */
    PURGES,
    /** The people who work for the provider. */
    PEOPLE,
    /** A person's undertaking of confidentiality. */
    CONFIDENTIALITY,
    /** A person's trainings. */
    TRAININGS
  }
}
