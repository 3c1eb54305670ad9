package org.sopkit.examples;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.sopkit");

  private static final String[] ENGINE = {"org.drools..", "org.kie..", "org.mvel2.."};

  @Test
  void the_model_knows_neither_rules_nor_figures_nor_extensions() {
    noClasses()
        .that()
        .resideInAPackage("org.sopkit.model..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.sopkit..").and(not(resideInAPackage("org.sopkit.model.."))))
        .check(CLASSES);
  }

  @Test
  void rules_and_figures_never_meet() {
    noClasses()
        .that()
        .resideInAPackage("org.sopkit.rules..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.sopkit..")
                .and(not(resideInAnyPackage("org.sopkit.rules..", "org.sopkit.model.."))))
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("org.sopkit.kpi..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.sopkit..")
                .and(not(resideInAnyPackage("org.sopkit.kpi..", "org.sopkit.model.."))))
        .check(CLASSES);
  }

  @Test
  void nothing_knows_the_examples() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.sopkit.examples..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.sopkit.examples..")
        .check(CLASSES);
  }

  @Test
  void the_engine_is_known_to_the_rules_only() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.sopkit.rules..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ENGINE)
        .check(CLASSES);
  }

  @Test
  void no_public_signature_of_the_rules_shows_the_engine() {
    classes()
        .that()
        .resideInAnyPackage("org.sopkit.rules", "org.sopkit.rules.gdpr", "org.sopkit.rules.facts")
        .and()
        .arePublic()
        .should(showNoTypeOfTheEngine())
        .check(CLASSES);
  }

  private static ArchCondition<JavaClass> showNoTypeOfTheEngine() {
    return new ArchCondition<>("show no type of the engine") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        Stream<JavaType> types =
            Stream.concat(
                Stream.concat(item.getRawSuperclass().stream(), item.getInterfaces().stream()),
                Stream.concat(
                    item.getCodeUnits().stream()
                        .filter(ArchitectureTest::isVisible)
                        .flatMap(
                            unit ->
                                Stream.concat(
                                    Stream.of(unit.getReturnType()),
                                    unit.getParameterTypes().stream())),
                    item.getFields().stream()
                        .filter(ArchitectureTest::isVisible)
                        .map(field -> field.getType())));
        types
            .flatMap(type -> type.getAllInvolvedRawTypes().stream())
            .filter(resideInAnyPackage(ENGINE))
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            item, item.getName() + " shows " + type.getName())));
      }
    };
  }

  private static boolean isVisible(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  @Test
  void outside_its_codec_the_model_has_annotations_of_jackson_and_nothing_else_of_it() {
    noClasses()
        .that()
        .resideInAPackage("org.sopkit.model..")
        .and()
        .resideOutsideOfPackage("org.sopkit.model.json..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
                .and(not(resideInAPackage("com.fasterxml.jackson.annotation.."))))
        .check(CLASSES);
  }

  @Test
  void the_packages_of_the_examples_form_no_circle() {
    slices().matching("org.sopkit.examples.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
