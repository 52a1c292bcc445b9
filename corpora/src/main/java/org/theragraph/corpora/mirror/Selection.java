package org.theragraph.corpora.mirror;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Deletion;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.source.DocumentSink;

/**
 * Passes on what is wanted of one file, and deletes what an earlier file brought and is wanted no
 * more; what came by another way stays. Counts what becomes of each. Not thread-safe.
 */
public final class Selection {
  private final Wish wish;
  private final Set<String> brought;
  private final List<String> ids = new ArrayList<>();
  private @Nullable Quarantine broken;
  private long taken;
  private long notMatching;
  private long quarantined;
  private long deleted;

  /**
   * What is wanted.
   *
   * @param since first year of publication; null for any. What has no date is wanted
   * @param words in lower case: title or abstract must hold one of them; none for any
   */
  public record Wish(@Nullable Integer since, List<String> words) {
    private static final int YEAR = 4;

    public Wish {
      words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    boolean matches(Document document) {
      String text = words.isEmpty() ? "" : document.text().toLowerCase(Locale.ROOT);
      return isLateEnough(document.citation().published())
          && (words.isEmpty() || words.stream().anyMatch(text::contains));
    }

    private boolean isLateEnough(@Nullable String published) {
      return since == null
          || published == null
          || published.length() < YEAR
          || Integer.parseInt(published.substring(0, YEAR)) >= since;
    }
  }

  /**
   * Of one file.
   *
   * @param brought ids of documents that files before it brought
   */
  public Selection(Wish wish, Set<String> brought) {
    this.wish = wish;
    this.brought = brought;
  }

  /**
   * Makes sure that the file did not break off: nothing after it would be right.
   *
   * @throws MirrorException if it did
   */
  public void requireWhole() throws MirrorException {
    if (broken != null) {
      throw new MirrorException(
          "%s: %s; it is not loaded. Fetch it anew".formatted(broken.source(), broken.detail()));
    }
  }

  /** Ids of those that were taken. */
  public List<String> ids() {
    return List.copyOf(ids);
  }

  /** Passes what is wanted on to a sink. */
  public DocumentSink to(DocumentSink sink) {
    return new Selecting(sink);
  }

  private final class Selecting implements DocumentSink {
    private final DocumentSink sink;

    Selecting(DocumentSink sink) {
      this.sink = sink;
    }

    @Override
    public void accept(Document document, String source) throws IOException {
      if (wish.matches(document)) {
        taken++;
        ids.add(document.id());
        sink.accept(document, source);
      } else {
        notMatching++;
        if (brought.contains(document.id())) {
          sink.deleted(new Deletion(document.id(), source));
        }
      }
    }

    @Override
    public void deleted(Deletion deletion) throws IOException {
      deleted++;
      sink.deleted(deletion);
    }

    @Override
    public void quarantine(Quarantine record) throws IOException {
      quarantined++;
      if (record.reason() == Quarantine.Reason.BROKEN) {
        broken = record;
      }
      sink.quarantine(record);
    }
  }

  public long read() {
    return taken + notMatching + quarantined;
  }

  public long taken() {
    return taken;
  }

  public long notMatching() {
    return notMatching;
  }

  public long quarantined() {
    return quarantined;
  }

  /** Citations that the file deletes. */
  public long deleted() {
    return deleted;
  }
}
