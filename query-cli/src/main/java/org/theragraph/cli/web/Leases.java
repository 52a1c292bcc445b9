package org.theragraph.cli.web;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theragraph.corpora.store.StateFile;

/**
 * Who looks at which sentence. A lease is a tab's, so that two tabs of one curator do not get the
 * same sentence either; it stands in a file, so that a server that is started anew knows it.
 * Thread-safe in one process.
 */
final class Leases {
  private static final long MILLIS = 10 * 60_000L;

  private final StateFile<List<Held>> file;
  private final Clock clock;
  private final Map<Key, Lease> leases = new HashMap<>();

  private record Key(String evidence, String curator) {}

  /**
   * @param desk id of the tab; empty where the asker has none
   * @param until in milliseconds of the epoch
   */
  private record Lease(String desk, long until) {}

  /** As the file has it. */
  private record Held(String evidence, String curator, String desk, long until) {}

  /** Those that the file has; a file that cannot be read holds none. */
  Leases(Path file, Clock clock) {
    this.file = new StateFile<>(file, new TypeReference<>() {});
    this.clock = clock;
    for (Held held : held()) {
      leases.put(new Key(held.evidence(), held.curator()), new Lease(held.desk(), held.until()));
    }
  }

  private List<Held> held() {
    try {
      List<Held> held = file.read();
      return held == null ? List.of() : held;
    } catch (IOException e) {
      return List.of(); // the worst that follows is that two look at one sentence
    }
  }

  /** Ids of what others look at: other curators, and other tabs of this one. */
  synchronized List<String> taken(String curator, String desk) {
    long now = clock.millis();
    leases.values().removeIf(lease -> lease.until() < now);
    return leases.entrySet().stream()
        .filter(entry -> !isShared(entry.getKey(), curator))
        .filter(
            entry ->
                !entry.getKey().curator().equals(curator) || !entry.getValue().desk().equals(desk))
        .map(entry -> entry.getKey().evidence())
        .distinct()
        .toList();
  }

  private static boolean isShared(Key key, String curator) {
    return !key.curator().equals(curator) && ReviewQueue.isShared(key.evidence());
  }

  /**
   * From now on they are this tab's for ten minutes, but for those that others have got meanwhile.
   *
   * @return those that the tab has
   */
  synchronized Set<String> lease(Collection<String> evidence, String curator, String desk) {
    long until = clock.millis() + MILLIS;
    Set<String> free = new LinkedHashSet<>(evidence);
    taken(curator, desk).forEach(free::remove);
    free.forEach(id -> leases.put(new Key(id, curator), new Lease(desk, until)));
    save();
    return free;
  }

  /** Who decides is at work: what the curator looks at stays so for ten minutes more. */
  synchronized void renew(String curator) {
    long until = clock.millis() + MILLIS;
    leases.replaceAll(
        (key, lease) -> key.curator().equals(curator) ? new Lease(lease.desk(), until) : lease);
  }

  /** The tab is closed: others may have what it looked at. */
  synchronized void release(String desk) {
    if (!desk.isEmpty() && leases.values().removeIf(lease -> lease.desk().equals(desk))) {
      save();
    }
  }

  private void save() {
    List<Held> held = new ArrayList<>();
    leases.forEach(
        (key, lease) ->
            held.add(new Held(key.evidence(), key.curator(), lease.desk(), lease.until())));
    try {
      file.write(held);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep who looks at what", e);
    }
  }
}
