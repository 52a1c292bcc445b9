package org.theragraph.cli.question;

import org.theragraph.cli.evidence.Quote;
import org.theragraph.cli.fact.Fact;

/** A sentence in a row of sentences on one thing, in the order of their documents' dates. */
record Moment(Fact fact, Quote quote) {}
