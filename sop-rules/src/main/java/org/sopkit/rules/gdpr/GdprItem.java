package org.sopkit.rules.gdpr;

/** The six items of the checklist, in the order of the method. */
public enum GdprItem implements GdprPoint {
  /** 1. Contract and service levels signed. */
  CONTRACT("dpv:ServiceLevelAgreement"),
  /** 2. Data processing agreement in place. */
  DATA_PROCESSING_AGREEMENT("dpv:DataProcessingAgreement"),
  /** 3. Accesses limited, and revoked at the end of the mission. */
  ACCESS("dpv:EnforceAccessControl"),
  /** 4. Access log and incident procedures. */
  LOG_AND_INCIDENTS("dpv:IncidentManagementProcedures"),
  /** 5. Archiving and purge of the data. */
  RETENTION("dpv:StorageDeletion"),
  /** 6. Training on security and confidentiality. */
  TRAINING("dpv:DataProtectionTraining");

  private final String term;

  GdprItem(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
