package org.theragraph.corpora.gold;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;

/**
 * PubTator with annotations ({@code id, start, end, text, type, ids}) and relations ({@code id,
 * type, id, id}), parted by tabs. Offsets count from the title, one character between it and the
 * abstract.
 */
final class GoldPubTator {
  private static final Pattern TEXT = Pattern.compile("([^|\\t]{1,80})\\|([ta])\\|(.*)");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final String name;
  private final List<AnnotatedDocument> documents = new ArrayList<>();
  private final List<String> pending = new ArrayList<>();
  private @Nullable String id;
  private String title = "";
  private String body = "";
  private int first; // line of the first pending annotation

  private GoldPubTator(String name) {
    this.name = name;
  }

  static boolean isOpening(String line) {
    return TEXT.matcher(line).matches();
  }

  /**
   * @param name of the file, for messages
   */
  static List<AnnotatedDocument> read(BufferedReader lines, String name) throws IOException {
    GoldPubTator reader = new GoldPubTator(name);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      reader.line(line, number);
    }
    reader.end();
    return reader.documents;
  }

  private void line(String line, int number) throws IOException {
    Matcher text = TEXT.matcher(line);
    if (line.isBlank()) {
      end();
    } else if (text.matches()) {
      text(text.group(1).strip(), text.group(2), text.group(3));
    } else {
      first = pending.isEmpty() ? number : first;
      pending.add(line);
    }
  }

  private void text(String lineId, String sort, String text) throws IOException {
    if (!lineId.equals(id)) {
      end();
      id = lineId;
    }
    if (sort.equals("t")) {
      title = text;
    } else {
      body = text;
    }
  }

  private void end() throws IOException {
    if (id == null) {
      return;
    }
    GoldText text = new GoldText(id, title, body);
    for (int i = 0; i < pending.size(); i++) {
      add(text, pending.get(i).split("\t", -1), name + ":" + (first + i));
    }
    documents.add(text.document());
    pending.clear();
    id = null;
    title = "";
    body = "";
  }

  private static void add(GoldText text, String[] cells, String place) throws IOException {
    if (cells.length >= 5 && NUMBER.matcher(cells[1]).matches()) {
      ConceptType type = CorpusTypes.of(cells[4]);
      text.annotate(
          Integer.parseInt(cells[1]),
          Integer.parseInt(cells[2]),
          cells[3],
          type,
          cells.length > 5 ? CorpusIds.parse(cells[5], type) : List.of(),
          place);
    } else if (cells.length >= 4) {
      text.relate(cells[1], CorpusIds.end(cells[2]), CorpusIds.end(cells[3]));
    } else {
      throw new IOException(place + ": neither an annotation nor a relation");
    }
  }
}
