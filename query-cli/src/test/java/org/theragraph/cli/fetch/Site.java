package org.theragraph.cli.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real server on this machine that answers as a test says, and remembers what it was asked. */
public final class Site implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

  /** Answers a request. */
  @FunctionalInterface
  public interface Handler {
    void handle(Request request) throws IOException;
  }

  /** One request: where, with what, and how to answer it. */
  public record Request(
      String path, Map<String, String> parameters, HttpExchange exchange, long nanoTime) {
    public String header(String name) {
      return exchange.getRequestHeaders().getFirst(name);
    }

    String parameter(String name) {
      return parameters.getOrDefault(name, "");
    }

    public Request with(String name, String value) {
      exchange.getResponseHeaders().add(name, value);
      return this;
    }

    public void answer(int status, String type, String body) throws IOException {
      answer(status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    public void answer(int status, String type, byte[] body) throws IOException {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, body.length == 0 || status == 304 ? -1 : body.length);
      if (status != 304) {
        exchange.getResponseBody().write(body);
      }
      exchange.close();
    }

    void html(String body) throws IOException {
      answer(200, "text/html; charset=utf-8", "<html><body><p>" + body + "</p></body></html>");
    }

    /** Promises more than it sends, then hangs up. */
    public void breakOff(String type, String begun) throws IOException {
      byte[] bytes = begun.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, bytes.length + 5000L);
      OutputStream out = exchange.getResponseBody();
      out.write(bytes);
      out.flush();
      exchange.close();
    }
  }

  public Site() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public Site on(String path, Handler handler) {
    handlers.put(path, handler);
    return this;
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  public List<Request> requests(String path) {
    synchronized (requests) {
      return requests.stream().filter(request -> request.path().equals(path)).toList();
    }
  }

  /** Paths in the order in which they were asked for. */
  List<String> paths() {
    synchronized (requests) {
      return requests.stream().map(Request::path).toList();
    }
  }

  void forget() {
    requests.clear();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> parameters = new HashMap<>();
    read(exchange.getRequestURI().getRawQuery(), parameters);
    read(body, parameters);
    Request request = new Request(path, parameters, exchange, System.nanoTime());
    requests.add(request);
    try {
      handlers.getOrDefault(path, r -> r.answer(404, "text/plain", "no such page")).handle(request);
    } catch (IOException | RuntimeException e) {
      exchange.close(); // the client may have hung up
    }
  }

  private static void read(String query, Map<String, String> parameters) {
    for (String pair : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
      String[] parts = pair.split("=", 2);
      parameters.put(decode(parts[0]), parts.length < 2 ? "" : decode(parts[1]));
    }
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
