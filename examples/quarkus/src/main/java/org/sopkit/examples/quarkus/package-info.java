/**
 * A Quarkus host that embeds sopkit without an extension: a few beans, one scheduled method, an API
 * whose JSON is written by Jackson 2.
 *
 * <p>Start reading with {@link org.sopkit.examples.quarkus.SopkitBeans}: what Quarkus has to know
 * of sopkit. {@link org.sopkit.examples.quarkus.Watch} uses it.
 */
@NullMarked
package org.sopkit.examples.quarkus;

import org.jspecify.annotations.NullMarked;
