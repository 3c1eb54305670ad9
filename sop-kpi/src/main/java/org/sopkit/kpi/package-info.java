/** Work in progress. */
@org.jspecify.annotations.NullMarked
package org.sopkit.kpi;
