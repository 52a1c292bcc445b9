package org.theragraph.cli.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.theragraph.cli.picture.Drawable;
import org.theragraph.cli.picture.Drawing;
import org.theragraph.cli.picture.PictureFormat;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Format;
import org.theragraph.cli.render.Renderer;
import org.theragraph.cli.render.Style;
import org.theragraph.graph.Graph;

/**
 * Writes answers in the form that is asked for: {@code format=json}, {@code csv} or {@code svg}.
 */
final class Reply {
  private static final int ETAG = 16;

  private Reply() {}

  static void send(Context context, Answer answer, Graph graph) {
    String format = context.queryParamAsClass("format", String.class).getOrDefault("json");
    switch (format) {
      case "json" -> send(context, "application/json", rendered(answer, Format.JSON));
      case "csv" -> {
        context.header("Content-Disposition", "attachment; filename=\"answer.csv\"");
        send(context, "text/csv; charset=utf-8", rendered(answer, Format.CSV));
      }
      case "svg" -> send(context, "image/svg+xml", drawn(answer, graph));
      default -> throw new Guard.Refusal(400, "format must be json, csv or svg, not " + format);
    }
  }

  private static byte[] rendered(Answer answer, Format format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintWriter out = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
      Renderer.of(format, new Style(false), 0).render(answer, out);
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

  /** With a tag by which a browser that has the same need not get it again. */
  private static void send(Context context, String type, byte[] bytes) {
    String tag = '"' + hash(bytes) + '"';
    context.header("ETag", tag);
    context.header("Cache-Control", "private, no-cache");
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(304);
      return;
    }
    context.contentType(type).result(bytes);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
          .substring(0, ETAG);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // each Java has it
    }
  }
}
