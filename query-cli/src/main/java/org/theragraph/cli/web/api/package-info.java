/**
 * What the interface for programs is, told once: routes with their parameters, bodies and answers.
 * Requests are checked by what is told here, and the OpenAPI document is written from it.
 */
@NullMarked
package org.theragraph.cli.web.api;

import org.jspecify.annotations.NullMarked;
