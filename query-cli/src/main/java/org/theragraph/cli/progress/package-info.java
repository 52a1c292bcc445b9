/** Progress bars on standard error, for people; nothing where nobody watches. */
@NullMarked
package org.theragraph.cli.progress;

import org.jspecify.annotations.NullMarked;
