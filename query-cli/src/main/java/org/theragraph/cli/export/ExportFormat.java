package org.theragraph.cli.export;

/** Formats of others. */
enum ExportFormat {
  kgx(new KgxExporter()),
  graphml(new GraphMlExporter()),
  cypher(new CypherExporter()),
  csv(new CsvExporter()),
  bioc(new BiocExporter()),
  pubtator(new PubTatorExporter()),
  jsonl(new FactsExporter()),
  rdf(new RdfExporter());

  @SuppressWarnings("ImmutableEnumChecker") // exporters have no state
  private final Exporter exporter;

  ExportFormat(Exporter exporter) {
    this.exporter = exporter;
  }

  Exporter exporter() {
    return exporter;
  }
}
