// What one takes along: a citation, a table, the address of a view.
import { el, source, tell } from "./dom.js";

async function copy(text) {
  await navigator.clipboard.writeText(text).then(() => tell("Copied"), () => tell(text));
}

const MOST_EXPORTED = 200;

const copying = (words, text) => el("button", { type: "button", class: "small", onclick: () => copy(text()) }, words);

/** Sentence, title, journal, date, and where it stands. */
export function citation({ text, document: doc }) {
  const parts = [doc.title, doc.journal, doc.published, doc.id, doc.url && /^https?:/.test(doc.url) ? doc.url : ""];
  return `“${text.trim()}” ${parts.filter(Boolean).map((part) => part.replace(/\.$/, "")).join(". ")}.`;
}

/** Where a sentence stands, and its citation to take along. */
export const sourced = (quote) => el("div", { class: "source" }, source(quote.document, quote.sentence?.start),
  copying(["Copy citation", el("span", { class: "quiet" }, ` of ${quote.document.title || quote.document.id}`)], () => citation(quote)));

/** Address of a statement's claims as KGX: of all that an answer of the server names. */
export function kgx(answer) {
  const ids = new Set();
  const walk = (node) => {
    if (!node || typeof node !== "object") return;
    if (node.predicate && /^[0-9a-f]{32}$/.test(node.id)) ids.add(node.id);
    if (/^[0-9a-f]{32}$/.test(node.statement)) ids.add(node.statement);
    Object.values(node).forEach(walk);
  };
  walk(answer);
  const few = [...ids].slice(0, MOST_EXPORTED);
  return few.length ? { KGX: "api/export?" + new URLSearchParams(few.map((id) => ["statement", id.slice(0, 16)])) } : {};
}

/** After the view, as "what-else-could-rituximab-treat.csv". */
const fileName = (format) => `${(document.querySelector("h1")?.textContent || "theragraph").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60)}.${format.toLowerCase()}`;

/** Tables of what is seen, by format, and its address; and what else stands in the line. */
export const takeAlong = (addresses, ...more) => el("p", { class: "row" },
  Object.entries(addresses).map(([format, href]) => el("a", { href, download: "", onclick: (e) => (e.target.download = fileName(format)) }, format)),
  copying("Copy link", () => location.href), more);
