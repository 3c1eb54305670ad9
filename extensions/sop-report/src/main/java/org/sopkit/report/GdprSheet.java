package org.sopkit.report;

import java.util.List;
import java.util.Objects;

/**
 * The GDPR checklist of one provider.
 *
 * @param provider the provider's name
 * @param gate whether work may start or go on today
 * @param gateReasons why, one sentence each; an open gate may have none
 * @param items the items in the order of the checklist
 */
public record GdprSheet(
    String provider, Gate gate, List<String> gateReasons, List<GdprItem> items) {

  /** Whether the provider's people may work on personal data today. */
  public enum Gate {
    /** They may. */
    OPEN,
    /** They may not. */
    CLOSED,
    /** The evidence does not say. */
    UNKNOWN
  }

  /** Makes a sheet. */
  public GdprSheet {
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(gate, "gate");
    gateReasons = List.copyOf(gateReasons);
    items = List.copyOf(items);
  }
}
