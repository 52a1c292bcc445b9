/** Services that answer queries: PubMed, Europe PMC, ClinicalTrials.gov. */
@NullMarked
package org.theragraph.cli.fetch.service;

import org.jspecify.annotations.NullMarked;
