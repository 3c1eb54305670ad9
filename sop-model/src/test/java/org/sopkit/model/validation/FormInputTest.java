package org.sopkit.model.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.gdpr.AccessLog;
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.model.gdpr.Mission;
import org.sopkit.model.gdpr.RetentionRule;
import org.sopkit.model.gdpr.SignedDocument;
import org.sopkit.model.gdpr.SubProcessing;
import org.sopkit.model.gdpr.Transfer;
import org.sopkit.model.raci.RaciActivity;
import org.sopkit.model.rollout.TaskCandidate;
import org.sopkit.model.sop.KnownError;
import org.sopkit.model.sop.QualityControl;
import org.sopkit.model.sop.Screenshot;
import org.sopkit.model.sop.Sop;
import org.sopkit.model.sop.SopLanguage;
import org.sopkit.model.sop.SopStep;

class FormInputTest {

  static Stream<Arguments> bad_input() {
    return Stream.of(
        arguments(
            sop(" ", List.of()),
            "id",
            "is blank. Maybe leave it out, or fill it in.",
            "est vide. Laissez ce champ de côté ou remplissez-le."),
        arguments(
            sop("a".repeat(201), List.of()),
            "id",
            "is longer than 200 characters. Maybe shorten it, or move the detail to an appendix.",
            "dépasse 200 caractères. Raccourcissez le texte ou déplacez le détail en annexe."),
        arguments(
            sop("a", List.of(new SopStep(0, "Open the file.", null, null))),
            "steps[0].number",
            "must be more than zero. Maybe leave it out if it is not known.",
            "doit être supérieur à zéro. Laissez ce champ de côté si la valeur est inconnue."),
        arguments(
            sop("a", List.of(new SopStep(1, "x".repeat(4001), null, null))),
            "steps[0].instruction",
            "is longer than 4000 characters. Maybe shorten it, or move the detail to an appendix.",
            "dépasse 4000 caractères. Raccourcissez le texte ou déplacez le détail en annexe."),
        arguments(
            new TaskCandidate("t", TaskType.QUOTES, new BigDecimal("-0.5"), null, null, null),
            "timesPerWeek",
            "must not be less than zero. Maybe leave it out if it is not known.",
            "ne doit pas être inférieur à zéro. Laissez ce champ de côté si la valeur est"
                + " inconnue."),
        arguments(
            new SignedDocument("c", "abc", null, null, null, null),
            "sha256",
            "is no SHA-256 fingerprint. Maybe it was cut off: it has 64 digits from 0 to 9 and a to"
                + " f.",
            "n’est pas une empreinte SHA-256. Elle est peut-être tronquée : elle compte 64"
                + " chiffres, de 0 à 9 et de a à f."),
        arguments(
            new Transfer("Madagascar", null, null, null, null),
            "country",
            "is no country code. Maybe write the two capital letters of ISO 3166-1, for example"
                + " MG.",
            "n’est pas un code de pays. Écrivez les deux majuscules de la norme ISO 3166-1, par"
                + " exemple MG."));
  }

  @ParameterizedTest
  @MethodSource("bad_input")
  void bad_form_input_is_named_in_english_and_french(
      Object form, String path, String english, String french) {
    assertThat(violations(form, Locale.ENGLISH)).containsExactly(path + ": " + english);
    assertThat(violations(form, Locale.FRANCE)).containsExactly(path + ": " + french);
  }

  static Stream<Arguments> bad_places() {
    return Stream.of(
        arguments(
            new RaciActivity("x", List.of("a", " "), null, null, null, null),
            "responsible[1].<list element>"),
        arguments(new QualityControl(List.of(""), List.of()), "checklist[0].<list element>"),
        arguments(
            new QualityControl(List.of(), List.of(new KnownError("e", ""))),
            "knownErrors[0].remedy"),
        arguments(
            sop(
                "a",
                List.of(
                    new SopStep(
                        1, "x", List.of(new Screenshot("", null, null, null, null)), null))),
            "steps[0].screenshots[0].file"),
        arguments(new AccessLog("CRM", 0, null, null), "retentionMonths"),
        arguments(new RetentionRule("c", -1, null, null), "months"),
        arguments(
            new SubProcessing(SubProcessing.Authorisation.GENERAL, -1, null), "objectionDays"),
        arguments(new TaskCandidate("t", TaskType.QUOTES, null, 0, null, null), "minutesEach"));
  }

  @ParameterizedTest
  @MethodSource("bad_places")
  void bad_form_input_is_found_at_any_depth(Object form, String path) {
    assertThat(violations(form, Locale.ENGLISH)).singleElement().asString().startsWith(path + ": ");
  }

  @Test
  void what_is_unknown_is_no_bad_input() {
    Engagement unknown =
        new Engagement(
            "e",
            "client",
            "provider",
            new Mission(LocalDate.of(2026, 3, 2), null),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    assertThat(violations(unknown, Locale.ENGLISH)).isEmpty();
    assertThat(violations(sop("a", null), Locale.ENGLISH)).isEmpty();
  }

  @Test
  void both_languages_have_the_same_messages() throws Exception {
    assertThat(bundle("_fr").keySet()).isEqualTo(bundle("").keySet()).hasSizeGreaterThan(5);
  }

  private static Sop sop(String id, List<SopStep> steps) {
    return new Sop(id, SopLanguage.FR, null, null, steps, null, null, null, null);
  }

  private static Properties bundle(String language) throws Exception {
    Properties messages = new Properties();
    String name = "/ContributorValidationMessages" + language + ".properties";
    try (Reader in =
        new InputStreamReader(
            FormInputTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      messages.load(in);
    }
    return messages;
  }

  private static List<String> violations(Object form, Locale locale) {
    MessageInterpolator byLocale = new InLocale(new ParameterMessageInterpolator(), locale);
    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(byLocale)
            .buildValidatorFactory()) {
      Validator validator = factory.getValidator();
      return validator.validate(form).stream()
          .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
          .toList();
    }
  }

  private record InLocale(MessageInterpolator messages, Locale locale)
      implements MessageInterpolator {

    @Override
    public String interpolate(String template, Context context) {
      return messages.interpolate(template, context, locale);
    }

    @Override
    public String interpolate(String template, Context context, Locale ignored) {
      return messages.interpolate(template, context, locale);
    }
  }
}
