package org.theragraph.cli.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** A browser with one cookie and the token that it got with it, as the page has them. */
final class Visitor {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI address;
  private String cookie = "";
  private String token = "";

  Visitor(URI address) {
    this.address = address;
  }

  /** With the same cookie, which has another token. */
  Visitor withToken(String other) {
    Visitor copy = withCookie(cookie);
    copy.token = other;
    return copy;
  }

  Visitor withCookie(String other) {
    Visitor copy = new Visitor(address);
    copy.cookie = other;
    copy.token = token;
    return copy;
  }

  /** Name and value. */
  String cookie() {
    return cookie;
  }

  String token() {
    return token;
  }

  HttpRequest.Builder to(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(to(path));
  }

  HttpResponse<String> change(String method, String path, BodyPublisher body) throws Exception {
    HttpRequest.Builder request = to(path).header(Guard.OWN_HEADER, "1").method(method, body);
    return send(token.isEmpty() ? request : request.header(SignIn.CSRF_HEADER, token));
  }

  HttpResponse<String> post(String path, String body) throws Exception {
    return change("POST", path, BodyPublishers.ofString(body));
  }

  /** Sends a body without saying how long it is. */
  HttpResponse<String> postInPieces(String path, String body) throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return change(
        "POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
  }

  HttpResponse<String> signIn(String name, String password) throws Exception {
    HttpResponse<String> response =
        post("/api/session", JSON.writeValueAsString(Map.of("name", name, "password", password)));
    if (response.statusCode() == 200) {
      cookie = response.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
      JsonNode who = JSON.readTree(response.body());
      token = Objects.requireNonNull(who.get("csrf")).asText();
    }
    return response;
  }

  HttpResponse<String> signOut() throws Exception {
    return change("DELETE", "/api/session", BodyPublishers.noBody());
  }
}
