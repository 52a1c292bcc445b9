package org.theragraph.cli.account;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.CliException;
import org.theragraph.corpora.store.StateFile;
import org.theragraph.graph.lock.FileMutex;
import org.theragraph.graph.server.PrivateFile;

/** The accounts of a home. Thread-safe; several processes may read and change them. */
public final class Accounts {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Path file;
  private @Nullable Read last;

  /** What the file looked like; one that takes its place differs at least in its key. */
  private record Look(FileTime time, long size, @Nullable Object key) {}

  private record Read(@Nullable Look look, List<Account> accounts) {}

  /** Of a home; the file need not be there. */
  public Accounts(Path home) {
    this.file = home.resolve("accounts.json");
  }

  /**
   * All, by name; the file is read only if it changed since.
   *
   * @throws IOException if it cannot be read or is damaged
   */
  public synchronized List<Account> list() throws IOException {
    @Nullable Look look = look(); // before it is read: what comes between is seen the next time
    Read read = last;
    if (read == null || look == null || !look.equals(read.look())) {
      read = new Read(look, read());
      last = read;
    }
    return read.accounts();
  }

  /** The account of this name; null if there is none. */
  public @Nullable Account find(String name) throws IOException {
    return list().stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  private @Nullable Look look() throws IOException {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return new Look(found.lastModifiedTime(), found.size(), found.fileKey());
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private List<Account> read() throws IOException {
    List<Account> read = new StateFile<List<Account>>(file, new TypeReference<>() {}).read();
    if (read == null) {
      return List.of();
    }
    PrivateFile.restrict(file); // it may have been copied here
    return read.stream().sorted(Comparator.comparing(Account::name)).toList();
  }

  /**
   * Adds one.
   *
   * @throws CliException if the name is taken, in whatever case
   */
  void add(Account account) throws IOException {
    change(
        accounts -> {
          accounts.stream()
              .filter(one -> one.name().equalsIgnoreCase(account.name()))
              .findFirst()
              .ifPresent(
                  one -> {
                    throw CliException.failed(
                        "%s has an account; choose another name, or: theragraph account password"
                                .formatted(one.name())
                            + " '%s'".formatted(one.name()));
                  });
          accounts.add(account);
        });
  }

  /**
   * Gives it another password or role.
   *
   * @throws CliException if there is none of this name
   */
  void password(String name, String hash) throws IOException {
    change(
        accounts ->
            accounts.replaceAll(
                one -> one.name().equals(name) ? new Account(name, one.role(), hash) : one),
        name);
  }

  void role(String name, Role role) throws IOException {
    change(
        accounts ->
            accounts.replaceAll(
                one -> one.name().equals(name) ? new Account(name, role, one.hash()) : one),
        name);
  }

  void remove(String name) throws IOException {
    change(accounts -> accounts.removeIf(one -> one.name().equals(name)), name);
  }

  /**
   * Tells whether there is such an account.
   *
   * @throws CliException if there is not
   */
  void require(String name) throws IOException {
    require(list(), name);
  }

  private static void require(List<Account> accounts, String name) {
    if (accounts.stream().noneMatch(one -> one.name().equals(name))) {
      throw CliException.failed(
          "nobody called %s has an account; see: theragraph account list"
              .formatted(Account.isName(name) ? name : "so"));
    }
  }

  private void change(Consumer<List<Account>> change, String name) throws IOException {
    change(
        accounts -> {
          require(accounts, name);
          change.accept(accounts);
        });
  }

  /** Reads, changes and replaces the file while nobody else does. */
  private void change(Consumer<List<Account>> change) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    try (FileMutex lock = FileMutex.take(file.resolveSibling(".accounts.lock"), PATIENCE)) {
      if (lock == null) {
        throw CliException.failed("another command changes the accounts; try again");
      }
      List<Account> accounts = new ArrayList<>(read());
      change.accept(accounts);
      PrivateFile.write(file, JSON.writeValueAsString(accounts) + "\n");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
