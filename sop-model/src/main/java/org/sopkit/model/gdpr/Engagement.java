package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.Copies;
import org.sopkit.model.internal.Line;

/**
 * The engagement of one provider by one client, with the dated evidence for the six items of the
 * checklist.
 *
 * <p>Null means that nobody has said anything: unknown, never false. Immutable and thread-safe.
 *
 * @param id the host's name of the engagement
 * @param client who hands the work over, the controller
 * @param provider who does it, the processor
 * @param mission from when to when
 * @param contract item 1: the contract; null if not known
 * @param sla item 1: the service levels; null if not known
 * @param dpa item 2: the data processing agreement; null if not known
 * @param access item 3: scopes and grants; null if not known
 * @param accessLogs item 4: a log for each system; null if not known
 * @param incidentHandling item 4: procedure and incidents; null if not known
 * @param retention item 5: retention, purge and certificate; null if not known
 * @param people item 6: who works for the provider; null if not known
 * @param further what authorities ask beyond the six; null if not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Engagement(
    @Line String id,
    @Line String client,
    @Line String provider,
    @Valid Mission mission,
    @Valid @Nullable SignedDocument contract,
    @Valid @Nullable SlaAgreement sla,
    @Valid @Nullable DataProcessingAgreement dpa,
    @Valid @Nullable AccessControl access,
    @Nullable List<@Valid AccessLog> accessLogs,
    @Valid @Nullable IncidentHandling incidentHandling,
    @Valid @Nullable DataRetention retention,
    @Nullable List<@Valid Person> people,
    @Valid @Nullable FurtherEvidence further) {

  /** Makes an engagement. */
  public Engagement {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(mission, "mission");
    accessLogs = Copies.known(accessLogs, "accessLogs");
    people = Copies.known(people, "people");
  }

  /**
   * Finds a person by id.
   *
   * @param personId the id, compared as written
   * @return the first person with that id
   */
  public Optional<Person> person(String personId) {
    return people == null
        ? Optional.empty()
        : people.stream().filter(person -> person.id().equals(personId)).findFirst();
  }
}
