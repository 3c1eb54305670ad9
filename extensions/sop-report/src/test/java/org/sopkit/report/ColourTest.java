package org.sopkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Contrast by WCAG 2.2 (1.4.3, 1.4.11); colour blindness by the matrices of Machado, Oliveira and
 * Fernandes (2009), severity 1.
 */
class ColourTest {

  private static final double[][] PROTANOPIA = {
    {0.152286, 1.052583, -0.204868},
    {0.114503, 0.786281, 0.099216},
    {-0.003882, -0.048116, 1.051998}
  };
  private static final double[][] DEUTERANOPIA = {
    {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
  };
  private static final double[][] TRITANOPIA = {
    {1.255528, -0.076749, -0.178779},
    {-0.078411, 0.930809, 0.147602},
    {0.004733, 0.691367, 0.303900}
  };

  private static Map<String, double[]> theme(String name) {
    String[] blocks = Inline.STYLE.split("@media \\(prefers-color-scheme: dark\\)", 2);
    String block =
        name.equals("dark") ? blocks[1].substring(0, blocks[1].indexOf("}\n}")) : blocks[0];
    Map<String, double[]> colours = new HashMap<>();
    for (String pair : HtmlReportTest.all(block, "(--[a-z0-9-]+: #[0-9a-f]{3,6});")) {
      String[] parts = pair.substring(2).split(": #");
      colours.put(parts[0], linear(parts[1]));
    }
    assertThat(colours).containsKeys("card", "ink", "chart-1", "chart-2", "chart-3");
    return colours;
  }

  /** Linear red, green and blue, 0 to 1. */
  private static double[] linear(String hex) {
    String six = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
    double[] rgb = new double[3];
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(six.substring(2 * i, 2 * i + 2), 16) / 255.0;
      rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
    return rgb;
  }

  private static double luminance(double[] c) {
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
  }

  private static double contrast(double[] a, double[] b) {
    double x = luminance(a) + 0.05;
    double y = luminance(b) + 0.05;
    return Math.max(x, y) / Math.min(x, y);
  }

  private static double[] seenWith(double[][] matrix, double[] c) {
    double[] seen = new double[3];
    for (int i = 0; i < 3; i++) {
      double sum = matrix[i][0] * c[0] + matrix[i][1] * c[1] + matrix[i][2] * c[2];
      seen[i] = Math.min(1, Math.max(0, sum));
    }
    return seen;
  }

  /** The distance of two colours in CIELAB (D65, CIE 1976); 2 is just seen. */
  private static double distance(double[] a, double[] b) {
    double[] x = lab(a);
    double[] y = lab(b);
    return Math.sqrt(
        Math.pow(x[0] - y[0], 2) + Math.pow(x[1] - y[1], 2) + Math.pow(x[2] - y[2], 2));
  }

  private static double[] lab(double[] c) {
    double x = f((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.9505);
    double y = f(luminance(c));
    double z = f((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.089);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double f(double t) {
    return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
  }

  @ParameterizedTest
  @CsvSource({
    "ink, card", "soft, card", "link, card", "ink, paper", "soft, paper", "link, paper",
    "good, card", "warn, card", "bad, card", "good, good-bg", "warn, warn-bg", "bad, bad-bg",
    "ink, none-bg",
  })
  void text_has_a_contrast_of_4_5(String text, String ground) {
    for (String theme : List.of("light", "dark")) {
      Map<String, double[]> colours = theme(theme);
      assertThat(contrast(colours.get(text), colours.get(ground)))
          .as("%s on %s, %s", text, ground, theme)
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"chart-1", "chart-2", "chart-3", "none"})
  void what_is_drawn_has_a_contrast_of_3(String drawn) {
    for (String theme : List.of("light", "dark")) {
      Map<String, double[]> colours = theme(theme);
      assertThat(contrast(colours.get(drawn), colours.get("card")))
          .as("%s, %s", drawn, theme)
          .isGreaterThanOrEqualTo(3);
    }
  }

  @ParameterizedTest
  @CsvSource({"chart-1, chart-2, 40", "chart-1, chart-3, 20", "chart-2, chart-3, 20"})
  void colours_of_charts_are_told_apart_by_colour_blind_readers(
      String one, String other, double least) {
    for (String theme : List.of("light", "dark")) {
      Map<String, double[]> colours = theme(theme);
      for (double[][] eye : List.of(PROTANOPIA, DEUTERANOPIA, TRITANOPIA)) {
        assertThat(distance(seenWith(eye, colours.get(one)), seenWith(eye, colours.get(other))))
            .as("%s and %s, %s, %s", one, other, theme, eye[0][0])
            .isGreaterThan(least);
      }
    }
  }
}
