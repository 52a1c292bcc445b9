package org.theragraph.cli.session;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** Reads the columns of an answer of the graph; a missing value is null, never "null". */
public final class Rows {
  private Rows() {}

  /**
   * A text that the query always gives.
   *
   * @throws IllegalStateException if it does not
   */
  public static String text(MapAccessor row, String column) {
    String text = optionalText(row, column);
    if (text == null) {
      throw new IllegalStateException("the graph gave no " + column);
    }
    return text;
  }

  public static @Nullable String optionalText(MapAccessor row, String column) {
    Value value = row.get(column);
    return value.isNull() ? null : value.asString();
  }

  /** A count; 0 where there is none. */
  public static long count(MapAccessor row, String column) {
    Value value = row.get(column);
    return value.isNull() ? 0 : value.asLong();
  }

  /** A fraction; 0 where there is none. */
  public static double fraction(MapAccessor row, String column) {
    Value value = row.get(column);
    return value.isNull() ? 0 : value.asDouble();
  }

  public static List<String> texts(MapAccessor row, String column) {
    return list(row, column, Value::asString);
  }

  public static <T> List<T> list(MapAccessor row, String column, Function<Value, T> mapper) {
    Value value = row.get(column);
    return value.isNull() ? List.of() : value.asList(mapper);
  }
}
