/**
 * Pictures of answers: concepts in layers from left to right, joined by what sentences say.
 *
 * <p>JGraphX decides where things stand ({@link org.theragraph.cli.picture.Layout}); what they look
 * like is ours, as plain SVG with classes, so that one style sheet serves light and dark. No font
 * is measured: the same picture gives the same bytes on every machine.
 */
@NullMarked
package org.theragraph.cli.picture;

import org.jspecify.annotations.NullMarked;
