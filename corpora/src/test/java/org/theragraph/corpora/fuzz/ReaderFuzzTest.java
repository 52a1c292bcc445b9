package org.theragraph.corpora.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.Reading;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine.Reason;
import org.theragraph.corpora.reader.DocumentReader;
import org.theragraph.corpora.reader.ReaderInput;
import org.theragraph.corpora.reader.Readers;
import org.theragraph.corpora.reader.RecordSink;

/** Each reader on changed inputs of its own format; see docs/fuzzing.md. */
class ReaderFuzzTest {
  private static final long LIMIT = 1_000_000;
  private static final int FORMATS = 9;

  private static void batch(String format, long seed) {
    DocumentReader reader =
        Readers.all().stream().filter(one -> one.format().equals(format)).findFirst().orElseThrow();
    new Fuzz(
            format.replaceAll("\\W", ""),
            Objects.requireNonNull(Seeds.OF_FORMATS.get(format)),
            input -> {
              readBy(reader, input);
              readByWhoeverKnows(input);
            })
        .batch(seed);
  }

  /** The reader itself, even where the beginning is no longer of its format. */
  private static void readBy(DocumentReader reader, byte[] input) throws IOException {
    ReaderInput opened = new ReaderInput("f", new ByteArrayInputStream(input), LIMIT);
    if (!opened.head().isEmpty()) {
      reader.read(opened, new SoundSink());
    }
  }

  private static void readByWhoeverKnows(byte[] input) {
    Reading reading = Reading.of("f", input, LIMIT);
    assertThat(reading.documents.size() + reading.quarantined.size()).isPositive();
    assertThat(reading.reasons()).doesNotContain(Reason.FAILED);
    reading.quarantined.forEach(record -> assertThat(record.detail()).doesNotContain("\n"));
  }

  private static final class SoundSink implements RecordSink {
    @Override
    public void document(Document document) {
      Reading.assertSound(document);
    }

    @Override
    public void deleted(String id) {
      assertThat(id).isNotBlank();
    }

    @Override
    public void reject(Reason reason, String id, String detail) {
      assertThat(detail).isNotBlank();
    }
  }

  @Provide
  Arbitrary<String> formats() {
    return Arbitraries.of(new TreeSet<>(Seeds.OF_FORMATS.keySet()));
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.randomValue(Random::nextLong);
  }

  @Property(
      tries = FORMATS * Fuzz.BATCHES,
      shrinking = ShrinkingMode.OFF,
      edgeCases = EdgeCasesMode.NONE)
  void anyChangedInputEndsAsDocumentsOrReasons(
      @ForAll("formats") String format, @ForAll("seeds") long seed) {
    batch(format, seed);
  }

  @Test
  void eachFormatHasItsInputs() {
    assertThat(Seeds.OF_FORMATS).hasSize(FORMATS);
    assertThat(Readers.all())
        .extracting(DocumentReader::format)
        .containsExactlyInAnyOrderElementsOf(Seeds.OF_FORMATS.keySet());
  }
}
