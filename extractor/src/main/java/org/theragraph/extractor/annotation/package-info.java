/**
 * Sentences, tokens and dependencies, through Stanford CoreNLP.
 *
 * <p>Tokenising is cheap and done for every document; tagging costs more and parsing most, and each
 * is done only for the sentences that a caller asks for. The parser is CoreNLP's model run by code
 * of our own: see {@link TransitionParser}.
 */
@NullMarked
package org.theragraph.extractor.annotation;

import org.jspecify.annotations.NullMarked;
