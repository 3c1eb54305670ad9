package org.sopkit.model.rollout;

/** The seven steps of week one, in their order. */
public enum RolloutStep {
  /** 1: list all tasks of the back office. */
  LIST_TASKS,
  /** 2: classify them by frequency and complexity. */
  CLASSIFY_TASKS,
  /** 3: set priorities; begin with three recurring tasks. */
  CHOOSE_FIRST_TASKS,
  /** 4: write their procedures. */
  WRITE_SOPS,
  /** 5: set up the base and link the procedures. */
  LINK_BASE_AND_SOPS,
  /** 6: train the provider on each procedure. */
  TRAIN_PROVIDER,
  /** 7: measure and adjust every week. */
  MEASURE_AND_ADJUST;

  /**
   * Returns the number of the step.
   *
   * @return 1 to 7
   */
  public int number() {
    return ordinal() + 1;
  }
}
