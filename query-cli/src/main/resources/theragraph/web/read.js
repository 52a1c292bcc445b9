// Views on concepts, statements and documents.
import { el, link, to, marked, pieces } from "./dom.js";
import { get } from "./api.js";
import { mayDecide } from "./session.js";
import { sourced, takeAlong, kgx } from "./cite.js";

const counted = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

const table = (path, parameters) => ({ CSV: `api/${path}?` + new URLSearchParams({ ...parameters, format: "csv" }) });

export async function search(parameters) {
  const q = parameters.get("q") || "";
  const { concepts } = await get("search", { q, limit: 50 });
  return [
    el("h1", {}, `Names like “${q}”`),
    concepts.length ? takeAlong(table("search", { q, limit: 50 })) : "",
    concepts.length ? el("ul", {}, concepts.map((c) => el("li", {}, link(to.concept(c.id), c.name),
      el("span", { class: "soft" }, ` ${c.type} · ${counted(c.evidence, "sentence")}`,
        c.synonyms?.length ? ` · ${c.synonyms.slice(0, 4).join(", ")}` : ""))))
      : el("p", {}, "Nothing is called so. Try fewer letters, or ask a whole question."),
  ];
}

/** How surely, by how many. */
export function figures(fact) {
  return el("span", { class: "soft" }, `belief ${fact.belief.toFixed(2)} · ${fact.affirmed} for`,
    fact.negated ? el("span", { class: "bad" }, `, ${fact.negated} against`) : "",
    ` · ${counted(fact.documents, "document")}`,
    fact.stages?.length ? ` · ${fact.stages.join(", ")}` : "");
}

/** Subject, predicate and object with their addresses. */
export function claim(fact) {
  const how = fact.action || fact.direction;
  return [link(to.concept(fact.subject.id), fact.subject.name),
    ` ${fact.predicate}${how ? ` (${how})` : ""} `,
    link(to.concept(fact.object.id), fact.object.name)];
}

export async function concept(parameters) {
  const [page, offered] = await Promise.all([get("concept", { name: parameters.get("name"), limit: 30 }), get("questions")]);
  const groups = new Map();
  for (const fact of page.facts) {
    const heading = fact.subject.id === page.concept.id
      ? `${page.concept.name} ${fact.predicate} …` : `… ${fact.predicate} ${page.concept.name}`;
    groups.set(heading, [...(groups.get(heading) || []), fact]);
  }
  return [
    el("h1", {}, page.concept.name),
    el("p", { class: "soft" }, `${page.concept.type} · ${page.concept.id} · ${counted(page.factCount, "statement")} from ${counted(page.documents, "document")}`),
    page.synonyms.length ? el("p", {}, "also called ", page.synonyms.slice(0, 12).join(", ")) : "",
    page.broader.length ? el("p", {}, "broader: ", page.broader.flatMap((b, i) => [i ? ", " : "", link(to.concept(b.id), b.name)])) : "",
    asks(page.concept, offered),
    page.facts.length ? takeAlong({ ...table("concept", { name: page.concept.id, limit: 30 }), ...kgx(page.facts) }, toReview({ concept: page.concept.id }, "Review its sentences")) : "",
    ...[...groups].flatMap(([heading, facts]) => [el("h2", {}, heading), rows(page.concept, heading, facts)]),
    page.facts.length ? "" : el("p", {}, "The graph has its name, but no sentence on it."),
  ];
}

/** What one asks next. */
function asks(concept, offered) {
  const asked = { Drug: ["transfer", "uses-of", "failed-uses", "adverse-effects"],
    Disease: ["candidates", "drugs-for", "autoantibodies-of"],
    Target: ["drugs-on", "cells-with", "transfer-mechanism"],
    CellType: ["drugs-on-cell", "diseases-of", "transfer-mechanism"],
    Autoantibody: ["diseases-of", "makers-of", "antigen-of"] }[concept.type] || [];
  const questions = offered.filter((q) => asked.includes(q.id) && q.slots.length === 1);
  return el("ul", { class: "asks", "aria-label": "Ask next" }, questions.map((q) =>
    el("li", {}, link(to.answer({ question: q.id, name: concept.id }), q.words.replace(SLOT, () => concept.name)))));
}

const SLOT = /\b[A-Z]{3,}(?:[ -](?:OR[ -])?[A-Z]{3,})*\b/; // where the name goes

function rows(concept, heading, facts) {
  const how = (fact) => fact.action || fact.direction || "";
  const stages = (fact) => (fact.stages || []).join(", ");
  const columns = [["with"], ...(facts.some(how) ? [["how"]] : []), ["belief", "number"], ["sentences"],
    ...(facts.some(stages) ? [["stages", "wide"]] : [])];
  const cell = (name, fact, other) => ({
    with: () => link(to.concept(other.id), other.name),
    how: () => how(fact),
    belief: () => fact.belief.toFixed(2),
    sentences: () => link(to.statement(fact.id), `${fact.affirmed} for`,
      fact.negated ? el("span", { class: "bad" }, `, ${fact.negated} against`) : "", el("span", { class: "quiet" }, ` ${other.name}`)),
    stages: () => stages(fact),
  }[name]());
  return el("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": heading }, el("table", {},
    el("thead", {}, el("tr", {}, columns.map(([name, look]) => el("th", { scope: "col", class: look }, name)))),
    el("tbody", {}, facts.map((fact) => {
      const other = fact.subject.id === concept.id ? fact.object : fact.subject;
      return el("tr", {}, columns.map(([name, look]) => el("td", { class: look }, cell(name, fact, other))));
    }))));
}

/** Where a curator decides on sentences of a kind. */
const toReview = (wanted, words) => mayDecide() ? link("#/review?" + new URLSearchParams(wanted), words)
  : el("span", { class: "soft" }, "Readers cannot review; curators can.");

/** What the colours in a sentence mean. */
const legend = (...more) => el("p", { class: "soft" }, "Marked: ", ["subject", "cue", "object", ...more].flatMap((role) => [el("mark", { class: role }, role), " "]));

export async function statement(parameters) {
  const id = parameters.get("id");
  const { statement: fact, hidden, evidence, decisions } = await get("statement", { id });
  const said = (target) => decisions.filter((d) => (d.evidence || null) === target).map((d) =>
    el("p", { class: "soft" }, `${d.said} by ${d.curator}, ${d.day}`, d.comment ? `: “${d.comment}”` : ""));
  return [
    el("h1", {}, claim(fact)),
    el("p", {}, figures(fact)),
    hidden ? el("p", { class: "bad" }, "Answers leave it out: curators rejected it, or all its sentences.") : "",
    fact.contradicted ? el("p", { class: "bad" }, "The texts contradict each other.") : "",
    said(null),
    evidence.length > 1 ? el("div", { class: "picture", tabindex: 0, role: "group", "aria-label": "Picture of the sentences" }, el("img", {
      src: "api/statement?" + new URLSearchParams({ id: fact.id, format: "svg" }),
      alt: "When each sentence was told; the list below tells the same" })) : "",
    takeAlong({ ...table("statement", { id: fact.id }), ...kgx(fact) }, toReview({ statement: fact.id }, "Review these sentences")),
    legend(),
    ...evidence.map((quote) => el("article", { class: "card" },
      el("p", { class: quote.polarity === "NEGATED" ? "bad" : "good" },
        `${quote.polarity}, ${quote.certainty}${quote.stage ? `, ${quote.stage}` : ""}`,
        quote.verdict ? ` · ${quote.verdict.toLowerCase()} by curators` : ""),
      (quote.document.notices || []).map((notice) => el("p", { class: "bad" }, `the document was ${notice}`)),
      quote.document.withdrawn ? el("p", { class: "bad" }, `without a vote, the document is withdrawn: ${quote.document.withdrawn}`) : "",
      el("blockquote", {}, marked(quote)), sourced(quote), said(quote.id),
      el("p", { class: "soft" }, `by ${quote.extractor}, probability ${quote.probability.toFixed(2)}`))),
  ];
}

const distinct = (values) => [...new Set(values.filter(Boolean))].sort();

export async function documentView(parameters) {
  const page = await get("document", { id: parameters.get("id") });
  const predicate = parameters.get("predicate") || "";
  const type = parameters.get("type") || "";
  const choice = (wanted) => "#/document?" + new URLSearchParams(
    Object.entries({ id: page.id, predicate, type, ...wanted }).filter(([, value]) => value));
  const claims = page.claims.filter((c) => (!predicate || c.predicate === predicate)
    && (!type || c.subjectType === type || c.objectType === type));
  const named = page.concepts.filter((c) => !type || c.type === type);
  return [
    el("h1", {}, page.title || page.id),
    el("p", { class: "soft" }, [page.kind, page.journal, page.published, page.id].filter(Boolean).join(" · "),
      page.url && /^https?:/.test(page.url) ? [" · ", el("a", { href: page.url, rel: "noopener noreferrer", target: "_blank" }, "original")] : ""),
    page.claims.length ? takeAlong({ ...table("document", { id: page.id }), ...kgx(claims) }, toReview({ document: page.id }, "Review its sentences")) : takeAlong({}),
    page.copies ? el("p", {}, `1 release, ${page.copies} ${page.copies === 1 ? "copy" : "copies"}: they vote once.`) : "",
    page.copyOf ? el("p", {}, "A near-copy of ", link(to.document(page.copyOf), page.copyOf), "; they vote once.") : "",
    page.withdrawn ? el("p", { class: "bad" }, `Withdrawn: ${page.withdrawn}`) : "",
    choices("Claims", predicate, distinct(page.claims.map((c) => c.predicate)), `all ${page.claims.length}`, (value) => choice({ predicate: value })),
    choices("Names", type, distinct(page.concepts.map((c) => c.type)), "of all types", (value) => choice({ type: value })),
    legend("name"),
    el("div", { class: "text card" }, outermost(page.text, [...claims.flatMap(parts), ...named.flatMap(names)], sentenceAt(page, parameters.get("at")))),
    named.length ? [el("h2", {}, "Named here"), el("p", {}, named.flatMap((c, i) => [
      i ? ", " : "", link(to.concept(c.id), c.name), c.count > 1 ? ` (${c.count})` : ""]))] : "",
  ];
}

/** Links of which one is chosen. */
function choices(title, chosen, values, all, address) {
  return el("p", { class: "row filters", role: "group", "aria-label": title }, `${title}: `,
    [["", all], ...values.map((value) => [value, value])].map(([value, words]) =>
      el("a", { href: address(value), "aria-current": value === chosen ? "true" : undefined }, words)));
}

/** Where a claim stands in the text. */
function parts(c) {
  const at = (place, look) => ({ from: place[0], to: place[1], look: look + (c.polarity === "NEGATED" ? " denied" : ""),
    href: to.statement(c.statement), title: `${c.subject} ${c.predicate} ${c.object}` });
  return [at(c.subjectAt, "subject"), at(c.objectAt, "object"), ...(c.cueAt ? [at(c.cueAt, "cue")] : [])];
}

/** Where a name stands that no claim is made of. */
function names(concept) {
  const spans = [];
  for (let i = 0; concept.places && i < concept.places.length; i += 2) {
    spans.push({ from: concept.places[i], to: concept.places[i + 1], look: "name",
      href: to.concept(concept.id), title: `${concept.name} (${concept.type})` });
  }
  return spans;
}

/** The sentence one comes from, which is scrolled to; none where no claim is made there. */
function sentenceAt(page, at) {
  const found = at === null ? undefined : page.claims.find((c) => c.sentence[0] === Number(at));
  if (found) setTimeout(() => document.querySelector("mark.here")?.scrollIntoView({ block: "center" }));
  return found ? [{ from: found.sentence[0], to: found.sentence[1], look: "here" }] : [];
}

/** Links cannot stand in links: of spans that overlap, the first of the list is kept. */
function outermost(text, spans, around) {
  const kept = [];
  for (const span of spans) {
    if (kept.every((k) => k.to <= span.from || span.to <= k.from)) kept.push(span);
  }
  return pieces(text, [...around, ...kept]);
}
