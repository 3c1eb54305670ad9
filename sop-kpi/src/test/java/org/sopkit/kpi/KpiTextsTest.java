package org.sopkit.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.kpi.roi.InHouseWork;
import org.sopkit.kpi.roi.ProviderPrice;
import org.sopkit.kpi.roi.RoiCalculator;
import org.sopkit.kpi.roi.RoiInput;
import org.sopkit.kpi.roi.RoiResult;
import org.sopkit.kpi.roi.RoiScenario;
import org.sopkit.kpi.roi.RoiTexts;
import org.sopkit.kpi.roi.WeeksPerMonth;
import org.sopkit.model.kpi.KpiKind;

class KpiTextsTest {

  private static final Formula RATE = new Formula("on-time-rate", "met / decided");

  private static KpiValue.Measured measured(String value, KpiUnit unit, Currency currency) {
    return new KpiValue.Measured(new BigDecimal(value), unit, currency, 0, RATE, null, Map.of());
  }

  @Test
  void both_languages_have_the_same_keys_and_placeholders() {
    ResourceBundle english = ResourceBundle.getBundle("org.sopkit.kpi.texts", Locale.ENGLISH);
    ResourceBundle french = ResourceBundle.getBundle("org.sopkit.kpi.texts", Locale.FRENCH);

    assertThat(french.keySet()).isEqualTo(english.keySet());
    for (String key : english.keySet()) {
      assertThat(placeholders(french.getString(key)))
          .as(key)
          .isEqualTo(placeholders(english.getString(key)));
    }
  }

  private static TreeSet<String> placeholders(String text) {
    TreeSet<String> names = new TreeSet<>();
    Pattern.compile("\\{(\\w+)}").matcher(text).results().forEach(m -> names.add(m.group(1)));
    return names;
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr-FR", "fr-CA", "en-US", "tr-TR", "fa-IR"})
  void everything_that_can_occur_has_its_words(String tag) {
    KpiTexts texts = KpiTexts.in(Locale.forLanguageTag(tag));
    RoiTexts roi = RoiTexts.in(Locale.forLanguageTag(tag));

    Arrays.stream(KpiKind.values()).forEach(kind -> assertThat(texts.name(kind)).isNotBlank());
    Arrays.stream(Dimension.values()).forEach(d -> assertThat(texts.name(d)).isNotBlank());
    Arrays.stream(OnTimeOutcome.values()).forEach(o -> assertThat(texts.name(o)).isNotBlank());
    Arrays.stream(RoiInput.values()).forEach(input -> assertThat(roi.name(input)).isNotBlank());
    Arrays.stream(WeeksPerMonth.values()).forEach(w -> assertThat(roi.name(w)).isNotBlank());
    Arrays.stream(RoiResult.RoiCase.Kind.values())
        .forEach(kind -> assertThat(roi.name(kind)).isNotBlank());
    for (NotMeasurableReason reason : NotMeasurableReason.values()) {
      assertThat(texts.value(new KpiValue.NotMeasurable(RATE, reason, Map.of()))).isNotBlank();
    }
    for (RefusedRow.Reason reason : RefusedRow.Reason.values()) {
      assertThat(texts.refusal(new RefusedRow("T-17", reason, Map.of()))).contains("T-17");
    }
    for (KpiUnit unit : KpiUnit.values()) {
      Currency currency = unit == KpiUnit.MONEY ? Currency.getInstance("EUR") : null;
      assertThat(texts.value(measured("1", unit, currency))).isNotBlank();
    }
    RoiResult result =
        RoiCalculator.rounding(RoundingMode.HALF_UP)
            .calculate(
                RoiScenario.quickSum(
                    "quick",
                    new InHouseWork(BigDecimal.TEN, Money.of("45", "EUR")),
                    new ProviderPrice.Hourly(BigDecimal.TEN, Money.of("18", "EUR"))));
    result.conventions().forEach(c -> assertThat(texts.convention(c)).doesNotContain("?"));
    List.of(
            result.costBeforePerWeek(),
            result.costAfterPerWeek(),
            result.gainPerWeek(),
            result.gainPerMonth().get(WeeksPerMonth.FOUR_WEEKS),
            result.gainPerYear(),
            result.costReduction(),
            result.hoursFreedPerWeek(),
            result.breakEvenPrice(),
            result.breakEvenHours(),
            result.investment().presentValueOfBenefits(),
            result.investment().presentValueOfCosts(),
            result.investment().netPresentValue(),
            result.investment().returnOnInvestment(),
            result.investment().payback())
        .forEach(value -> assertThat(texts.name(value.formula())).isNotBlank());
  }

  @Test
  void every_formula_of_a_figure_has_a_name() {
    KpiTexts texts = KpiTexts.in(Locale.FRENCH);
    for (KpiFormulas.DurationMeasure measure : KpiFormulas.DurationMeasure.values()) {
      DurationFigures.none(measure, NotMeasurableReason.NO_TASK_OPEN)
          .all()
          .forEach(value -> assertThat(texts.name(value.formula())).contains(", "));
    }
    for (Formula formula :
        List.of(
            KpiFormulas.ON_TIME_RATE,
            KpiFormulas.CLOSED_ON_TIME_RATE,
            KpiFormulas.DEFECTS_PER_TASK,
            KpiFormulas.DEFECTIVE_TASK_SHARE,
            KpiFormulas.TIME_SAVED,
            KpiFormulas.TIME_SAVED_VALUE,
            KpiFormulas.COST_PER_TASK,
            KpiFormulas.INTERNAL_NPS)) {
      assertThat(texts.name(formula)).isNotBlank();
    }
  }

  @Test
  void figures_are_written_as_the_language_writes_them() {
    KpiTexts french = KpiTexts.in(Locale.FRANCE);
    KpiTexts english = KpiTexts.in(Locale.US);
    KpiValue rate = new Figures(RoundingMode.HALF_EVEN).proportion(15_803, 24_918, RATE, Map.of());

    assertThat(spaced(french.value(rate))).isEqualTo("63,42 %");
    assertThat(spaced(french.detail(rate)))
        .isEqualTo("n = 24 918 ; intervalle à 95 % : de 62,82 % à 64,02 %");
    assertThat(english.value(rate)).isEqualTo("63.42%");
    assertThat(english.detail(rate)).isEqualTo("n = 24,918; 95% interval 62.82% to 64.02%");
    assertThat(
            spaced(french.value(measured("1755.00", KpiUnit.MONEY, Currency.getInstance("EUR")))))
        .isEqualTo("1 755,00 €");
    assertThat(spaced(french.value(measured("178.1716", KpiUnit.HOURS, null))))
        .isEqualTo("178,17 h");
    assertThat(french.name(KpiFormulas.DurationMeasure.WORKING_LEAD_TIME.mean()))
        .isEqualTo("délai de traitement en temps ouvré, moyenne");
  }

  @Test
  void a_missing_figure_says_why() {
    KpiValue missing =
        new KpiValue.NotMeasurable(
            RATE, NotMeasurableReason.MIXED_CURRENCIES, Map.of("currencies", "EUR, USD"));

    assertThat(KpiTexts.in(Locale.ENGLISH).value(missing))
        .isEqualTo("not measurable: amounts in EUR, USD cannot be added");
    assertThat(spaced(KpiTexts.in(Locale.FRENCH).value(missing)))
        .isEqualTo("non mesurable : des montants en EUR, USD ne s’additionnent pas");
    assertThat(KpiTexts.in(Locale.FRENCH).detail(missing)).isEmpty();
  }

  @Test
  void one_is_singular_and_in_french_everything_under_two_is() {
    KpiTexts french = KpiTexts.in(Locale.FRANCE);
    KpiTexts english = KpiTexts.in(Locale.US);

    assertThat(spaced(french.value(measured("1", KpiUnit.DAYS, null)))).isEqualTo("1 jour");
    assertThat(spaced(french.value(measured("0.17", KpiUnit.DEFECTS_PER_TASK, null))))
        .isEqualTo("0,17 défaut par tâche");
    assertThat(spaced(french.value(measured("2", KpiUnit.TASKS, null)))).isEqualTo("2 tâches");
    assertThat(english.value(measured("1", KpiUnit.DAYS, null))).isEqualTo("1 day");
    assertThat(english.value(measured("0.17", KpiUnit.DEFECTS_PER_TASK, null)))
        .isEqualTo("0.17 defects per task");
  }

  @Test
  void formulas_and_their_inputs_are_in_the_readers_language() {
    KpiTexts french = KpiTexts.in(Locale.FRANCE);
    KpiValue.Measured rate =
        (KpiValue.Measured)
            new Figures(RoundingMode.HALF_EVEN)
                .proportion(
                    15_803,
                    24_918,
                    KpiFormulas.CLOSED_ON_TIME_RATE,
                    Figures.inputs("met", 15_803, "closedLate", 9_115));

    assertThat(french.expression(rate.formula()))
        .isEqualTo("à temps ÷ (à temps + closes en retard)");
    assertThat(french.inputs(rate).stream().map(KpiTextsTest::spaced))
        .containsExactly("à temps = 15 803", "closes en retard = 9 115");
    assertThat(french.expression(KpiFormulas.DurationMeasure.ELAPSED_LEAD_TIME.mean()))
        .isEqualTo("somme des x ÷ n, x = clôture − ouverture");
    assertThat(french.expression(new Formula("of-a-host", "a / b"))).isEqualTo("a / b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void every_formula_of_the_calculators_has_its_words(String tag)
      throws ReflectiveOperationException {
    KpiTexts texts = KpiTexts.in(Locale.forLanguageTag(tag));
    List<Formula> formulas = new ArrayList<>();
    Class<?> roi = Class.forName("org.sopkit.kpi.roi.RoiFormulas");
    for (Class<?> holder : List.of(KpiFormulas.class, roi)) {
      for (Field field : holder.getDeclaredFields()) {
        if (field.getType() == Formula.class) {
          field.setAccessible(true);
          formulas.add((Formula) field.get(null));
        }
      }
    }
    for (KpiFormulas.DurationMeasure measure : KpiFormulas.DurationMeasure.values()) {
      DurationFigures.none(measure, NotMeasurableReason.NO_TASK_OPEN)
          .all()
          .forEach(value -> formulas.add(value.formula()));
    }

    assertThat(formulas).hasSizeGreaterThan(40);
    formulas.forEach(
        formula ->
            assertThat(texts.expression(formula))
                .as(formula.code())
                .isNotEqualTo(formula.expression())
                .doesNotContain("{"));
  }

  @Test
  void conventions_are_sentences_not_codes() {
    KpiTexts french = KpiTexts.in(Locale.FRANCE);

    assertThat(
            spaced(
                french.convention(
                    new Convention("discount-from-end-of-year", Map.of("rate", "0.1")))))
        .contains("au taux de 10 % ;");
    assertThat(
            spaced(
                french.convention(
                    new Convention("ramp-up-benefits-only", Map.of("shares", "0.5, 0.8")))))
        .contains("(50 % ; 80 %)");
    for (RoundingMode mode : RoundingMode.values()) {
      if (mode != RoundingMode.UNNECESSARY) {
        assertThat(french.convention(new Convention("rounded-once", Map.of("mode", mode.name()))))
            .doesNotContain("_");
      }
    }
  }

  @Test
  void a_refusal_names_an_outcome_in_words_and_what_is_not_known() {
    RefusedRow row =
        new RefusedRow(
            "T-17",
            RefusedRow.Reason.OUTCOME_CONTRADICTS_CLOSING,
            Map.of("outcome", "CLOSED_LATE"));

    assertThat(spaced(KpiTexts.in(Locale.FRENCH).refusal(row)))
        .contains("issue close en retard, mais clôture : non indiqué");
  }

  @Test
  void a_hostile_argument_is_shown_as_it_is() {
    KpiValue missing =
        new KpiValue.NotMeasurable(
            RATE, NotMeasurableReason.TARGET_UNIT_NOT_COMPARABLE, Map.of("unit", "$1\\{unit}"));

    assertThat(KpiTexts.in(Locale.ENGLISH).value(missing)).contains("$1\\{unit}");
  }

  /** JDKs differ in which no-break space they write. */
  private static String spaced(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
