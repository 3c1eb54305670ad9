/**
 * A Notion base of tasks and procedures. Start with {@link org.sopkit.notion.NotionPackage}, which
 * makes what Notion imports, and {@link org.sopkit.notion.NotionExport}, which reads back what
 * Notion exports and lists what was lost on the way. {@link org.sopkit.notion.NotionTemplates} has
 * a base to begin with for each sector. The same content goes online through {@code
 * org.sopkit.notion.api}.
 */
@NullMarked
package org.sopkit.notion;

import org.jspecify.annotations.NullMarked;
