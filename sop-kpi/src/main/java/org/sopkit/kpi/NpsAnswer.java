package org.sopkit.kpi;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * One answer to "how likely are you to recommend the back office to a colleague?".
 *
 * @param answeredAt when it was given
 * @param score 0 to 10; 9 and 10 are promoters, 0 to 6 detractors
 * @param dimensions the groups the answer is about; may be empty
 */
public record NpsAnswer(Instant answeredAt, int score, Map<Dimension, String> dimensions) {

  private static final int PROMOTER_FROM = 9;
  private static final int DETRACTOR_TO = 6;

  /**
   * Makes an answer.
   *
   * @throws IllegalArgumentException if the score is not in 0–10
   */
  public NpsAnswer {
    Objects.requireNonNull(answeredAt, "answeredAt");
    if (score < 0 || score > 10) {
      throw new IllegalArgumentException(
          "NPS answer of "
              + answeredAt
              + ": score "
              + score
              + " is not in 0–10. Maybe the survey used another scale; it cannot be converted.");
    }
    dimensions = Map.copyOf(dimensions);
  }

  /**
   * Makes an answer about the whole back office.
   *
   * @param answeredAt when it was given
   * @param score 0 to 10
   * @return the answer
   * @throws IllegalArgumentException if the score is not in 0–10
   */
  public static NpsAnswer of(Instant answeredAt, int score) {
    return new NpsAnswer(answeredAt, score, Map.of());
  }

  boolean promotes() {
    return score >= PROMOTER_FROM;
  }

  boolean detracts() {
    return score <= DETRACTOR_TO;
  }
}
