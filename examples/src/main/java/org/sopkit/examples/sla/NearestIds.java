package org.sopkit.examples.sla;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sopkit.examples.text.Similarity;

/** Keeps the ids most like one that was looked for. Not thread-safe. */
final class NearestIds {

  private static final int KEPT = 3;

  /** An id is short; comparing texts of a page each would take minutes. */
  private static final int LONGEST = 100;

  private record Candidate(String id, int distance) {}

  private final String wanted;
  private final int farthest;
  private final List<Candidate> nearest = new ArrayList<>();

  NearestIds(String id) {
    this.wanted = id.toLowerCase(Locale.ROOT);
    this.farthest = Math.max(1, wanted.length() / 3);
  }

  void offer(String id) {
    int limit = nearest.size() < KEPT ? farthest : nearest.get(KEPT - 1).distance() - 1;
    if (wanted.length() > LONGEST || Math.abs(id.length() - wanted.length()) > limit) {
      return;
    }
    int distance = Similarity.distance(wanted, id.toLowerCase(Locale.ROOT));
    if (distance <= limit) {
      nearest.add(new Candidate(id, distance));
      nearest.sort(Comparator.comparingInt(Candidate::distance));
      if (nearest.size() > KEPT) {
        nearest.remove(KEPT);
      }
    }
  }

  List<String> ids() {
    return nearest.stream().map(Candidate::id).toList();
  }
}
