package org.sopkit.model.backoffice;

/**
 * How urgent a task is, most urgent first.
 *
 * <p>Four levels, as most ticket tools have; a host with other names maps them.
 */
public enum Priority {
  /** Work stops until this is done. */
  CRITICAL,
  /** To be done before ordinary work. */
  HIGH,
  /** Ordinary work. */
  MEDIUM,
  /** Can wait. */
  LOW
}
