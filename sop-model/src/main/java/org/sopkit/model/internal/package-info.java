/**
 * What the packages of the model share and nobody outside needs. Not exported; it may change in any
 * release.
 */
@NullMarked
package org.sopkit.model.internal;

import org.jspecify.annotations.NullMarked;
