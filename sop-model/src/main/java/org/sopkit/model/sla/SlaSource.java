package org.sopkit.model.sla;

/**
 * What a result was computed with, so that it can be computed again.
 *
 * @param policySet the id of the set of policies
 * @param policyId the policy that covered the task
 * @param policyVersion its version
 * @param objective the name of the objective
 * @param calendarId the calendar
 * @param calendarVersion its version
 */
public record SlaSource(
    String policySet,
    String policyId,
    String policyVersion,
    String objective,
    String calendarId,
    String calendarVersion) {}
