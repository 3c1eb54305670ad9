/** What is to be told to others: written with the state, signed, sent until it is taken. */
@NullMarked
package org.sopkit.examples.crm.webhook;

import org.jspecify.annotations.NullMarked;
