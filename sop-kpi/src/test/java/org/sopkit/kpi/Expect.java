package org.sopkit.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

/** Short assertions about figures. */
public final class Expect {

  private Expect() {}

  /** The value is measured and reads exactly so, decimals included. */
  public static KpiValue.Measured measured(KpiValue value, String expected) {
    assertThat(value).isInstanceOf(KpiValue.Measured.class);
    KpiValue.Measured measured = (KpiValue.Measured) value;
    assertThat(measured.value()).isEqualTo(new BigDecimal(expected));
    return measured;
  }

  /** The value is not measurable, for this reason. */
  public static KpiValue.NotMeasurable notMeasurable(KpiValue value, NotMeasurableReason reason) {
    assertThat(value).isInstanceOf(KpiValue.NotMeasurable.class);
    KpiValue.NotMeasurable missing = (KpiValue.NotMeasurable) value;
    assertThat(missing.reason()).isEqualTo(reason);
    return missing;
  }
}
