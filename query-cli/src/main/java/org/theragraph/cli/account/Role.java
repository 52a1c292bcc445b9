package org.theragraph.cli.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody may do; each may also do what those before it may. */
public enum Role {
  /** Reads. */
  READER,
  /** Decides on statements and sentences, too. */
  CURATOR,
  /** Sees what others did, too. */
  ADMIN;

  public boolean mayDecide() {
    return compareTo(CURATOR) >= 0;
  }

  public boolean maySeeOthers() {
    return this == ADMIN;
  }

  /** As it is written in files and on the command line. */
  @Override
  @JsonValue
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
