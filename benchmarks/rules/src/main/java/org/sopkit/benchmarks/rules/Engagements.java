package org.sopkit.benchmarks.rules;

import org.sopkit.model.gdpr.Engagement;
import org.sopkit.model.json.DocumentFormat;
import org.sopkit.model.json.SopCodec;

/** Engagements that are in order but for, at times, the contract. */
final class Engagements {

  private static final String CONTRACT =
      """
      contract:
        reference: C-2025
        signedByClientOn: 2025-08-20
        signedByProviderOn: 2025-08-20
      """;

  private static final String REST =
      """
      client: Client
      provider: Provider
      mission: {start: 2025-09-01}
      sla:
        document: {reference: S-2025, signedByClientOn: 2025-08-20, signedByProviderOn: 2025-08-20}
        targets: [J+2 ouvrés]
      dpa:
        document: {reference: D-2025, signedByClientOn: 2025-08-25, signedByProviderOn: 2025-08-25}
        subject: Facturation
        duration: durée du contrat
        nature: saisie et envoi
        purpose: facturation
        dataTypes: [nom, adresse]
        personCategories: [clients]
        clauses:
          - {point: A, reference: § 7}
          - {point: B, reference: § 7}
          - {point: C, reference: § 7}
          - {point: D, reference: § 7}
          - {point: E, reference: § 7}
          - {point: F, reference: § 7}
          - {point: G, reference: § 7}
          - {point: H, reference: § 7}
        subProcessing: {authorisation: NONE, subProcessors: []}
      access:
        declaredScopes: [{system: CRM, scopes: ["deals: read"]}]
        grants:
          - personId: nadia
            system: CRM
            scope: "deals: read"
            account: NAMED
            grantedOn: 2025-09-01
            lastReviewedOn: 2026-01-15
      accessLogs: [{system: CRM, retentionMonths: 12, lastReviewedOn: 2026-02-20}]
      incidentHandling:
        procedure: {reference: INC-01, lastTestedOn: 2025-10-01}
        incidents: []
      retention:
        rules: [{category: factures, months: 36, basis: Code de commerce}]
        purgeRuns: []
      people:
        - id: nadia
          name: Nadia
          confidentialitySignedOn: 2025-09-01
          trainings: [{on: 2025-09-01, subject: RGPD, certificate: N-1}]
      """;

  private Engagements() {}

  static Engagement engagement(String id, boolean withContract) {
    String text = "id: " + id + "\n" + (withContract ? CONTRACT : "") + REST;
    return SopCodec.standard().read(text, DocumentFormat.YAML, Engagement.class);
  }
}
