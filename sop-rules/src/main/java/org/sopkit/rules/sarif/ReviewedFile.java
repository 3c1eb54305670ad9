package org.sopkit.rules.sarif;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sopkit.model.json.DocumentPosition;
import org.sopkit.model.json.SopCodec;
import org.sopkit.rules.review.Review;

/**
 * A document that was judged: where it lies, what was found in it and on which lines.
 *
 * @param uri its address: relative to the root of the repository, or absolute for a file outside
 * @param places where the findings are written, by their path
 * @param review the findings and how they stand
 */
public record ReviewedFile(String uri, Map<String, DocumentPosition> places, Review review) {

  /** Makes a reviewed file. */
  public ReviewedFile {
    places = Map.copyOf(places);
  }

  /**
   * Looks the findings up in their document.
   *
   * @param root the folder that addresses are relative to: that of the repository
   * @param file the document, a .yaml, .yml or .json file
   * @param review what was found in it
   * @return the reviewed file
   * @throws org.sopkit.model.json.DocumentException if the file cannot be read
   */
  public static ReviewedFile of(Path root, Path file, Review review) {
    List<String> pointers =
        review.findings().stream().map(reviewed -> reviewed.finding().path()).toList();
    return new ReviewedFile(uri(root, file), SopCodec.standard().locate(file, pointers), review);
  }

  private static String uri(Path root, Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path base = root.toAbsolutePath().normalize();
    if (!absolute.startsWith(base)) {
      return absolute.toUri().toASCIIString();
    }
    StringBuilder path = new StringBuilder();
    base.relativize(absolute).forEach(part -> path.append('/').append(part));
    try {
      return new URI(null, null, path.toString(), null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(file + ": has no address as a URI", e);
    }
  }

  DocumentPosition place(String path) {
    return places.getOrDefault(path, new DocumentPosition(1, 1));
  }

  boolean isRelative() {
    return !uri.startsWith("file:");
  }
}
