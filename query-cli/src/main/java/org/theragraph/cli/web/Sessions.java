package org.theragraph.cli.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.account.Account;
import org.theragraph.corpora.model.ClaimHash;

/**
 * Who is signed in. Only hashes of the ids are kept: who reads the memory cannot take a session
 * over. A restart signs everybody out. Thread-safe.
 */
final class Sessions {
  static final Duration IDLE = Duration.ofHours(8);
  static final Duration LONGEST = Duration.ofHours(24);

  /** Of one account; one more ends the one that was used least lately. */
  static final int MOST = 10;

  private static final int BYTES = 32;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** By SHA-256 of the id. */
  private final Map<String, Session> sessions = new HashMap<>();

  private record Session(SignedIn who, Instant begun, Instant used) {
    private boolean isOver(Instant now) {
      return !now.isBefore(used.plus(IDLE)) || !now.isBefore(begun.plus(LONGEST));
    }
  }

  Sessions(Clock clock) {
    this.clock = clock;
  }

  /** Begins one; gives its id, which nobody had before. */
  synchronized String begin(Account account) {
    Instant now = clock.instant();
    sessions.values().removeIf(session -> session.isOver(now));
    makeRoom(account.name());
    String id = token();
    sessions.put(ClaimHash.sha256(id), new Session(new SignedIn(account, token()), now, now));
    return id;
  }

  private void makeRoom(String name) {
    var own =
        sessions.entrySet().stream()
            .filter(one -> one.getValue().who().account().name().equals(name))
            .sorted(Comparator.comparing(one -> one.getValue().used()))
            .map(Map.Entry::getKey)
            .toList();
    own.stream().limit(Math.max(0, own.size() + 1 - MOST)).forEach(sessions::remove);
  }

  /** Whose session it is, which is thereby used; null if there is none, or it is over. */
  synchronized @Nullable SignedIn use(String id) {
    Instant now = clock.instant();
    String key = ClaimHash.sha256(id);
    Session session = sessions.get(key);
    if (session == null) {
      return null;
    }
    if (session.isOver(now)) {
      sessions.remove(key);
      return null;
    }
    sessions.put(key, new Session(session.who(), session.begun(), now));
    return session.who();
  }

  synchronized void end(String id) {
    sessions.remove(ClaimHash.sha256(id));
  }

  synchronized int size() {
    return sessions.size();
  }

  /** 256 random bits. */
  private String token() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
