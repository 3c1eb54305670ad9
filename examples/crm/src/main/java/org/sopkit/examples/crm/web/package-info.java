/** The pages and the API of the CRM. */
@NullMarked
package org.sopkit.examples.crm.web;

import org.jspecify.annotations.NullMarked;
