/**
 * sopkit in a Spring Boot 4 application.
 *
 * <p>Put the jar on the class path, name your files under {@code sopkit.*} (see {@link
 * org.sopkit.spring.SopkitProperties}) and have {@link org.sopkit.spring.LiveSopkit}, {@link
 * org.sopkit.rules.SopRules} or {@link org.sopkit.model.sla.SlaClock} injected. A bean of your own
 * of one of these types takes the place of ours. Health, meters and the actuator endpoint are there
 * where the host has Actuator and Micrometer.
 */
@NullMarked
package org.sopkit.spring;

import org.jspecify.annotations.NullMarked;
