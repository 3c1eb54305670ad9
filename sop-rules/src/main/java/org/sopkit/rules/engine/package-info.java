/**
 * Engine room: loads the built-in rules, compiles a host's, runs sessions. Internal: not for use
 * from outside and free to change; start with {@link org.sopkit.rules.SopRules} instead.
 */
@NullMarked
package org.sopkit.rules.engine;

import org.jspecify.annotations.NullMarked;
