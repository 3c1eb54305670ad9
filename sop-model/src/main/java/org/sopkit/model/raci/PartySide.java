package org.sopkit.model.raci;

/** On whose side of the contract a party stands. */
public enum PartySide {
  /** The company that hands its back office over; under the GDPR the controller. */
  CLIENT,
  /** The company or person that does the work; under the GDPR the processor. */
  PROVIDER
}
