package org.sopkit.notion;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of files that every system takes, and the ids that Notion adds to them. */
final class FileNames {

  private static final int LONGEST = 80;
  private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|%#\\p{Cntrl}]+");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
  private static final Pattern NOTION_ID =
      Pattern.compile(
          "(?:^|[ -])([0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:_all)?(?:\\.\\w+)?(?:\\?.*)?$");

  private final Set<String> taken = new HashSet<>();

  /** Returns a name for a title that no other file of the folder has. */
  String unique(String title, String extension) {
    String bare = FORBIDDEN.matcher(nfc(title)).replaceAll(" ").replaceAll("\\s+", " ").strip();
    String cut = bare.length() <= LONGEST ? bare : cut(bare);
    String stem = cut.replaceAll("[. ]+$", "").replaceAll("^\\.+", "");
    if (stem.isEmpty() || RESERVED.matcher(stem).matches()) {
      stem = "_" + stem;
    }
    String name = stem;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = stem + " " + i;
    }
    return name + extension;
  }

  private static String cut(String text) {
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end).strip();
  }

  static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  static String last(String path) {
    String plain = nfc(path.replace('\\', '/'));
    return plain.substring(plain.lastIndexOf('/') + 1);
  }

  /** Returns the id at the end of a name that Notion wrote, without dashes. */
  static @Nullable String notionId(String path) {
    Matcher id = NOTION_ID.matcher(last(path));
    return id.find() ? id.group(1).replace("-", "") : null;
  }

  /** Returns the name of a file or folder without its extension and Notion's id. */
  static String bare(String path) {
    String name = last(path).replaceFirst("\\.(md|csv)$", "").replaceFirst("_all$", "");
    return name.replaceFirst("[ -]?[0-9a-f]{32}$", "").strip();
  }
}
