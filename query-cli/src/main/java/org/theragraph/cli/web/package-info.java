/**
 * The web page and its interface for programs: the same answers as the commands give, over HTTP.
 *
 * <p>Answers are those of the other packages, as JSON; what is decided goes through {@link
 * org.theragraph.cli.review.Decider}. All text of documents is hostile: it is sent as data, and the
 * page puts it in as text.
 */
@NullMarked
package org.theragraph.cli.web;

import org.jspecify.annotations.NullMarked;
