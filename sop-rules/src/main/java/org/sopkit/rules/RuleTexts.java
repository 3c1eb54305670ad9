package org.sopkit.rules;

import java.util.Objects;

/**
 * What people read about a rule, in one language.
 *
 * <p>In the message, {@code {name}} stands for the argument of that name, and {@code
 * {name|word|words}} for a number and its word in singular or plural, or for a text with what goes
 * before and after it unless it is empty.
 *
 * @param title what the rule asks for, in a few words
 * @param message what is wrong
 * @param reason why it matters
 * @param remedy what to do
 */
public record RuleTexts(String title, String message, String reason, String remedy) {

  /** Makes the texts. */
  public RuleTexts {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(remedy, "remedy");
  }
}
