package org.theragraph.cli.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The lines of a conversation, one message each. The SDK stops listening at a line that is no
 * message, and drops what it is about to answer at the end of input: so such a line is answered
 * here, as JSON-RPC 2.0 asks, and the end waits for the answers.
 */
final class Lines {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int NO_JSON = -32700;
  private static final int NO_REQUEST = -32600;
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(60);

  private final BufferedReader from;
  private final OutputStream to;
  private final Set<JsonNode> asked = new HashSet<>();
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>(); // empty at the end
  private final CountDownLatch end = new CountDownLatch(1);

  Lines(InputStream from, OutputStream to) {
    this.from = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8));
    this.to = to;
    Thread thread = new Thread(this::listen, "theragraph-mcp");
    thread.setDaemon(true);
    thread.start();
  }

  /** What comes in, messages only. */
  InputStream input() {
    return new Input();
  }

  /** Where the answers go. */
  OutputStream output() {
    return new Output();
  }

  /** Returns when nothing more comes in and all is answered. */
  void awaitEnd() throws InterruptedException {
    end.await();
  }

  /** Whatever the SDK does with them: the end is to be seen. */
  private void listen() {
    try {
      for (String line = from.readLine(); line != null; line = from.readLine()) {
        if (!line.isBlank() && isMessage(line)) {
          messages.add(line + "\n");
        }
      }
    } catch (IOException e) {
      // as at the end
    }
    awaitAnswers();
    messages.add("");
    end.countDown();
  }

  private boolean isMessage(String line) throws IOException {
    JsonNode message;
    try {
      message = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      refuse(NO_JSON, "Parse error: a line must be one message in JSON");
      return false;
    }
    JsonNode id = message.path("id");
    boolean isRequest = message.path("method").isTextual();
    boolean isReply = message.has("result") || message.has("error");
    boolean isKnown =
        id.isTextual() || (id.isIntegralNumber() && id.canConvertToLong()) || id.isMissingNode();
    if (isReply && !isRequest && id.isNull()) {
      return false; // to nothing that we asked; an answer has no answer
    }
    if (!message.path("jsonrpc").asText().equals("2.0") || !isKnown || !(isRequest || isReply)) {
      refuse(NO_REQUEST, "Invalid request: neither a request nor an answer of JSON-RPC 2.0");
      return false;
    }
    if (isRequest && !id.isMissingNode()) {
      synchronized (asked) {
        asked.add(id);
      }
    }
    return true;
  }

  private void refuse(int code, String why) throws IOException {
    ObjectNode reply = JSON.createObjectNode().put("jsonrpc", "2.0");
    reply.putNull("id").putObject("error").put("code", code).put("message", why);
    send((JSON.writeValueAsString(reply) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void send(byte[] line) throws IOException {
    synchronized (to) {
      to.write(line);
      to.flush();
    }
  }

  private void answered(byte[] line) throws IOException {
    JsonNode id = JSON.readTree(line).path("id");
    synchronized (asked) {
      asked.remove(id);
      asked.notifyAll();
    }
  }

  /** An assistant that has gone needs no answer: not for ever. */
  private void awaitAnswers() {
    long until = System.nanoTime() + LAST_ANSWERS.toNanos();
    synchronized (asked) {
      while (!asked.isEmpty()) {
        long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
        if (left <= 0) {
          return;
        }
        try {
          asked.wait(left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  private final class Input extends InputStream {
    private byte[] line = {};
    private int at;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      if (at == line.length) {
        line = next().getBytes(StandardCharsets.UTF_8);
        at = 0;
        if (line.length == 0) {
          messages.add(""); // for whoever asks once more
          return -1;
        }
      }
      int given = Math.min(length, line.length - at);
      System.arraycopy(line, at, bytes, start, given);
      at += given;
      return given;
    }

    private String next() throws IOException {
      try {
        return messages.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while listening");
      }
    }

    @Override
    public void close() {
      end.countDown();
    }
  }

  private final class Output extends OutputStream {
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    @Override
    public synchronized void write(int letter) throws IOException {
      line.write(letter);
      if (letter == '\n') {
        byte[] whole = line.toByteArray();
        line.reset();
        send(whole);
        answered(whole);
      }
    }
  }
}
