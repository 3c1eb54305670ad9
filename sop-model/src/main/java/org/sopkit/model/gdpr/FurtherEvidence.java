package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.Copies;
import org.sopkit.model.internal.Line;

/**
 * What authorities ask beyond the six items. Sub-processors are in {@link
 * DataProcessingAgreement#subProcessing()}.
 *
 * @param transfers countries outside the European Economic Area; empty: none; null: not known
 * @param processorRegister the provider's record of processing, Art. 30(2); null if not known
 * @param dataProtectionContact the provider's data protection officer or contact; null if not known
 * @param instructions the client's documented instructions, Art. 28(3)(a); null if not known
 * @param requestHelp how the provider helps with requests of the people concerned, Art. 28(3)(e);
 *     null if not known
 * @param impactAssessmentHelp how it helps with impact assessments, Art. 28(3)(f); null if not
 *     known
 * @param audits the audits held, Art. 28(3)(h); empty: none; null: not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FurtherEvidence(
    @Nullable List<@Valid Transfer> transfers,
    @Valid @Nullable DatedReference processorRegister,
    @Line @Nullable String dataProtectionContact,
    @Nullable List<@Valid DatedReference> instructions,
    @Valid @Nullable Procedure requestHelp,
    @Valid @Nullable Procedure impactAssessmentHelp,
    @Nullable List<@Valid DatedReference> audits) {

  /** Makes the part. */
  public FurtherEvidence {
    transfers = Copies.known(transfers, "transfers");
    instructions = Copies.known(instructions, "instructions");
    audits = Copies.known(audits, "audits");
  }
}
