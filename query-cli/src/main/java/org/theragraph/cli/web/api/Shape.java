package org.theragraph.cli.web.api;

import java.util.List;

/**
 * What JSON is like.
 *
 * @param types records of which it is one
 * @param list whether it is a list of them
 */
public record Shape(List<Class<?>> types, boolean list) {
  public Shape {
    types = List.copyOf(types);
  }

  public static Shape of(Class<?> type) {
    return new Shape(List.of(type), false);
  }

  public static Shape listOf(Class<?> type) {
    return new Shape(List.of(type), true);
  }

  /** One of several. */
  public static Shape oneOf(List<Class<?>> types) {
    return new Shape(types, false);
  }
}
