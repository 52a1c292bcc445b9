package org.theragraph.corpora.store;

import java.io.IOException;

/** The store is damaged or in use; the message says where and what to do. */
public final class StoreException extends IOException {
  StoreException(String message) {
    super(message);
  }
}
