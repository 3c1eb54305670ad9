package org.sopkit.rules.gdpr;

/** What authorities ask beyond the six items of the method. */
public enum GdprTopic implements GdprPoint {
  /** Data that go to, or are looked at from, a country outside the EEA, Art. 44 to 49. */
  TRANSFERS("dpv:ThirdCountry"),
  /** Others whom the provider engages, Art. 28(2) and 28(4). */
  SUB_PROCESSORS("dpv:DataSubProcessor"),
  /** The provider's record of processing, Art. 30(2). */
  PROCESSOR_REGISTER("dpv:RecordsOfActivities"),
  /** The provider's data protection officer or contact, Art. 37. */
  DATA_PROTECTION_CONTACT("dpv:DataProtectionOfficer"),
  /** The client's documented instructions, Art. 28(3)(a). */
  INSTRUCTIONS("dpv:GuidelinesPrinciple"),
  /** Help with requests of the people concerned, Art. 28(3)(e). */
  REQUEST_HELP("dpv:DataSubjectRightsManagement"),
  /** Help with impact assessments, Art. 28(3)(f). */
  IMPACT_ASSESSMENT_HELP("dpv:DPIA"),
  /** Audits, Art. 28(3)(h). */
  AUDITS("dpv:ReviewProcedure");

  private final String term;

  GdprTopic(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
