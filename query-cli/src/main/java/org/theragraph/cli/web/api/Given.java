package org.theragraph.cli.web.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.CliException;

/** What a request says, checked. Blank values count as not given. */
public final class Given {
  private final Map<Parameter<?>, List<?>> values = new HashMap<>();

  private Given() {}

  /**
   * Checks.
   *
   * @param sent values by name
   * @throws CliException of wrong usage at the first that is unknown, missing, given twice or no
   *     such value
   */
  public static Given of(List<Parameter<?>> declared, Map<String, List<String>> sent) {
    Map<String, Parameter<?>> names = new HashMap<>();
    declared.forEach(parameter -> names.put(parameter.name(), parameter));
    for (String name : sent.keySet()) {
      if (!names.containsKey(name)) {
        throw unknown(name, declared);
      }
    }
    Given given = new Given();
    declared.forEach(one -> given.add(one, sent.getOrDefault(one.name(), List.of())));
    return given;
  }

  private static CliException unknown(String name, List<Parameter<?>> declared) {
    String known = declared.stream().map(Parameter::name).collect(Collectors.joining(", "));
    return CliException.usage(
        "there is no parameter '%s' here; %s"
            .formatted(Form.shown(name), known.isEmpty() ? "there is none" : "there are " + known));
  }

  private <T> void add(Parameter<T> parameter, List<String> sent) {
    List<String> told =
        sent.stream()
            .filter(one -> !one.isBlank())
            .map(one -> parameter.form().exact() ? one : one.strip())
            .toList();
    String name = parameter.name();
    if (told.isEmpty() && parameter.required()) {
      throw CliException.usage("give the parameter " + name);
    }
    if (told.size() > 1 && !parameter.repeated()) {
      throw CliException.usage("%s is given %d times; give it once".formatted(name, told.size()));
    }
    values.put(
        parameter, told.stream().map(one -> parameter.form().reading().read(name, one)).toList());
  }

  /**
   * What must be there, or has a standard.
   *
   * @throws IllegalStateException if it may be absent: that is a defect of the caller
   */
  public <T> T get(Parameter<T> parameter) {
    T value = find(parameter);
    if (value == null) {
      throw new IllegalStateException(parameter.name() + " may be absent");
    }
    return value;
  }

  /** What may be there; its standard where it is not. */
  public <T> @Nullable T find(Parameter<T> parameter) {
    List<T> all = all(parameter);
    return all.isEmpty() ? parameter.standard() : all.get(0);
  }

  /**
   * All values, in their order.
   *
   * @throws IllegalStateException if the route does not tell of the parameter: that is a defect
   */
  @SuppressWarnings("unchecked") // put together with its own type only, see add
  public <T> List<T> all(Parameter<T> parameter) {
    List<?> all = values.get(parameter);
    if (all == null) {
      throw new IllegalStateException("the route does not declare " + parameter.name());
    }
    return (List<T>) all;
  }
}
