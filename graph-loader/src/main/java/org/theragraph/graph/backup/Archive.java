package org.theragraph.graph.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.theragraph.graph.GraphException;

/** A backup that is open for reading. */
final class Archive implements AutoCloseable {
  private static final Set<String> JOURNALS =
      Backup.journals(Path.of("")).stream().map(Path::toString).collect(Collectors.toSet());

  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;

  private Archive(Path file, ZipFile zip, Manifest manifest) {
    this.file = file;
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens a backup.
   *
   * @throws GraphException if it is none, is cut off, or a newer program wrote it
   */
  static Archive open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString());
    }
    ZipFile zip = null;
    try {
      zip = new ZipFile(file.toFile());
      ZipEntry entry = zip.getEntry(Manifest.NAME);
      if (entry == null) {
        throw new GraphException(file + " is no backup: it has no " + Manifest.NAME);
      }
      byte[] json;
      try (InputStream in = zip.getInputStream(entry)) {
        json = in.readAllBytes();
      }
      return new Archive(file, zip, Manifest.read(json, file.toString()));
    } catch (ZipException e) {
      close(zip);
      throw new GraphException(
          "%s is no backup or was cut off (%s); take another copy".formatted(file, e.getMessage()),
          e);
    } catch (GraphException e) {
      close(zip);
      throw e;
    }
  }

  private static void close(@Nullable ZipFile zip) throws IOException {
    if (zip != null) {
      zip.close();
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /**
   * Reads all of it once.
   *
   * @throws GraphException if a file is missing, changed or not of the manifest
   */
  void verify() throws IOException {
    Set<String> listed = new HashSet<>(Set.of(Manifest.NAME));
    for (Manifest.Entry entry : manifest.files()) {
      requireSafe(entry.path());
      listed.add(entry.path());
      copy(entry, OutputStream.nullOutputStream());
    }
    if (listed.stream().noneMatch(path -> path.startsWith(Backup.STORE))) {
      fail("the store", "is missing");
    }
    zip.stream()
        .filter(entry -> !listed.contains(entry.getName()))
        .findFirst()
        .ifPresent(entry -> fail(entry.getName(), "is not in its manifest"));
  }

  /** A path that leads out of the folder it is unpacked to must not be followed. */
  private void requireSafe(String path) {
    if (path.contains("\\") || path.contains("\0") || leadsOut(Path.of(path))) {
      fail(path.replace("\0", ""), "leads out of the backup");
    }
    if (!path.startsWith(Backup.STORE) && !JOURNALS.contains(path)) {
      fail(path, "is no part of a backup");
    }
  }

  private static boolean leadsOut(Path path) {
    return path.isAbsolute() || !path.normalize().equals(path) || path.startsWith("..");
  }

  /** How an entry is called in messages. */
  String place(String path) {
    return file + ", " + path;
  }

  /**
   * Copies a file out of it and checks it on the way.
   *
   * @throws GraphException if it is not as the manifest says
   */
  void copy(Manifest.Entry entry, OutputStream out) throws IOException {
    ZipEntry found = zip.getEntry(entry.path());
    if (found == null) {
      fail(entry.path(), "is missing");
    }
    try (DigestInputStream in =
        new DigestInputStream(zip.getInputStream(found), Checksum.sha256())) {
      long bytes = in.transferTo(out);
      String sha256 = Checksum.hex(in.getMessageDigest());
      if (bytes != entry.bytes() || !sha256.equals(entry.sha256())) {
        fail(entry.path(), "is not what was backed up");
      }
    } catch (ZipException | EOFException e) {
      fail(entry.path(), "is damaged (" + e.getMessage() + ")");
    }
  }

  private void fail(String path, String what) {
    throw new GraphException(
        "%s: %s %s; take another copy. Nothing was restored".formatted(file, path, what));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
