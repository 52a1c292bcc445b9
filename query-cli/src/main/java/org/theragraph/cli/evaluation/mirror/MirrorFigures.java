package org.theragraph.cli.evaluation.mirror;

import java.util.Locale;
import org.theragraph.cli.evaluation.Measurement;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.corpora.mirror.madeup.MirrorSpeed;

/** How fast a mirror is read. */
record MirrorFigures(MirrorSpeed speed) implements Measurement {

  @Override
  public String heading() {
    return "PubMed in bulk";
  }

  @Override
  public Object json() {
    return speed;
  }

  @Override
  public Sheet sheet() {
    return new Sheet("reader", "citations", "seconds", "citationsPerSecond")
        .row("documents", speed.citations(), speed.seconds(), speed.citationsPerSecond())
        .row("bare parser", speed.citations(), speed.baselineSeconds(), speed.baselinePerSecond());
  }

  @Override
  public void write(Page page) {
    page.line(words());
  }

  private String words() {
    return String.format(
        Locale.ROOT,
        "%,d citations in %d made-up files (%,.0f MB packed, %,.0f MB unpacked), by one processor:"
            + " %,.0f a second into documents, %,.0f a second for a bare parser that unpacks and looks"
            + " at each event (ratio %.2f). Heap held: %.0f MB after the first file, %.0f MB after the"
            + " last.",
        speed.citations(),
        speed.files(),
        speed.packedBytes() / 1e6,
        speed.bytes() / 1e6,
        speed.citationsPerSecond(),
        speed.baselinePerSecond(),
        speed.citationsPerSecond() / speed.baselinePerSecond(),
        speed.heapAfterFirst() / 1e6,
        speed.heapAfterLast() / 1e6);
  }

  @Override
  public String markdown() {
    return "Command: `theragraph evaluate mirror --files %d --results docs/results.md`%n%n%s%n"
        .formatted(speed.files(), words());
  }
}
