package org.theragraph.extractor;

import java.time.Duration;
import java.util.List;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.extractor.annotation.Deadline;

/** Vocabulary and models of the fast profile, loaded once for all tests of a JVM. */
public final class Extractions {
  private static final Duration PER_DOCUMENT = Duration.ofSeconds(60);

  private Extractions() {}

  private static final class Holder {
    static final Extraction LOADED =
        Extraction.create(new ExtractionOptions(2, Duration.ofSeconds(60), Profile.FAST, null));
  }

  public static Extraction extraction() {
    return Holder.LOADED;
  }

  /** With this profile; other models than those of the fast one are loaded anew each time. */
  public static Extraction extraction(Profile profile) {
    return profile == Profile.FAST
        ? extraction()
        : Extraction.create(new ExtractionOptions(2, PER_DOCUMENT, profile, null));
  }

  public static DocumentExtractor extractor() {
    return Holder.LOADED.extractor();
  }

  public static DocumentExtractor.Result extract(Document document) {
    return extractor().extract(document, Deadline.in(PER_DOCUMENT));
  }

  static Extraction with(int threads) {
    return with(new ExtractionOptions(threads, PER_DOCUMENT, Profile.FAST, null));
  }

  static Extraction with(ExtractionOptions options) {
    return with(options, extractor());
  }

  static Extraction with(ExtractionOptions options, DocumentExtractor extractor) {
    return new Extraction(Holder.LOADED.vocabulary(), extractor, options, 0);
  }

  /** An abstract without a title. */
  public static Document document(String id, String text) {
    return Document.of(id, DocumentKind.ABSTRACT, null, text, List.of(), Citation.NONE);
  }
}
