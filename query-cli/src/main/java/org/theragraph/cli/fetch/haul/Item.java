package org.theragraph.cli.fetch.haul;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A document that was found and may be fetched.
 *
 * @param id in the store
 * @param source that found it
 * @param licence as stated where it was found; null where none was
 * @param revision the source's mark of this version; null where it has none
 */
public record Item(
    String id, String source, URI address, @Nullable String licence, @Nullable String revision) {}
