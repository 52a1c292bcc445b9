package org.theragraph.cli.evaluation.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Clients that ask at the same time, each one thing after the other. */
final class Crowd {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int GOOD = 200;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Requests requests;
  private final URI address;
  private final List<Answer> answers = Collections.synchronizedList(new ArrayList<>());

  Crowd(Requests requests, URI address) {
    this.requests = requests;
    this.address = address;
  }

  /**
   * What came of a request.
   *
   * @param problem empty for none
   */
  record Answer(String kind, long nanos, String problem) {}

  /**
   * Lets them ask.
   *
   * @param pause mean of the pauses between two requests of a client, milliseconds; drawn from an
   *     exponential distribution, as people come; 0 for none
   */
  List<Answer> ask(int clients, int seconds, int pause) throws InterruptedException {
    answers.clear();
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      int client = i;
      Thread thread = new Thread(() -> work(client, end, pause), "client-" + i);
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return List.copyOf(answers);
  }

  private void work(int client, long end, int pause) {
    Random random = new Random(client);
    try {
      while (true) {
        if (pause > 0) {
          Thread.sleep((long) (-pause * Math.log(1 - random.nextDouble())));
        }
        if (System.nanoTime() >= end) {
          return;
        }
        answers.add(ask(requests.draw(random, client)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer ask(Requests.Wanted wanted) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(wanted.path())).timeout(PATIENCE).build();
    long start = System.nanoTime();
    String problem = "";
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != GOOD) {
        problem = wanted.path() + ": " + response.statusCode() + " " + response.body();
      }
    } catch (IOException e) {
      problem = wanted.path() + ": " + e;
    }
    return new Answer(wanted.kind(), System.nanoTime() - start, problem);
  }
}
