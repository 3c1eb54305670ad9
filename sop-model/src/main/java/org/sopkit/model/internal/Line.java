package org.sopkit.model.internal;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Constraint on an id, a name or a reference: when it is there it is not blank and has at most
 * {@link Limits#LINE} characters. Whether it has to be there is for the record's constructor to
 * say.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Constraint(validatedBy = {})
@Pattern(regexp = Limits.NOT_BLANK, message = Limits.BLANK)
@Size(max = Limits.LINE, message = Limits.TOO_LONG)
public @interface Line {

  /** Not used: the two parts have messages of their own. */
  String message() default Limits.BLANK;

  /** Groups, as Jakarta Validation asks. */
  Class<?>[] groups() default {};

  /** Payload, as Jakarta Validation asks. */
  Class<? extends Payload>[] payload() default {};
}
