// The curator's desk; what is decided goes through the outbox.
import { el, link, to, marked, pieces, source, tell } from "./dom.js";
import { get, leave, trouble } from "./api.js";
import { claim } from "./read.js";
import { correction, PREDICATES } from "./correction.js";
import { session, self, call, mayAsk, mayDecide } from "./session.js";
import { last, newId, put, waiting, ofOthers, refused, giveUp, again, send, whenElsewhere, deskId } from "./outbox.js";

const MANY = 20; // at once; while they are here, others do not get them
const FEW = 8; // left: time to ask for more
const MOST = 200; // that the server gives at once
const AROUND = 700; // letters of context on either side

let current; // state of the desk that is shown

setInterval(() => {
  if (waiting().length) send().then(status);
  if (current?.away && current.desk.isConnected) refill(current);
}, 3000);
window.addEventListener("pagehide", () => { if (current?.wish) leave(current.wish.desk); });
window.addEventListener("online", () => send().then(status));
whenElsewhere((decision) => {
  if (decision?.target && decision.kind !== "UNDO" && current) {
    current.gone.add(decision.target);
    if (current.items[current.at]?.quote.id === decision.target) next(current);
  }
  status();
});

let progress; // as the server told it last

async function status() {
  paint();
  if (!document.getElementById("desk-status")) return;
  progress = await get("review/progress", { curator: self() || "" }).catch(() => undefined);
  paint();
}

/** What waits is told at once, not when the server has answered. */
function paint() {
  const line = document.getElementById("desk-status");
  if (!line || !mayAsk()) return;
  const count = waiting().length;
  const others = ofOthers().length;
  line.textContent = (progress ? `${progress.today} decided today` : "the server does not answer") +
    (count ? ` · ${count} waiting to be kept` : " · all kept") +
    (others ? ` · ${others} of somebody else wait until they sign in here` : "");
  line.dataset.waiting = count;
  document.getElementById("desk-refused")?.replaceChildren(...refused().map((one) => el("div", { class: "card bad" },
    el("p", {}, `Not kept: ${one.kind}${one.about ? ` of “${one.about}”` : ""}: ${one.refusal}`),
    el("div", { class: "row" },
      el("button", { type: "button", onclick: () => { again(one); send().then(status); } }, "Try again"),
      one.kind === "CORRECT" && one.statement ? el("button", { type: "button", onclick: () => amend(one).catch((e) => tell(e.message)) }, "Correct otherwise") : "",
      el("button", { type: "button", onclick: () => withdraw(one) }, "Discard")))));
}

function withdraw(one) {
  giveUp(one.id);
  last.drop(one.id);
  status();
}

/** Shows the sentence of a refused correction again, with what was said; that stays until another is kept. */
async function amend(one) {
  const { statement, evidence, decisions } = await get("statement", { id: one.statement });
  const quote = evidence.find((q) => q.id === one.target);
  if (!quote || !current) return tell("Its sentence is not in the graph any more");
  const state = current;
  const others = (some) => some.filter((one) => one.quote.id !== quote.id);
  const before = others(state.items.slice(0, state.at));
  state.items = [...before, item(statement, decisions, quote), ...others(state.items.slice(state.at))];
  state.at = before.length;
  state.gone.delete(quote.id);
  draw(state);
  correct(state, one);
}

const item = (fact, decisions, quote) => ({ fact, quote, said: decisions.filter((d) => d.evidence === quote.id) });

export async function review(parameters) {
  if (!mayDecide()) return [el("h1", {}, "Review"), el("p", {}, `${session.name} is a reader: readers read, and curators decide. An admin can make you a curator.`)];
  const curator = self();
  if (!curator) return welcome();
  const wish = { curator, predicate: parameters.get("predicate"), concept: parameters.get("concept"),
    document: parameters.get("document"), limit: MANY, desk: await deskId() };
  const desk = el("section", { id: "desk", "aria-label": "Sentence to decide on" });
  const state = { items: [], at: 0, gone: new Set(), decided: new Set(), desk, wish };
  if (parameters.get("statement")) {
    const { statement, evidence, decisions } = await get("statement", { id: parameters.get("statement") });
    state.items = evidence.map((quote) => item(statement, decisions, quote));
    state.full = true;
  } else {
    await send();
    try {
      state.items = fresh(state, await get("review/queue", wish));
    } catch (e) {
      if (e.status === 401) throw e;
      return [el("h1", {}, "Review"), choice(parameters), el("p", { class: "error" }, e.message)];
    }
    state.full = !state.items.length;
  }
  current = state;
  draw(state);
  setTimeout(() => { status(); desk.querySelector("button")?.focus({ preventScroll: true }); });
  listen(state);
  return [
    el("h1", {}, "Review"),
    el("p", {}, el("span", { id: "desk-status", class: "soft", role: "status" }, ""), " · ", link("#/decisions", "your decisions"), " · ", el("span", { class: "soft" }, `as ${curator} `),
      session.needed ? "" : el("button", { type: "button", class: "small", onclick: () => { call(); last.clear(); location.reload(); } }, "Change name")),
    el("div", { id: "desk-refused", role: "status" }),
    choice(parameters),
    desk,
    el("p", { class: "soft keys" }, [["a", "accept"], ["r", "reject"], ["c", "correct"], ["s", "skip"], ["u", "undo"], ["o", "open context"]].flatMap(([k, w]) => [el("kbd", {}, k), ` ${w}  `])),
  ];
}

/** Those that are not here yet, and not decided on while the server was away. */
function fresh(state, found) {
  const known = new Set([...state.items.map((i) => i.quote.id), ...state.gone,
    ...waiting().filter((d) => d.kind !== "UNDO").map((d) => d.target)]);
  return found.filter((i) => !known.has(i.quote.id));
}

async function welcome() {
  const wrong = await trouble();
  setTimeout(() => document.querySelector("#main input[name=curator]")?.focus({ preventScroll: true }));
  return [el("h1", {}, "Review"), wrong ? el("p", { class: "error" }, wrong) : "", el("p", {}, "Whose decisions are they? The name is kept with each."),
    el("form", { class: "row", onsubmit: (e) => {
      e.preventDefault();
      const name = new FormData(e.target).get("curator").trim();
      if (!/^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,63}$/u.test(name)) return tell("Use letters, figures and . _ @ -");
      call(name);
      window.dispatchEvent(new HashChangeEvent("hashchange"));
    } }, el("label", {}, "Name ", el("input", { name: "curator", autocomplete: "username", required: true })), el("button", { type: "submit" }, "Begin"))];
}

function choice(parameters) {
  return el("details", { open: ["predicate", "concept", "document"].some((key) => parameters.has(key)) }, el("summary", {}, "Which sentences"), el("form", { class: "row filters", "aria-label": "Which sentences", onsubmit: (e) => {
    e.preventDefault();
    location.hash = "#/review?" + new URLSearchParams([...new FormData(e.target)].filter(([, v]) => v));
  } },
  el("label", {}, "predicate ", el("select", { name: "predicate" }, el("option", { value: "" }, "any"),
    PREDICATES.map((p) => el("option", { value: p, selected: p === parameters.get("predicate") }, p)))),
  el("label", {}, "concept ", el("input", { name: "concept", value: parameters.get("concept") || "", placeholder: "daratumumab" })),
  el("label", {}, "document ", el("input", { name: "document", value: parameters.get("document") || "", placeholder: "pmid:32997977" })),
  el("button", { type: "submit" }, "Choose")));
}

/** A way back to what was left out. */
function skipped(state) {
  const left = state.items.filter((i) => !state.decided.has(i.quote.id) && !state.gone.has(i.quote.id));
  return left.length ? el("button", { type: "button", onclick: () => {
    Object.assign(state, { items: left, at: 0, full: false });
    draw(state);
  } }, `Look again at the ${left.length} that you skipped`) : "";
}

function draw(state) {
  const now = state.items[state.at];
  if (!now) {
    const words = state.away ? ["The server does not answer. What you decided waits in this browser, and goes on by itself when the server is back."]
      : state.full ? [skipped(state), "Nothing else is left to decide here. ", link("#/review", "Choose others"), ", load more documents, or come back in ten minutes for what others look at now."]
        : ["Loading …"];
    state.desk.replaceChildren(el("p", {}, words), last.all().length ? el("button", { type: "button", onclick: () => undo(state) }, "Undo (u)") : "");
    return;
  }
  const { fact, quote } = now;
  state.desk.replaceChildren(el("article", { class: "card", "data-evidence": quote.id },
    (now.said || []).map((d) => el("p", { class: "soft" }, `${d.said} by ${d.curator}, ${d.day}`, d.comment ? `: “${d.comment}”` : "")),
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
      last.all().length ? el("button", { type: "button", onclick: () => undo(state) }, "Undo (u)") : "",
      el("button", { type: "button", onclick: () => context(state) }, "Context (o)"),
      link(to.document(quote.document.id, quote.sentence.start), "Whole document")),
    el("div", { id: "correction" }), el("div", { id: "context", role: "status" })));
}

/** False where the browser cannot keep it. */
function decide(state, what) {
  const { fact, quote } = state.items[state.at];
  const decision = { id: newId(), curator: state.wish.curator, target: quote.id, statement: fact.id, about: `${fact.subject.name} ${fact.predicate} ${fact.object.name}`, ...what };
  try {
    put(decision);
  } catch (e) {
    tell(`The browser cannot store the decision: ${e.message}`);
    return false;
  }
  state.decided.add(quote.id);
  last.push({ id: decision.id, target: quote.id, curator: decision.curator });
  tell({ ACCEPT: "accepted", REJECT: "rejected", CORRECT: "corrected" }[what.kind]);
  paint();
  next(state);
  send().then(status);
  return true;
}

async function undo(state) {
  const one = last.pop();
  if (!one) return tell("Nothing to undo");
  if (!giveUp(one.id)) put({ id: newId(), curator: state.wish.curator, kind: "UNDO", target: one.id });
  tell("taken back");
  paint();
  state.gone.delete(one.target);
  state.decided.delete(one.target);
  const sent = send().then(status);
  if (!show(state, one.target)) { // decided before the page was loaded anew
    await sent;
    await refill(state);
    show(state, one.target);
  }
}

/** Shows a sentence that is here, next; false if it is not. */
function show(state, target) {
  const at = state.items.findIndex((i) => i.quote.id === target);
  if (at < 0) return false;
  if (at > state.at) state.items.splice(state.at, 0, ...state.items.splice(at, 1));
  else state.at = at;
  draw(state);
  return true;
}

function next(state) {
  const isDone = (id) => state.gone.has(id) || state.decided.has(id);
  do state.at++; while (isDone(state.items[state.at]?.quote.id));
  draw(state);
  state.desk.querySelector("button")?.focus({ preventScroll: true });
  if (state.items.length - state.at <= FEW) refill(state);
}

async function refill(state) {
  if (state.filling || state.full) return;
  state.filling = true;
  try {
    await send();
    const undecided = state.items.filter((i) => !state.decided.has(i.quote.id)).length; // come again
    const more = fresh(state, await get("review/queue", { ...state.wish, limit: Math.min(MOST, MANY + undecided) }));
    state.full = !more.length;
    state.away = false;
    state.items.push(...more);
  } catch (e) {
    state.away = true;
  } finally {
    state.filling = false;
  }
  if (!state.desk.querySelector("article")) draw(state);
}

/** What stands around the sentence; asked for again, it goes. */
async function context(state) {
  const { quote } = state.items[state.at];
  const place = state.desk.querySelector("#context");
  if (place.firstChild) return place.replaceChildren();
  try {
    const { text } = await get("document", { id: quote.document.id });
    const { start, end } = quote.sentence;
    const from = Math.max(0, start - AROUND);
    const to = Math.min(text.length, end + AROUND);
    place.replaceChildren(el("p", { class: "text card" }, from ? "… " : "",
      pieces(text.slice(from, to), [{ look: "here", from: start - from, to: end - from }]), to < text.length ? " …" : ""));
  } catch (e) {
    tell(e.message);
  }
}

/** Opens the form; in place of a correction that was refused, if there is one. */
function correct(state, refusedOne) {
  const form = correction(state.items[state.at], (changed) => {
    const kept = decide(state, { kind: "CORRECT", ...changed });
    if (kept && refusedOne) withdraw(refusedOne);
  }, () => draw(state), refusedOne);
  state.desk.querySelector("#correction").replaceChildren(form);
  form.querySelector("select").focus();
}

function listen(state) {
  document.removeEventListener("keydown", listen.handler);
  listen.handler = (e) => {
    if (!state.desk.isConnected) return document.removeEventListener("keydown", listen.handler);
    const form = state.desk.querySelector("#correction form");
    if (e.key === "Escape" && form) return draw(state);
    if (form || e.repeat || e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) return;
    const keys = { u: () => undo(state), ...(state.items[state.at] && { a: () => decide(state, { kind: "ACCEPT" }), r: () => decide(state, { kind: "REJECT" }),
      c: () => correct(state), s: () => next(state), o: () => context(state) }) };
    if (keys[e.key]) {
      e.preventDefault();
      keys[e.key]();
    }
  };
  document.addEventListener("keydown", listen.handler);
}
