package org.theragraph.extractor.grounding;

/** How a name led to a concept, the surest way first. */
enum Via {
  /** A vocabulary has the name, but for what a key levels out. */
  EXACT,
  /** What the short name means to every reader. */
  SHORT_NAME,
  /** An adjective for the noun, or a head such as "disease" put in or left out. */
  FORM,
  /** A word for another that means the same: renal, kidney. */
  EQUAL_WORD,
  /** The same words in another order. */
  REORDERED,
  /** Without the salt, the configuration or words that make no other thing. */
  TRIMMED,
  /** One letter changed, left out, put in, or two swapped. */
  TYPO,
  /** A disease of the organ that the name says something is wrong with. */
  BROADER,
  /** Only the last words of the name. */
  HEAD
}
