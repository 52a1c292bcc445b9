package org.theragraph.cli.evaluation.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.theragraph.cli.session.CliException;

/** {@code theragraph serve} in a process of its own, so that what it needs is what is measured. */
final class Served implements AutoCloseable {
  private static final Pattern TOLD = Pattern.compile("The page is at (\\S+)");
  private static final Pattern HEAP =
      Pattern.compile("jvm_memory_heap_bytes\\{kind=\"used\"} (\\S+)");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  private Served(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts it.
   *
   * @param options of the graph
   * @param environment besides this process's
   */
  static Served start(List<String> options, Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC", // small and simple: what is left in use is in use
            "-cp",
            System.getProperty("java.class.path"),
            "org.theragraph.cli.Main",
            "serve",
            "--port",
            "0");
    builder.command().addAll(options);
    builder.environment().putAll(environment);
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher told = TOLD.matcher(line);
      if (told.find()) {
        return new Served(process, URI.create(told.group(1)));
      }
    }
    process.destroy();
    throw CliException.failed("theragraph serve did not start; see above");
  }

  URI address() {
    return address;
  }

  /** Bytes of the heap in use, garbage included. */
  long heap() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/api/metrics")).timeout(PATIENCE).build();
    String text = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    Matcher used = HEAP.matcher(text);
    if (!used.find()) {
      throw CliException.failed("the server does not tell its heap");
    }
    return (long) Double.parseDouble(used.group(1));
  }

  @Override
  public void close() {
    process.destroy();
  }
}
