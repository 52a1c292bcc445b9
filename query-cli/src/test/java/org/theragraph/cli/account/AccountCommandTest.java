package org.theragraph.cli.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.theragraph.cli.fixture.AccountsOf;
import org.theragraph.cli.fixture.Cli;

/** {@code theragraph account}, on files. */
class AccountCommandTest {
  private static final String PASSWORD = "seven green owls";

  @TempDir private Path home;

  private AccountsOf accounts;

  @BeforeEach
  void open() {
    accounts = new AccountsOf(home);
  }

  private Path file() {
    return home.resolve("accounts.json");
  }

  private Account account(String name) throws IOException {
    Account found = new Accounts(home).find(name);
    assertThat(found).isNotNull();
    return found;
  }

  private static void isRefused(Cli.Result result, int exitCode, String... words) {
    assertThat(result.exitCode()).as(result.err()).isEqualTo(exitCode);
    assertThat(result.err()).contains(words);
    assertThat(result.err().lines().filter(line -> !line.startsWith("Try: "))).hasSize(1);
  }

  @Test
  void whoIsAddedIsListedUntilTheyAreRemoved() {
    assertThat(accounts.run("list").out()).contains("theragraph account add");
    assertThat(accounts.add("anna", "curator", PASSWORD).exitCode()).isZero();
    assertThat(accounts.add("Jörg Ünal", "ADMIN", PASSWORD).exitCode()).isZero();
    assertThat(accounts.run("list", "--format", "csv").out().replace("\"", "").lines())
        .containsExactly("name,role", "Jörg Ünal,admin", "anna,curator");
    assertThat(accounts.run("role", "anna", "reader").exitCode()).isZero();
    assertThat(accounts.run("list").out()).containsPattern("anna +reader");
    assertThat(accounts.run("remove", "anna").exitCode()).isZero();
    assertThat(accounts.run("list").out()).doesNotContain("anna");
  }

  @Test
  void theFileIsItsOwnersAloneAndHasNoPassword() throws IOException {
    Cli.Result result = accounts.add("anna", "curator", PASSWORD);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file())).contains("$2b$12$").doesNotContain(PASSWORD);
    assertThat(result.out() + result.err()).doesNotContain(PASSWORD);
    assertThat(accounts.run("list", "--format", "json").out()).doesNotContain("$2b$", "hash");
  }

  @Test
  void aFileThatOthersCouldReadIsTheirsNoLongerOnceItIsRead() throws IOException {
    accounts.add("anna", "curator", PASSWORD);
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
    accounts.run("list");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void samePasswordsHaveDifferentHashes() throws IOException {
    accounts.add("anna", "curator", PASSWORD);
    accounts.add("bert", "curator", PASSWORD);
    assertThat(account("anna").hash()).isNotEqualTo(account("bert").hash());
  }

  @Test
  void anotherPasswordTakesThePlaceOfTheOld() throws IOException {
    accounts.add("anna", "curator", PASSWORD);
    assertThat(accounts.typing("eight blue larks", "password", "anna").exitCode()).isZero();
    assertThat(Passwords.matches("eight blue larks", account("anna").hash())).isTrue();
    assertThat(Passwords.matches(PASSWORD, account("anna").hash())).isFalse();
    assertThat(account("anna").role()).isEqualTo(Role.CURATOR);
  }

  @Test
  void ofALongPasswordEveryLetterCounts() throws IOException {
    String long90 = "x".repeat(90);
    accounts.add("anna", "curator", long90 + "a");
    assertThat(Passwords.matches(long90 + "a", account("anna").hash())).isTrue();
    assertThat(Passwords.matches(long90 + "b", account("anna").hash())).isFalse();
    assertThat(Passwords.matches("x".repeat(72), account("anna").hash())).isFalse();
  }

  @Test
  void aPasswordIsTheSameHoweverAKeyboardComposesItsLetters() throws IOException {
    accounts.add("anna", "curator", "fünf grüne Eulen\r");
    assertThat(Passwords.matches("fu\u0308nf gru\u0308ne Eulen", account("anna").hash())).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''           | has 0 characters; take 12",
        "short        | has 5 characters; take 12",
        "elevenchars  | has 11 characters; take 12",
        "🦉🦉🦉🦉🦉🦉 | has 6 characters; take 12"
      })
  void aPasswordThatIsTooShortIsRefused(String password, String words) {
    isRefused(accounts.typing(password, "add", "anna", "--role", "reader"), 1, words);
    assertThat(file()).doesNotExist();
  }

  @Test
  void aPasswordWithoutEndOrThatIsNoTextIsRefused() {
    isRefused(accounts.typing("x".repeat(1 << 20), "add", "anna", "--role", "reader"), 1, "fewer");
    byte[] noText = "\u00fc".repeat(20).getBytes(StandardCharsets.ISO_8859_1);
    isRefused(accounts.typing(noText, "add", "anna", "--role", "reader"), 1, "no UTF-8");
  }

  @Test
  void withoutATerminalNoPasswordIsAskedFor() {
    isRefused(accounts.run("add", "anna", "--role", "reader"), 2, "--password-stdin");
  }

  @Test
  void noPasswordIsTakenFromTheCommandLine() {
    assertThat(accounts.run("add", "anna", "--role", "reader", "--password", PASSWORD).exitCode())
        .isEqualTo(2);
    isRefused(accounts.run("password", "anna", PASSWORD), 2, "argument");
    assertThat(file()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "a\u0000", "\u001b[31manna", "<b>", "../x", "a\u202eb"})
  void aNameThatIsNoneIsRefusedAndNotPrinted(String name) {
    Cli.Result result = accounts.add(name, "reader", PASSWORD);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("letters, figures and . _ @ -").doesNotContain("\u001b");
    assertThat(accounts.run("remove", name).err())
        .hasLineCount(1)
        .doesNotContain("\u001b", "\u0000", "\u202e");
    assertThat(file()).doesNotExist();
  }

  @Test
  void aNameIsGivenOnce() throws IOException {
    accounts.add("anna", "reader", PASSWORD);
    isRefused(accounts.add("Anna", "admin", PASSWORD), 1, "anna has an account");
    assertThat(new Accounts(home).list()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"remove", "role", "password"})
  void whoHasNoAccountIsToldSo(String command) {
    String[] args =
        command.equals("role")
            ? new String[] {command, "nobody", "admin"}
            : new String[] {command, "nobody"};
    isRefused(accounts.run(args), 1, "nobody called nobody has an account", "account list");
  }

  @Test
  void anUnknownRoleIsWrongUsage() {
    isRefused(accounts.add("anna", "boss", PASSWORD), 2, "READER, CURATOR, ADMIN");
  }

  @Test
  void aDamagedFileIsToldAndKept() throws IOException {
    Files.writeString(file(), "[{\"name\":\"anna\",\"role\":\"king\",\"hash\":\"secret\"}]");
    isRefused(accounts.run("list"), 1, "accounts.json is damaged");
    isRefused(accounts.add("bert", "reader", PASSWORD), 1, "accounts.json is damaged");
    assertThat(Files.readString(file())).contains("king");
  }

  @Test
  void changesAtTheSameTimeLoseNone() throws Exception {
    Accounts shared = new Accounts(home);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Boolean>> adding =
          IntStream.range(0, 20)
              .<Callable<Boolean>>mapToObj(
                  i ->
                      () -> {
                        new Accounts(home).add(new Account("a" + i, Role.READER, "hash"));
                        return !shared.list().isEmpty();
                      })
              .toList();
      for (var done : threads.invokeAll(adding)) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(shared.list()).hasSize(20);
  }

  @Test
  void whoServesToOthersWithoutAccountsIsToldHowToMakeOne() {
    Cli.Result result =
        Cli.with(java.util.Map.of("THERAGRAPH_HOME", home.toString()))
            .run("serve", "--host", "0.0.0.0");
    isRefused(result, 2, "theragraph account add");
  }
}
