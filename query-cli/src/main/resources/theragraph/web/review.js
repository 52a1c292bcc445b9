// The curator's desk. What is decided stands in the browser's store until the server says that it
// is kept: a reload, a lost connection or a killed server loses nothing. Each decision has an id of
// its own, so that one sent twice is kept once.
import { el, link, to, marked, source, tell } from "./dom.js";
import { get } from "./api.js";
import { claim } from "./read.js";
import { session, mayAsk, mayDecide, change } from "./session.js";

const OUTBOX = "theragraph.outbox.";
const CURATOR = "theragraph.curator";
const PREDICATES = ["TARGETS", "TREATS", "STUDIED_FOR", "CAUSES", "AFFECTS", "EXPRESSED_IN", "IMPLICATED_IN", "PRODUCES", "DIRECTED_AGAINST", "FOUND_IN"];
const STAGES = ["PRECLINICAL", "PLANNED", "ONGOING", "POSITIVE", "NEGATIVE", "STOPPED", "APPROVED"];

const newId = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");

/** Decisions not yet kept, one a key: tabs do not overwrite each other's. */
const outbox = {
  all: () => Object.keys(localStorage).filter((k) => k.startsWith(OUTBOX)).map((k) => JSON.parse(localStorage.getItem(k)))
    .sort((a, b) => a.made - b.made),
  put: (decision) => localStorage.setItem(OUTBOX + decision.id, JSON.stringify({ ...decision, made: Date.now() })),
  take: (id) => localStorage.removeItem(OUTBOX + id),
};

/** Answers after which sending again would not help; after all others a decision waits on. */
const REFUSED = [400, 404, 409, 413, 422];

/** Under whose name one decides. */
const self = () => (session.needed ? session.name : localStorage.getItem(CURATOR));

/** Of a session only its own are sent: those that somebody else made here wait for them. */
const own = () => outbox.all().filter((d) => !session.needed || d.curator === session.name);
const maySend = () => mayAsk() && mayDecide();

let sending;

/** Sends what waits, in order; what cannot be sent waits on. */
async function send() {
  if (sending) return sending;
  sending = (async () => {
    for (const { made, ...decision } of maySend() ? own() : []) {
      try {
        await change("review/decisions", decision);
        outbox.take(decision.id);
      } catch (e) {
        if (REFUSED.includes(e.status)) {
          outbox.take(decision.id);
          tell(`Not kept: ${e.message}`);
        } else {
          return false;
        }
      }
    }
    return true;
  })().finally(() => (sending = undefined));
  return sending;
}

setInterval(() => { if (maySend() && own().length) send().then(status); }, 3000);
window.addEventListener("online", () => send().then(status));

async function status() {
  const line = document.getElementById("desk-status");
  if (!line || !mayAsk()) return;
  const waiting = own().length;
  const others = outbox.all().length - waiting;
  const progress = await get("review/progress", { curator: self() || "" }).catch(() => undefined);
  line.textContent = (progress ? `${progress.today} decided today` : "the server does not answer") +
    (waiting ? ` · ${waiting} waiting to be kept` : " · all kept") +
    (others ? ` · ${others} of somebody else wait until they sign in here` : "");
  line.dataset.waiting = waiting;
}

export async function review(parameters) {
  if (!mayDecide()) return [el("h1", {}, "Review"), el("p", {}, `${session.name} is a reader: readers read, and curators decide. An admin can make you a curator.`)];
  const curator = self();
  if (!curator) return welcome();
  const wish = { curator, predicate: parameters.get("predicate"), concept: parameters.get("concept"), document: parameters.get("document"), limit: 30 };
  const desk = el("section", { id: "desk", "aria-label": "Sentence to decide on" });
  const state = { items: [], at: 0, last: [], desk, wish };
  await send();
  if (parameters.get("statement")) {
    const { statement, evidence } = await get("statement", { id: parameters.get("statement") });
    state.items = evidence.map((quote) => ({ fact: statement, quote }));
  } else {
    state.items = await get("review/queue", wish);
  }
  draw(state);
  setTimeout(() => { status(); desk.querySelector("button")?.focus({ preventScroll: true }); });
  listen(state);
  return [
    el("h1", {}, "Review"),
    el("p", {}, el("span", { id: "desk-status", class: "soft", role: "status" }, ""), " · ", el("span", { class: "soft" }, `as ${curator} `),
      session.needed ? "" : el("button", { type: "button", onclick: () => { localStorage.removeItem(CURATOR); location.reload(); } }, "Change name")),
    choice(parameters),
    desk,
    el("p", { class: "soft" }, [["a", "accept"], ["r", "reject"], ["c", "correct"], ["s", "skip"], ["u", "undo"], ["o", "open context"]].flatMap(([k, w]) => [el("kbd", {}, k), ` ${w}  `])),
  ];
}

function welcome() {
  return [el("h1", {}, "Review"), el("p", {}, "Whose decisions are they? The name is kept with each."),
    el("form", { class: "row", onsubmit: (e) => {
      e.preventDefault();
      const name = new FormData(e.target).get("curator").trim();
      if (!/^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,63}$/u.test(name)) return tell("Use letters, figures and . _ @ -");
      localStorage.setItem(CURATOR, name);
      window.dispatchEvent(new HashChangeEvent("hashchange"));
    } }, el("label", {}, "Name ", el("input", { name: "curator", autocomplete: "username", required: true })), el("button", { type: "submit" }, "Begin"))];
}

function choice(parameters) {
  return el("form", { class: "row filters", "aria-label": "Which sentences", onsubmit: (e) => {
    e.preventDefault();
    location.hash = "#/review?" + new URLSearchParams([...new FormData(e.target)].filter(([, v]) => v));
  } },
  el("label", {}, "predicate ", el("select", { name: "predicate" }, el("option", { value: "" }, "any"),
    PREDICATES.map((p) => el("option", { value: p, selected: p === parameters.get("predicate") }, p)))),
  el("label", {}, "concept ", el("input", { name: "concept", value: parameters.get("concept") || "", placeholder: "daratumumab" })),
  el("button", { type: "submit" }, "Choose"));
}

function draw(state) {
  const item = state.items[state.at];
  if (!item) {
    state.desk.replaceChildren(el("p", {}, "Nothing is left to decide here. ", link("#/review", "Choose others"), ", or load more documents."),
      state.last.length ? el("button", { type: "button", onclick: () => undo(state) }, "Undo") : "");
    return;
  }
  const { fact, quote } = item;
  state.desk.replaceChildren(el("article", { class: "card", "data-evidence": quote.id },
    el("p", { class: "soft" }, `${state.at + 1} of ${state.items.length}`),
    el("h2", {}, claim(fact)),
    el("p", { class: quote.polarity === "NEGATED" ? "bad" : "good" },
      `${quote.polarity}, ${quote.certainty}${quote.stage ? `, ${quote.stage}` : ""}`,
      el("span", { class: "soft" }, ` · probability ${quote.probability.toFixed(2)} · belief ${fact.belief.toFixed(2)} · ${quote.extractor}`)),
    el("blockquote", { class: "sentence" }, marked(quote)), source(quote.document),
    el("div", { class: "row" },
      el("button", { type: "button", class: "main", onclick: () => decide(state, { kind: "ACCEPT" }) }, "Accept (a)"),
      el("button", { type: "button", onclick: () => decide(state, { kind: "REJECT" }) }, "Reject (r)"),
      el("button", { type: "button", onclick: () => correct(state) }, "Correct (c)"),
      el("button", { type: "button", onclick: () => next(state) }, "Skip (s)"),
      state.last.length ? el("button", { type: "button", onclick: () => undo(state) }, "Undo (u)") : "",
      link(to.document(quote.document.id), "Context (o)")),
    el("div", { id: "correction" })));
}

function decide(state, what) {
  const item = state.items[state.at];
  const decision = { id: newId(), curator: state.wish.curator, target: item.quote.id, ...what };
  outbox.put(decision);
  state.last.push({ id: decision.id, at: state.at });
  tell(`${what.kind.toLowerCase()}ed`);
  next(state);
  send().then(status);
}

function undo(state) {
  const last = state.last.pop();
  if (!last) return tell("Nothing to undo");
  outbox.put({ id: newId(), curator: state.wish.curator, kind: "UNDO", target: last.id });
  state.at = last.at;
  draw(state);
  tell("taken back");
  send().then(status);
}

async function next(state) {
  state.at++;
  draw(state);
  state.desk.querySelector("button")?.focus({ preventScroll: true });
  if (state.at >= state.items.length && !state.full) {
    await send();
    const more = await get("review/queue", state.wish).catch(() => []);
    const seen = new Set(state.items.map((i) => i.quote.id));
    const fresh = more.filter((i) => !seen.has(i.quote.id));
    state.full = !fresh.length;
    state.items.push(...fresh);
    draw(state);
  }
}

function correct(state) {
  const { fact, quote } = state.items[state.at];
  const choose = (name, label, values, now) => el("label", {}, `${label} `, el("select", { name },
    el("option", { value: "" }, `as read${now ? ` (${now})` : ""}`), values.map((v) => el("option", { value: v }, v))));
  const names = (name, label, now) => el("label", {}, `${label} `, el("input", { name, placeholder: now, list: `names-${name}`,
    oninput: (e) => complete(e.target) }), el("datalist", { id: `names-${name}` }));
  const form = el("form", { class: "card", onsubmit: (e) => {
    e.preventDefault();
    const changed = Object.fromEntries([...new FormData(e.target)].filter(([, v]) => v.trim()));
    if (!Object.keys(changed).some((k) => k !== "why")) return tell("Say what is right");
    decide(state, { kind: "CORRECT", ...changed });
  } },
  el("div", { class: "row" },
    choose("polarity", "Polarity", ["AFFIRMED", "NEGATED"], quote.polarity),
    choose("certainty", "Certainty", ["CERTAIN", "PROBABLE", "POSSIBLE"], quote.certainty),
    choose("stage", "Stage", STAGES, quote.stage),
    choose("predicate", "Predicate", PREDICATES, fact.predicate),
    names("subject", "Subject", fact.subject.name), names("object", "Object", fact.object.name),
    el("label", {}, "Why ", el("input", { name: "why" }))),
  el("div", { class: "row" }, el("button", { type: "submit" }, "Keep correction"),
    el("button", { type: "button", onclick: () => draw(state) }, "Cancel")));
  state.desk.querySelector("#correction").replaceChildren(form);
  form.querySelector("select").focus();
}

async function complete(field) {
  const text = field.value.trim();
  if (text.length < 2) return;
  const { concepts } = await get("search", { q: text, limit: 8 }).catch(() => ({ concepts: [] }));
  field.nextElementSibling.replaceChildren(...concepts.map((c) => el("option", { value: c.id }, `${c.name} (${c.type})`)));
}

function listen(state) {
  document.removeEventListener("keydown", listen.handler);
  listen.handler = (e) => {
    if (!state.desk.isConnected) return document.removeEventListener("keydown", listen.handler);
    if (e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) return;
    const item = state.items[state.at];
    const keys = { u: () => undo(state), ...(item && { a: () => decide(state, { kind: "ACCEPT" }), r: () => decide(state, { kind: "REJECT" }),
      c: () => correct(state), s: () => next(state), o: () => (location.hash = to.document(item.quote.document.id)) }) };
    if (keys[e.key]) {
      e.preventDefault();
      keys[e.key]();
    }
  };
  document.addEventListener("keydown", listen.handler);
}
