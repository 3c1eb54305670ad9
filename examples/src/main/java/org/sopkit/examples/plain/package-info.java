/** sopkit in a host without a framework: the recipe of docs/embedding.md, compiled and tested. */
@NullMarked
package org.sopkit.examples.plain;

import org.jspecify.annotations.NullMarked;
