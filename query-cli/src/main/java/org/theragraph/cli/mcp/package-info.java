/**
 * Answers for assistants, by the Model Context Protocol: read-only tools whose answers carry the
 * sentences, so that an assistant can cite instead of inventing.
 */
@org.jspecify.annotations.NullMarked
package org.theragraph.cli.mcp;
