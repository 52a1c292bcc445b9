/**
 * One reader a format; {@link org.theragraph.corpora.reader.Readers} finds the right one by
 * content.
 *
 * <p>To add a format: write a {@link org.theragraph.corpora.reader.DocumentReader}, put it into the
 * list of {@code Readers} before every reader that would also recognise it, and give it a fixture.
 * A reader delivers what it could read before the stream broke and lets {@link
 * org.theragraph.corpora.reader.BrokenInputException} through.
 */
@NullMarked
package org.theragraph.corpora.reader;

import org.jspecify.annotations.NullMarked;
