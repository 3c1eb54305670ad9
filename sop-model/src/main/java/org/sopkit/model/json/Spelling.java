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

  /** Letters put in, left out, changed, or two neighbours swapped (optimal string alignment). */
  private static int slips(String one, String other) {
    int[][] rows = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : fewest(rows, one, other, i, j);
      }
    }
    return rows[one.length()][other.length()];
  }

  private static int fewest(int[][] rows, String one, String other, int i, int j) {
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int changed = rows[i - 1][j - 1] + (same ? 0 : 1);
    int slips = Math.min(changed, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(slips, rows[i - 2][j - 2] + 1) : slips;
  }
}
