// Builds elements. Text of documents only ever becomes text nodes: nothing here reads HTML.

/** An element with attributes (on… are listeners) and children (text, elements, or nothing). */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((c) => c !== undefined && c !== null && c !== false));
  return element;
}

export const link = (href, ...children) => el("a", { href }, ...children);

/** Addresses of views. */
export const to = {
  concept: (id) => "#/concept?" + new URLSearchParams({ name: id }),
  statement: (id) => "#/statement?" + new URLSearchParams({ id }),
  document: (id, at) => "#/document?" + new URLSearchParams({ id, ...(at !== undefined && { at }) }),
  search: (q) => "#/search?" + new URLSearchParams({ q }),
  answer: (parameters) => "#/answer?" + new URLSearchParams(parameters),
};

/** Says something that is no part of the view, also to those who do not see it. */
export function tell(words) {
  const news = document.getElementById("news");
  news.textContent = words;
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => (news.textContent = ""), 6000);
}

/** Parts of a sentence marked; spans count from the document's start, as the sentence does. */
export function marked(quote) {
  const start = quote.sentence.start;
  const spans = [["cue", quote.cue], ["object", quote.object], ["subject", quote.subject]]
    .filter(([, s]) => s && s.start >= start && s.end <= quote.sentence.end)
    .map(([look, s]) => ({ look, from: s.start - start, to: s.end - start }));
  const nodes = pieces(quote.text, spans);
  for (const [role, words] of [["subject", quote.subjectText], ["object", quote.objectText]]) {
    const span = quote[role];
    if (words && span && (span.start < start || span.end > quote.sentence.end)) {
      nodes.push(` (${role} from another sentence: `, el("mark", { class: role }, words), ")");
    }
  }
  return nodes;
}

/** A text cut at the ends of spans; where they overlap, the later in the list is the inner one. */
export function pieces(text, spans) {
  const cuts = new Set([0, text.length]);
  for (const span of spans) cuts.add(span.from).add(span.to);
  const sorted = [...cuts].filter((c) => c >= 0 && c <= text.length).sort((a, b) => a - b);
  const outwards = [...spans].reverse();
  const nodes = [];
  for (let i = 0; i + 1 < sorted.length; i++) {
    let node = document.createTextNode(text.slice(sorted[i], sorted[i + 1]));
    for (const span of outwards) {
      if (span.from <= sorted[i] && span.to >= sorted[i + 1] && span.from < span.to) {
        node = span.href
          ? el("a", { href: span.href, title: span.title }, el("mark", { class: span.look }, node))
          : el("mark", { class: span.look, title: span.title }, node);
      }
    }
    nodes.push(node);
  }
  return nodes;
}

/** Where a sentence stands. */
export function source(doc, at) {
  const where = [doc.journal, doc.published].filter(Boolean).join(", ");
  return el("p", { class: "soft" }, "— ", link(to.document(doc.id, at), doc.title || doc.id),
    where ? " · " + where : "", doc.kind === "curated" ? " · curated source" : "",
    doc.url && /^https?:/.test(doc.url)
      ? [" · ", el("a", { href: doc.url, rel: "noopener noreferrer", target: "_blank" }, "original")]
      : "");
}
