package org.theragraph.cli.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.account.Account;
import org.theragraph.cli.account.Accounts;
import org.theragraph.cli.account.Passwords;

/** Finds the account of a name and a password, and lets nobody try many. */
final class Identification {
  private static final int MOST_KEYS = 10_000;

  /** A hash takes a processor a third of a second: signing in must not take all of them. */
  private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  private static final int MOST_WAITING = 20;
  private static final int PATIENCE_SECONDS = 10;

  /** First bytes of an IPv6 address that one customer has. */
  private static final int NETWORK = 8;

  private final Accounts accounts;
  private final Attempts byName;
  private final Attempts byAddress;
  private final Semaphore hashing = new Semaphore(AT_ONCE, true);

  Identification(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.byName = new Attempts(clock, MOST_KEYS);
    this.byAddress = new Attempts(clock, MOST_KEYS);
  }

  /**
   * The account.
   *
   * @param context gets the header that tells when to come again
   * @param peer address of who asks
   * @throws Guard.Refusal 401 if there is none with this password, 429 after too many failures
   */
  Account of(Context context, String peer, String name, String password) {
    String plain = Account.plain(name);
    if (!Account.isName(plain)) {
      throw new Guard.Refusal(400, "a name has letters, figures and . _ @ -, up to 64");
    }
    String network = network(peer);
    begin(context, plain, network);
    @Nullable Account account = find(plain);
    String hash = Nobody.HASH; // for each, so that the first does not tell by its time
    if (!tryHashing()) {
      takeBack(plain, network);
      context.header("Retry-After", String.valueOf(PATIENCE_SECONDS));
      throw new Guard.Refusal(429, "too many sign in at once; try again");
    }
    boolean right = matches(password, account == null ? hash : account.hash());
    if (account == null || !right) {
      throw new Guard.Refusal(401, "no account has this name and password");
    }
    takeBack(plain, network); // this attempt; the failures before it still count
    return account;
  }

  private void takeBack(String name, String network) {
    byName.takeBack(name);
    byAddress.takeBack(network);
  }

  /** All accounts; where they lie and why they cannot be read is not for everybody to know. */
  List<Account> known() {
    try {
      return accounts.list();
    } catch (IOException e) {
      throw new Guard.Refusal(
          500, "the accounts cannot be read; who runs this page: theragraph account list");
    }
  }

  private @Nullable Account find(String name) {
    return known().stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  /** Made when it is first needed. */
  private static final class Nobody {
    /** Of no account: a name without one must not answer sooner. */
    private static final String HASH = Passwords.hash("nobody has this password");

    private Nobody() {}
  }

  private void begin(Context context, String name, String network) {
    Duration wait = byAddress.begin(network);
    if (wait.isZero()) {
      wait = byName.begin(name);
      if (!wait.isZero()) {
        byAddress.takeBack(network); // nothing was tried
      }
    }
    if (!wait.isZero()) {
      long seconds = wait.toSeconds() + 1;
      context.header("Retry-After", String.valueOf(seconds));
      throw new Guard.Refusal(
          429, "too many failures to sign in; try again in %d minutes".formatted(seconds / 60 + 1));
    }
  }

  private boolean tryHashing() {
    try {
      return hashing.getQueueLength() < MOST_WAITING
          && hashing.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean matches(String password, String hash) {
    try {
      return Passwords.matches(password, hash);
    } finally {
      hashing.release();
    }
  }

  /** Of an IPv6 address the first half: who has one has all of them. */
  static String network(String peer) {
    // Some proxies tell the port, too, which is another one each time.
    String address = peer.replaceFirst("^(\\[.*]|[0-9.]+):\\d+$", "$1").replaceAll("[\\[\\]]", "");
    if (!address.contains(":") || !address.matches("[0-9A-Fa-f:.]+")) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == 4 ? address : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK));
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
