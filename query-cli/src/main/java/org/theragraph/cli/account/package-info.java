/**
 * Who may sign in at the web page, and what they may do there. Accounts lie in {@code
 * accounts.json} below {@code THERAGRAPH_HOME}, readable by its owner alone, with hashes of
 * passwords. The file is the only link between these commands and a running page, which reads it
 * again when it changed.
 */
@NullMarked
package org.theragraph.cli.account;

import org.jspecify.annotations.NullMarked;
