package org.sopkit.rules;

import java.util.Objects;

/**
 * What a finding is about: one procedure, matrix, task, engagement or base.
 *
 * @param kind what it is
 * @param id its name, as the host wrote it
 */
public record Subject(Kind kind, String id) implements Comparable<Subject> {

  /** Makes a subject. */
  public Subject {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
  }

  @Override
  public int compareTo(Subject other) {
    int order = kind.compareTo(other.kind);
    return order != 0 ? order : id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return kind.prefix + ":" + id;
  }

  /** What a subject can be. */
  public enum Kind {
    /** A procedure. */
    SOP("sop"),
    /** A responsibility matrix of its own. */
    RACI("raci"),
    /** A task and its clock. */
    TASK("task"),
    /** The engagement of a provider. */
    ENGAGEMENT("engagement"),
    /** The back-office base as a whole. */
    REGISTER("register"),
    /** The roll-out of a back office. */
    ROLLOUT("rollout");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }
}
