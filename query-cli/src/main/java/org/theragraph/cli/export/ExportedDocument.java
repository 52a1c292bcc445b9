package org.theragraph.cli.export;

import java.util.List;
import org.theragraph.corpora.model.Document;

/** A document with the evidence in it that is exported, in the order of the text. */
record ExportedDocument(Document document, List<ClaimInText> claims) {}
