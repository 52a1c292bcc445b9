package org.theragraph.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a driver and a server: cuts connections, stalls them, swallows answers. */
final class Proxy implements AutoCloseable {
  /** COMMIT in Bolt: a chunk of two bytes, a structure without fields, signature 0x12. */
  private static final byte[] COMMIT = {0, 2, (byte) 0xB0, 0x12, 0, 0};

  private final GraphAddress server;
  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Set<Line> lines = ConcurrentHashMap.newKeySet();
  private final AtomicInteger commits = new AtomicInteger();
  private final AtomicInteger cuts = new AtomicInteger();
  private volatile boolean refusing;
  private volatile boolean stalled;
  private volatile int loseEvery;

  Proxy(GraphAddress server) throws IOException {
    this.server = server;
    start(this::accept);
  }

  GraphAddress address() {
    return new GraphAddress(
        URI.create("bolt://127.0.0.1:" + door.getLocalPort()), server.user(), server.password());
  }

  /** Cuts all connections that are open now. */
  void cut() {
    lines.forEach(Line::cut);
  }

  /** Connections cut so far. */
  int cuts() {
    return cuts.get();
  }

  /** Lets nobody in any more, or again. */
  void refuse(boolean now) {
    refusing = now;
    if (now) {
      cut();
    }
  }

  /** Nothing goes either way, and nothing is lost. */
  void stall(boolean now) {
    stalled = now;
  }

  /** Of each so many commits the answer of one is lost, and the connection with it. */
  void loseAnswerOfEvery(int number) {
    loseEvery = number;
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = door.accept();
      if (refusing) {
        client.close();
        continue;
      }
      Line line = new Line(client, new Socket(server.uri().getHost(), server.uri().getPort()));
      lines.add(line);
      start(line::ask);
      start(line::answer);
    }
  }

  private final class Line {
    private final Socket client;
    private final Socket target;
    private volatile boolean losing;

    Line(Socket client, Socket target) {
      this.client = client;
      this.target = target;
    }

    void ask() throws IOException {
      pump(
          client.getInputStream(),
          target.getOutputStream(),
          (bytes, length) -> {
            if (isCommit(bytes, length) && loseEvery > 0) {
              losing = commits.incrementAndGet() % loseEvery == 0;
            }
            return true;
          });
    }

    void answer() throws IOException {
      pump(target.getInputStream(), client.getOutputStream(), (bytes, length) -> !losing);
    }

    private void pump(InputStream in, OutputStream out, Filter filter) throws IOException {
      byte[] bytes = new byte[1 << 16];
      try {
        for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
          while (stalled) {
            sleep();
          }
          if (!filter.passes(bytes, n)) {
            break;
          }
          out.write(bytes, 0, n);
        }
      } finally {
        cut();
      }
    }

    void cut() {
      if (lines.remove(this)) {
        cuts.incrementAndGet();
      }
      try (client;
          target) {
        client.setSoLinger(true, 0); // as a broken network does: no farewell
      } catch (IOException e) {
        // it is closed already
      }
    }
  }

  @FunctionalInterface
  private interface Filter {
    boolean passes(byte[] bytes, int length);
  }

  @FunctionalInterface
  private interface Task {
    void run() throws IOException;
  }

  private static boolean isCommit(byte[] bytes, int length) {
    return length >= COMMIT.length
        && java.util.Arrays.equals(bytes, length - COMMIT.length, length, COMMIT, 0, COMMIT.length);
  }

  private static void sleep() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void start(Task task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (IOException e) {
                // cut by us or by either end
              }
            },
            "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
    cut();
  }
}
