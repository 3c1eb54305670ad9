/**
 * Reading and writing documents of the model as JSON and YAML. Start with {@link
 * org.sopkit.model.json.SopCodec}; what cannot be read is a {@link
 * org.sopkit.model.json.DocumentException} that says where and why.
 */
@NullMarked
package org.sopkit.model.json;

import org.jspecify.annotations.NullMarked;
