package org.theragraph.cli.fetch.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.theragraph.cli.fetch.web.Guard;
import org.theragraph.cli.fetch.web.Reply;
import org.theragraph.cli.fetch.web.Web;
import org.theragraph.cli.fetch.web.WebException;

/**
 * A service at its base address. What fails names service, address and cause.
 *
 * @param name for messages
 */
public record Service(String name, URI base, Web web) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Address of a path below the base, with parameters in their order. */
  URI address(String path, Map<String, String> parameters) {
    String root = base.toString().replaceAll("/+$", "");
    String query = parameters.isEmpty() ? "" : "?" + form(parameters);
    return URI.create(root + "/" + path + query);
  }

  private static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Any reply, good or not; what fails the check in passing is asked for again. */
  Reply reply(URI address, Web.Check check) throws IOException {
    try {
      return web.get(address, Map.of(), any -> Duration.ZERO, check);
    } catch (WebException e) {
      throw failure(address, String.valueOf(e.getMessage()));
    }
  }

  /** A good reply. */
  Reply get(URI address, Web.Check check) throws IOException {
    return good(reply(address, check));
  }

  /** A good reply to a form. */
  Reply post(String path, Map<String, String> parameters, Web.Check check) throws IOException {
    URI address = address(path, Map.of());
    try {
      return good(web.post(address, form(parameters), check));
    } catch (WebException e) {
      throw failure(address, String.valueOf(e.getMessage()));
    }
  }

  private Reply good(Reply reply) throws IOException {
    if (!reply.isGood()) {
      throw failure(reply.address(), reply.saying());
    }
    return reply;
  }

  /** A good reply in JSON. */
  JsonNode json(URI address) throws IOException {
    Reply reply = get(address, Service::requireJson);
    return JSON.readTree(reply.body());
  }

  /** What is cut off is no JSON: asking again may help. */
  private static void requireJson(Reply reply) throws WebException {
    if (!reply.isGood()) {
      return;
    }
    try {
      JSON.readTree(reply.body());
    } catch (JsonProcessingException e) {
      throw WebException.passing("sent no whole JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw WebException.passing("sent no JSON: " + e.getMessage(), e);
    }
  }

  /** The error of a service, with what the user can do. */
  WebException failure(URI address, String why) {
    return WebException.lasting(
        "%s, %s: %s. What came before is kept; the same command goes on from there"
            .formatted(name, Guard.shown(address), why));
  }
}
