package org.sopkit.model.json;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name that somebody most likely meant, for errors that offer it: {@code Maybe
 * "instruction"?}
 */
public final class Spelling {

  private static final int LONGEST_NAME = 40;
  private static final int MOST_SLIPS = 2;

  private Spelling() {}

  /**
   * Returns the known name with the fewest slips, at most two, whatever the case, hyphens and
   * underscores.
   *
   * @param written what was written, for example {@code instrution}
   * @param known the names there are
   * @return the nearest name, or null if none is near
   */
  public static @Nullable String nearest(String written, Collection<String> known) {
    String nearest = null;
    int fewest = MOST_SLIPS + 1;
    if (written.length() <= LONGEST_NAME) {
      for (String name : known) {
        int slips = slips(plain(written), plain(name));
        boolean alike = 2 * slips < Math.max(written.length(), name.length());
        if (slips < fewest && alike) {
          fewest = slips;
          nearest = name;
        }
      }
    }
    return nearest;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }

  /** Levenshtein distance: letters put in, left out or changed. */
  private static int slips(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
