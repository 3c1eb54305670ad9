package org.sopkit.model.sop;

/** Whether a picture shows data about people: names, addresses, mailboxes, other tabs. */
public enum PersonalData {
  /** Somebody looked: it shows none. */
  NONE,
  /** It showed some, and they were made unreadable. */
  MASKED,
  /** It shows some, readable. */
  VISIBLE,
  /** Nobody has looked yet. */
  UNKNOWN
}
