/**
 * A web page's own text, without what stands around it.
 *
 * <p>Four steps: {@link org.theragraph.corpora.html.PageMeta} reads title, date and address; {@link
 * org.theragraph.corpora.html.Pruner} takes out elements that are no text by role, class and
 * visibility; {@link org.theragraph.corpora.html.PageLines} makes lines; {@link
 * org.theragraph.corpora.html.Boilerplate} drops the lines and parts that every release of a
 * publisher carries.
 */
@NullMarked
package org.theragraph.corpora.html;

import org.jspecify.annotations.NullMarked;
