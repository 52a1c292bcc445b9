package org.theragraph.cli.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.theragraph.cli.picture.Drawable;
import org.theragraph.cli.picture.Drawing;
import org.theragraph.cli.picture.PictureFormat;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Format;
import org.theragraph.cli.render.JsonText;
import org.theragraph.cli.render.Paged;
import org.theragraph.cli.render.Renderer;
import org.theragraph.cli.render.Style;
import org.theragraph.cli.web.api.Outcome;
import org.theragraph.cli.web.api.Paging;
import org.theragraph.graph.Graph;

/**
 * Writes answers in the form that is asked for: {@code format=json}, {@code csv} or {@code svg}.
 */
final class Reply {
  private Reply() {}

  /** JSON with a tag. */
  static Made json(Object value) {
    return new Made(Outcome.JSON, text(value), Map.of());
  }

  /** JSON that is of now alone. */
  static void fresh(Context context, int status, Object value) {
    context.status(status).contentType(Outcome.JSON).result(text(value));
  }

  private static byte[] text(Object value) {
    return written(out -> JsonText.write(value, out));
  }

  /** Headers that say where the pages before and after are, and how many there are in all. */
  static Map<String, String> pages(Context context, Paging paging, Answer answer) {
    Map<String, String> headers = new HashMap<>();
    if (answer instanceof Paged paged) {
      String links = paging.links(context.path(), context.queryParamMap(), paged.hasMore());
      if (!links.isEmpty()) {
        headers.put("Link", links);
      }
      paged.total().ifPresent(total -> headers.put(Paging.TOTAL, String.valueOf(total)));
    }
    return headers;
  }

  /** The answer in this form, with these headers. */
  static Made of(String format, Answer answer, Graph graph, Map<String, String> headers) {
    return switch (format) {
      case "json" -> new Made(Outcome.JSON, rendered(answer, Format.JSON), headers);
      case "csv" -> {
        Map<String, String> more = new HashMap<>(headers);
        more.put("Content-Disposition", "attachment");
        yield new Made("text/csv; charset=utf-8", rendered(answer, Format.CSV), more);
      }
      case "svg" -> new Made("image/svg+xml", drawn(answer, graph), headers);
      default -> throw new IllegalArgumentException(format); // its form lets no other through
    };
  }

  private static byte[] rendered(Answer answer, Format format) {
    return written(out -> Renderer.of(format, new Style(false), 0).render(answer, out));
  }

  @FunctionalInterface
  private interface Writing {
    void to(PrintWriter out) throws IOException;
  }

  private static byte[] written(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintWriter out = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] drawn(Answer answer, Graph graph) {
    if (!(answer instanceof Drawable drawable)) {
      throw new Guard.Refusal(404, "there is no picture of it");
    }
    Drawing drawing = drawable.drawing(graph);
    if (drawing.isEmpty()) {
      throw new Guard.Refusal(404, "there is nothing to draw");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      PictureFormat.SVG.write(bytes, drawing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
