/** How fast typed questions are answered. */
@NullMarked
package org.theragraph.cli.evaluation.question;

import org.jspecify.annotations.NullMarked;
