/**
 * Documents of the model that somebody hands over without saying what they are: procedures, roles,
 * bases. Start with {@link org.sopkit.examples.documents.CheckedDocument}.
 */
@NullMarked
package org.sopkit.examples.documents;

import org.jspecify.annotations.NullMarked;
