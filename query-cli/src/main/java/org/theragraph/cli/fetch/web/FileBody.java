package org.theragraph.cli.fetch.web;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Writes a body to a file, and hangs up when that grows over the limit. */
final class FileBody implements BodySubscriber<byte[]> {
  private final long limit;
  private long size;
  private final @Nullable FileChannel out;
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private @Nullable Subscription subscription;

  /**
   * A body behind what is there.
   *
   * @param from bytes that are there
   */
  FileBody(Path file, long from, long limit) throws IOException {
    this.limit = limit;
    this.size = from;
    this.out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).position(from);
  }

  private FileBody(IOException error) {
    this.limit = 0;
    this.out = null;
    body.completeExceptionally(error);
  }

  /** One that takes nothing. */
  static FileBody failed(IOException error) {
    return new FileBody(error);
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    if (out == null) {
      given.cancel();
    } else {
      given.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (out == null || subscription == null || body.isDone()) {
      return;
    }
    try {
      for (ByteBuffer buffer : buffers) {
        size += buffer.remaining();
        if (size > limit) {
          throw LimitedBody.tooLarge(limit);
        }
        while (buffer.hasRemaining()) {
          out.write(buffer);
        }
      }
      subscription.request(1); // no more in memory than the disk takes
    } catch (IOException e) {
      subscription.cancel();
      end(e);
    }
  }

  @Override
  public void onError(Throwable error) {
    end(error);
  }

  @Override
  public void onComplete() {
    end(null);
  }

  private void end(@Nullable Throwable error) {
    try (FileChannel closing = out) {
      if (error == null && closing != null) {
        closing.force(true);
      }
    } catch (IOException e) {
      body.completeExceptionally(e);
    }
    if (error == null) {
      body.complete(new byte[0]);
    } else {
      body.completeExceptionally(error);
    }
  }
}
