/**
 * From a question in English to a typed one: dates are cut out, names of concepts become slots, and
 * what is left is matched with the questions' patterns. What a pattern cannot explain makes it
 * unfit: a question is rather declined than read wrongly.
 */
@NullMarked
package org.theragraph.cli.question.language;

import org.jspecify.annotations.NullMarked;
