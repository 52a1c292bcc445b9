package org.theragraph.cli.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.theragraph.cli.render.JsonText;

/** Tells of requests that are too long or broken to reach a route; Jetty would send a page. */
final class BrokenRequests implements Request.Handler {
  /** Of an address with headers: all that the document allows, percent-encoded, has room. */
  static final int MOST_BYTES = 32 * 1024;

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintWriter out = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
      int status = response.getStatus();
      JsonText.write(Problem.of(status, detail(status, request)), out);
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.write(true, ByteBuffer.wrap(bytes.toByteArray()), callback);
    return true;
  }

  private static String detail(int status, Request request) {
    if (status == HttpStatus.URI_TOO_LONG_414
        || status == HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431) {
      return "address and headers are longer than %d bytes".formatted(MOST_BYTES);
    }
    return Objects.toString(
        request.getAttribute(ErrorHandler.ERROR_MESSAGE), HttpStatus.getMessage(status));
  }
}
