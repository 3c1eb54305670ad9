package org.sopkit.rules.facts;

/**
 * A fact about deadlines: where one stands ({@link SlaView}), who has to be told ({@link
 * EscalationView}), how often a task was paused ({@link PauseView}), how a period went ({@link
 * PeriodView}), whether recurring work was done ({@link OccurrenceView}).
 */
public interface SlaFact extends Fact {}
