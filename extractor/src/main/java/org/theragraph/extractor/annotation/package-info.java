/**
 * Sentences, tokens and dependencies, through Stanford CoreNLP.
 *
 * <p>Tokenising is cheap and done for every document; tagging and parsing cost a hundred times as
 * much and are done only for the sentences that a caller asks for.
 */
@NullMarked
package org.theragraph.extractor.annotation;

import org.jspecify.annotations.NullMarked;
