package org.sopkit.examples.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a CSV file.
 *
 * @param line the line it starts on; the header is on line 1
 * @param fields its fields; for a faulty record what could be told apart, at least its text
 * @param fault what is wrong with it, or null
 */
public record CsvRecord(long line, List<String> fields, @Nullable CsvFault fault) {}
