/**
 * HTTP as a guest behaves: no address that is private, robots.txt heeded, paced, limited in size
 * and time, redirects followed by hand and each checked anew.
 */
@NullMarked
package org.theragraph.cli.fetch.web;

import org.jspecify.annotations.NullMarked;
