package org.theragraph.cli.fetch.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Takes a body in memory, and hangs up when it grows over the limit. */
final class LimitedBody implements BodySubscriber<byte[]> {
  private final long limit;
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private @Nullable Subscription subscription;

  LimitedBody(long limit) {
    this.limit = limit;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (body.isDone()) {
        return;
      }
      if (taken.size() + (long) buffer.remaining() > limit) {
        body.completeExceptionally(tooLarge(limit));
        if (subscription != null) {
          subscription.cancel();
        }
        return;
      }
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      taken.writeBytes(bytes);
    }
  }

  @Override
  public void onError(Throwable error) {
    body.completeExceptionally(error);
  }

  @Override
  public void onComplete() {
    body.complete(taken.toByteArray());
  }

  /** Unpacks gzip; what unpacks to more than the limit is a bomb or too large. */
  static byte[] unpacked(byte[] packed, long limit) throws WebException {
    byte[] bytes;
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
    } catch (IOException e) {
      throw WebException.passing("sent damaged gzip: " + e.getMessage(), e);
    }
    if (bytes.length > limit) {
      throw tooLarge(limit);
    }
    return bytes;
  }

  static WebException tooLarge(long limit) {
    return WebException.lasting(
        "is larger than %,d bytes (--max-size sets the limit)".formatted(limit));
  }
}
