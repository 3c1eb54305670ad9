/**
 * The Notion base online, through the API of Notion (version 2026-03-11). Start with {@link
 * org.sopkit.notion.api.NotionPush}, which makes both tables under a page and brings every task and
 * procedure there up to date; {@link org.sopkit.notion.api.NotionApi} is the connection it needs.
 * {@link org.sopkit.notion.api.NotionPush#rehearse} shows the requests without sending any.
 */
@NullMarked
package org.sopkit.notion.api;

import org.jspecify.annotations.NullMarked;
