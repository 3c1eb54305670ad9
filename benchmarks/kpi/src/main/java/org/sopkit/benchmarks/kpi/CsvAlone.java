package org.sopkit.benchmarks.kpi;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads a file of semicolon-separated values and counts its fields: what no report can undercut.
 */
public final class CsvAlone {

  private CsvAlone() {}

  /**
   * Reads.
   *
   * @param arguments the file
   * @throws IOException if it cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    long rows = 0;
    long fields = 0;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .allowMissingFields(true)
            .allowExtraFields(true)
            .fieldSeparator(';')
            .ofCsvRecord(Path.of(arguments[0]))) {
      for (CsvRecord row : reader) {
        rows++;
        fields += row.getFieldCount();
      }
    }
    System.out.println(rows + " rows, " + fields + " fields");
  }
}
