package org.sopkit.notion;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Addresses and the encoded paths that Notion writes between files. */
final class Links {

  private static final Set<String> WEB = Set.of("http", "https", "mailto");

  private Links() {}

  /** Says whether a link leads to the web; everything else means nothing inside Notion. */
  static boolean isWebAddress(String link) {
    try {
      String scheme = new URI(link).getScheme();
      return scheme != null && WEB.contains(scheme.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException notOne) {
      return false;
    }
  }

  /** Decodes %20 and the like; a text with a stray percent sign stays as it is. */
  static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return path;
    }
  }
}
