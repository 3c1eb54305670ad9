package org.sopkit.notion;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rewrites a package as Notion would export it once it had been imported: a 32-digit id behind
 * every name, a byte order mark, columns in alphabetical order behind the title, relations as
 * "title (encoded path)", properties above the text, four spaces of indentation, a second table
 * with all rows.
 */
final class NotionStyle {

  private NotionStyle() {}

  static Map<String, String> export(NotionPackage pack, String relationColumn) {
    Map<String, String> ids = new HashMap<>();
    Map<String, String> pages = new LinkedHashMap<>();
    Map<String, String> files = new LinkedHashMap<>();
    String root = "Export-5f0c2c6e-7f5e-4b3c-9c1e-0a1b2c3d4e5f/Notre back-office ";
    root += id(root) + "/";
    for (String path : pack.files().keySet()) {
      if (path.contains("/") && !path.startsWith("Mod") && !path.startsWith("Templ")) {
        pages.put(path, renamed(path, ids));
      }
    }
    for (Map.Entry<String, String> file : pack.files().entrySet()) {
      String path = file.getKey();
      if (path.startsWith("Mod") || path.startsWith("Templ")) {
        files.put(root + path, file.getValue());
      } else if (path.endsWith(".csv")) {
        String name = path.replace(".csv", "") + " " + id(path);
        List<List<String>> table = Csv.read(file.getValue());
        List<List<String>> exported = columns(relations(table, relationColumn, pack, pages));
        files.put(root + name + ".csv", "\ufeff" + csv(exported.subList(0, 1)));
        files.put(root + name + "_all.csv", "\ufeff" + csv(exported));
        addRowPages(root + name, table, files);
      } else if (pages.containsKey(path)) {
        files.put(root + pages.get(path), page(file.getValue()));
      } else {
        files.put(root + path.replace(".md", " " + id(path) + ".md"), page(file.getValue()));
      }
    }
    return files;
  }

  private static String csv(List<List<String>> table) {
    return Csv.write(table);
  }

  private static String id(String name) {
    return (Integer.toHexString(name.hashCode()) + "0123456789abcdef0123456789abcdef")
        .substring(0, 32);
  }

  private static String renamed(String path, Map<String, String> ids) {
    int slash = path.indexOf('/');
    String folder = path.substring(0, slash);
    String name = path.substring(slash + 1).replace(".md", "");
    String shortened = name.length() > 50 ? name.substring(0, 50).strip() : name;
    ids.put(path, id(path));
    return folder + " " + id(folder + ".csv") + "/" + shortened + " " + id(path) + ".md";
  }

  private static List<List<String>> relations(
      List<List<String>> table, String column, NotionPackage pack, Map<String, String> pages) {
    int at = table.get(0).indexOf(column);
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : table) {
      List<String> copy = new ArrayList<>(row);
      if (at >= 0) {
        pages.forEach(
            (path, renamed) -> {
              String title = pack.files().get(path).lines().findFirst().orElse("").substring(2);
              String plain = PageText.of(Markdown.parse(title));
              if (plain.equals(row.get(at))) {
                copy.set(at, plain + " (" + encoded(renamed) + ")");
              }
            });
      }
      rows.add(copy);
    }
    return rows;
  }

  private static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  /** The title stays first; the other columns are sorted, and the rows come in another order. */
  private static List<List<String>> columns(List<List<String>> table) {
    List<Integer> order = new ArrayList<>();
    for (int i = 1; i < table.get(0).size(); i++) {
      order.add(i);
    }
    order.sort((a, b) -> table.get(0).get(a).compareTo(table.get(0).get(b)));
    order.add(0, 0);
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : table) {
      rows.add(order.stream().map(row::get).toList());
    }
    Collections.reverse(rows.subList(1, rows.size()));
    return rows;
  }

  private static void addRowPages(
      String folder, List<List<String>> table, Map<String, String> files) {
    if (!TaskTable.isBase(table.get(0))) {
      return;
    }
    for (List<String> row : table.subList(1, table.size())) {
      StringBuilder page = new StringBuilder("# " + row.get(0) + "\n\n");
      for (int i = 1; i < row.size(); i++) {
        if (!row.get(i).isEmpty()) {
          page.append(table.get(0).get(i)).append(": ").append(row.get(i)).append('\n');
        }
      }
      files.put(folder + "/" + row.get(0) + " " + id(row.get(0)) + ".md", page.toString());
    }
  }

  /** Nested entries are indented by four spaces. */
  private static String page(String text) {
    String indented = text.replaceAll("(?m)^ {2,3}(- )", "    $1");
    int title = indented.indexOf('\n');
    return indented.substring(0, title)
        + "\n\nID: ignored here, the section has it\nVersion: 1.1\n"
        + indented.substring(title);
  }
}
