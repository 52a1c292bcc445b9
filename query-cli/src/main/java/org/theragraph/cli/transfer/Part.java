package org.theragraph.cli.transfer;

/**
 * What one kind of path adds to a candidate's score.
 *
 * @param points 0 or more
 */
record Part(Reason reason, double points) {}
