package org.theragraph.cli.fetch.web;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Takes bodies into one file. Beside it lies what tells the server which version was begun: without
 * that a file is not gone on with, since two versions would be mixed.
 */
final class Download implements BodyHandler<byte[]> {
  private static final long LARGEST_COMPLAINT = 100_000; // bytes

  private final Path file;
  private final Path validator;
  private final long limit;

  Download(Path file, long limit) {
    this.file = file;
    this.validator = file.resolveSibling(file.getFileName() + ".version");
    this.limit = limit;
  }

  /** Asks for the rest, if a part is there. */
  Map<String, String> headers() throws IOException {
    long have = Files.exists(file) ? Files.size(file) : 0;
    if (have == 0 || !Files.exists(validator)) {
      return Map.of();
    }
    return Map.of("Range", "bytes=" + have + "-", "If-Range", Files.readString(validator));
  }

  void forget() throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(validator);
  }

  @Override
  public BodySubscriber<byte[]> apply(ResponseInfo info) {
    int status = info.statusCode();
    try {
      if (status == 206) {
        return new FileBody(file, Files.size(file), limit);
      }
      if (status == 200) {
        forget();
        String version = version(info.headers());
        if (!version.isEmpty()) {
          Files.writeString(validator, version);
        }
        return new FileBody(file, 0, limit);
      }
    } catch (IOException e) {
      return FileBody.failed(e);
    }
    return new LimitedBody(LARGEST_COMPLAINT);
  }

  /** A strong ETag, else the date. */
  private static String version(HttpHeaders headers) {
    return headers
        .firstValue("ETag")
        .filter(tag -> !tag.startsWith("W/"))
        .or(() -> headers.firstValue("Last-Modified"))
        .orElse("");
  }
}
