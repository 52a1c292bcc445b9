package org.theragraph.corpora.facts;

import java.nio.file.Path;

/** The files of a folder of facts. */
public enum FactsFile {
  DOCUMENTS("documents.jsonl"),
  MENTIONS("mentions.jsonl"),
  CONCEPTS("concepts.jsonl"),
  STATEMENTS("statements.jsonl"),
  EVIDENCE("evidence.jsonl"),
  QUARANTINE("quarantine.jsonl"),
  /** Only there if documents are to go. */
  DELETIONS("deletions.jsonl"),
  REPORT("run-report.json");

  private final String fileName;

  FactsFile(String fileName) {
    this.fileName = fileName;
  }

  public String fileName() {
    return fileName;
  }

  public Path in(Path folder) {
    return folder.resolve(fileName);
  }
}
