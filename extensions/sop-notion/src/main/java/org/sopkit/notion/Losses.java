package org.sopkit.notion;

import java.util.ArrayList;
import java.util.List;

/** Collects what is lost in one file. Not thread-safe. */
final class Losses {

  private final String file;
  private final List<Loss> losses;

  Losses(String file, List<Loss> losses) {
    this.file = file;
    this.losses = losses;
  }

  static Losses of(String file) {
    return new Losses(file, new ArrayList<>());
  }

  /** Returns a collector of another file that adds to the same list. */
  Losses in(String otherFile) {
    return new Losses(otherFile, losses);
  }

  void add(LossKind kind, String place, String detail) {
    losses.add(new Loss(kind, file, place, detail));
  }

  List<Loss> list() {
    return List.copyOf(losses);
  }
}
