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
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
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
  private static final int ETAG = 16;

  private Reply() {}

  /** JSON with a tag. */
  static void json(Context context, Object value) {
    send(context, Outcome.JSON, text(value));
  }

  /** JSON that is of now alone. */
  static void fresh(Context context, int status, Object value) {
    context.status(status).contentType(Outcome.JSON).result(text(value));
  }

  private static byte[] text(Object value) {
    return written(out -> JsonText.write(value, out));
  }

  /** Says where the pages before and after are, and how many there are in all. */
  static void page(Context context, Paging paging, Answer answer) {
    if (!(answer instanceof Paged paged)) {
      return;
    }
    String links = paging.links(context.path(), context.queryParamMap(), paged.hasMore());
    if (!links.isEmpty()) {
      context.header("Link", links);
    }
    paged.total().ifPresent(total -> context.header(Paging.TOTAL, String.valueOf(total)));
  }

  static void send(Context context, String format, Answer answer, Graph graph) {
    switch (format) {
      case "json" -> send(context, Outcome.JSON, rendered(answer, Format.JSON));
      case "csv" -> {
        context.header("Content-Disposition", "attachment; filename=\"answer.csv\"");
        send(context, "text/csv; charset=utf-8", rendered(answer, Format.CSV));
      }
      case "svg" -> send(context, "image/svg+xml", drawn(answer, graph));
      default -> throw new IllegalArgumentException(format); // its form lets no other through
    }
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

  /** With a tag by which a browser that has the same need not get it again. */
  private static void send(Context context, String type, byte[] bytes) {
    String tag = '"' + hash(bytes) + '"';
    context.header("ETag", tag);
    context.header("Cache-Control", "private, no-cache");
    if (isKnown(tag, context.header("If-None-Match"))) {
      context.status(304);
      return;
    }
    context.contentType(type).result(bytes);
  }

  /** Whether one of the tags is this, or any will do; whoever has it weakly has it. */
  private static boolean isKnown(String tag, @Nullable String known) {
    return known != null
        && Arrays.stream(known.split(","))
            .map(String::strip)
            .anyMatch(one -> one.equals("*") || one.replaceFirst("^W/", "").equals(tag));
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
