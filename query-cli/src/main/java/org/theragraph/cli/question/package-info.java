/**
 * Typed questions: each a class that says how it is asked, of what, and how the graph answers it.
 *
 * <p>A new one is a class and a row in {@link org.theragraph.cli.question.Questions}. Most ask for
 * statements around a concept and share {@link org.theragraph.cli.question.FactQuestion}.
 */
@NullMarked
package org.theragraph.cli.question;

import org.jspecify.annotations.NullMarked;
