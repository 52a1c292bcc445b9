// Typed questions and rankings.
import { el, link, to, marked, tell } from "./dom.js";
import { get, trouble } from "./api.js";
import { claim, figures } from "./read.js";
import { sourced, takeAlong, kgx } from "./cite.js";
import { STAGES } from "./correction.js";

export async function home() {
  const [offered, empty] = await Promise.all([get("questions"), trouble()]);
  const examples = ["which autoantibody diseases could daratumumab be transferred to?",
    "which cells carry CD38?", "where did rituximab fail?", "in which diseases could depleting plasma cells help?"];
  return [
    el("h1", {}, "What else could this drug treat, and who says so?"),
    empty ? el("p", { class: "error" }, empty) : "",
    el("p", {}, "Type a name or a question above, or begin with one of these:"),
    el("ul", {}, examples.map((q) => el("li", {}, link("#/ask?" + new URLSearchParams({ q }), q)))),
    el("p", { class: "soft" }, `${offered.length} kinds of question; `, link("#/questions", "all of them"), ". ",
      link("#/review", "Review sentences"), " as a curator. Press / to get to the field. Nothing here is medical advice."),
  ];
}

export async function questions() {
  const offered = await get("questions");
  return [el("h1", {}, "Questions"), ...offered.map((q) => el("form", { class: "card", onsubmit: (e) => {
    e.preventDefault();
    const data = new FormData(e.target);
    if (data.getAll("name").some((n) => !n.trim())) return tell("Fill in each name");
    const parameters = new URLSearchParams({ question: q.id });
    for (const name of data.getAll("name")) parameters.append("name", name);
    if (data.get("since")) parameters.set("since", data.get("since"));
    location.hash = "#/answer?" + parameters;
  } },
  el("p", {}, q.words),
  el("div", { class: "row" }, q.slots.map((slot, i) => el("label", {}, el("span", { class: "quiet" }, `${slot} ${i + 1} of ${q.id}`),
    el("input", { name: "name", placeholder: slot.toLowerCase() }))),
  q.needsSince ? el("label", {}, "since ", el("input", { name: "since", placeholder: "2020", required: true })) : "",
  el("button", { type: "submit" }, "Ask", el("span", { class: "quiet" }, ` ${q.id}`)))))];
}

/** Where a reading of a question is answered. */
function address(r) {
  const p = new URLSearchParams({ question: r.question });
  for (const name of r.names) p.append("name", name);
  if (r.since) p.set("since", r.since);
  if (r.asOf) p.set("asOf", r.asOf);
  if (r.among) p.set("among", r.among);
  if (r.withAutoantibody) p.set("withAutoantibody", "true");
  return "#/answer?" + p;
}

export async function ask(parameters) {
  const q = parameters.get("q") || "";
  const [{ readings, nearest, strange, misnamed }, offered] = await Promise.all([get("ask", { q }), get("questions")]);
  if (readings.length === 1) {
    history.replaceState(null, "", address(readings[0]));
    return answer(new URLSearchParams(address(readings[0]).split("?")[1]));
  }
  return [
    el("h1", {}, q),
    readings.length
      ? [el("p", {}, "That can be read in several ways:"), el("ul", {}, readings.map((r) => el("li", {},
        link(address(r), r.words), el("span", { class: "soft" }, ` ${r.names.join(", ")}`))))]
      : misnamed ? meant(misnamed, offered)
        : [el("p", {}, "I don't know this kind of question", strange.length ? ` (not understood: ${strange.join(", ")})` : "", "."),
          el("p", {}, "The nearest:"), el("ul", {}, nearest.map((id) => el("li", {}, words(offered, id)))), el("p", {}, link("#/questions", "All questions"))],
  ];
}

const words = (offered, id) => offered.find((one) => one.id === id)?.words || id;

/** What may be meant by a name that fits no slot. */
function meant({ read, slot, similar }, offered) {
  const slots = offered.find((one) => one.id === read.question)?.slots || [];
  const instead = (concept) => read.names.length === slots.length
    ? address({ ...read, names: read.names.map((name, i) => (i === slot ? concept.id : name)) }) : to.concept(concept.id);
  return [el("p", {}, `Understood as: ${read.words} But “${read.names[slot]}” is no name for ${(slots[slot] || "it").toLowerCase()} in the graph.`),
    similar.length ? [el("p", {}, "Did you mean:"), el("ul", {}, similar.map((c) => el("li", {}, link(instead(c), c.name), el("span", { class: "soft" }, ` ${c.type}`))))]
      : el("p", {}, "Nothing is called nearly so. Load documents that tell of it.")];
}

const RANKERS = [
  ["paths", "the ranking of this page: mechanisms from drug to disease, each with its sentences, and terms named with both"],
  ["Swanson ABC", "by how many terms are named with the drug in one document and with the disease in another"],
  ["co-mention", "by how many documents name both"],
  ["degree only", "by how often any use of the drug and any drug for the disease is told, whatever the other"],
  ["random", "by lot; its AUROC is 0.5"],
];

/** What the project measured of its own rankings and probabilities. */
export const quality = () => [
  el("h1", {}, "How far can it be trusted?"),
  el("p", {}, "Both pictures were measured by the project on public data; docs/results.md of the project has the figures and the commands. ",
    "They tell of that data, not of the documents in this graph."),
  el("h2", {}, "Rankings"),
  el("p", {}, "Each ranker saw only what was published before a day, and was asked for the uses that were told first after it: ",
    "how often it puts such a use above another disease (AUROC), and how often one is among its first ten (hits@10)."),
  el("dl", {}, RANKERS.map(([name, words]) => [el("dt", {}, name), el("dd", {}, words)])),
  shown("backtest.svg", "Back-test: AUROC and share of hits among the first ten of each ranker, with intervals"),
  el("h2", {}, "Probabilities"),
  el("p", {}, "Sentences of a probability beside the share of them that people found right: on the line, a probability is worth what it says."),
  shown("reliability.svg", "Reliability diagram: share of right sentences by probability"),
];

const shown = (src, alt) => el("div", { class: "picture", tabindex: 0, role: "group", "aria-label": alt }, el("img", { src, alt }));

const PHONE = 600; // CSS pixels
const FEW = 20; // rows, as the server gives them unasked
const MOST = 200; // that it gives at once
const FILTERS = ["asOf", "since", "only", "minBelief", "stage", "among", "withAutoantibody", "known", "limit"];

export async function answer(parameters) {
  const asked = Object.fromEntries(["question", ...FILTERS].map((k) => [k, parameters.get(k)]));
  asked.name = parameters.getAll("name");
  const offered = (await get("questions")).find((q) => q.id === asked.question);
  let result;
  try {
    result = await get("answer", asked);
  } catch (e) {
    if (e.status === 401 || !offered) throw e;
    return [el("h1", {}, offered.words), filters(parameters, offered), el("p", { class: "error" }, e.message)];
  }
  const query = (format) => "api/answer?" + new URLSearchParams([...parameters, ["format", format]]);
  const ranked = Array.isArray(result.candidates);
  const empty = ranked ? !result.candidates.length : !(result.sections || result.moments || []).length;
  return [
    el("h1", {}, ranked ? title(offered, result) : result.title || offered.words),
    (result.notes || []).map((n) => el("p", { class: "soft" }, n)),
    filters(parameters, offered),
    empty ? el("p", {}, FILTERS.some((key) => key !== "limit" && parameters.get(key)) ? "Nothing that the graph tells meets these conditions. Ask with fewer."
      : "Nothing in the graph tells it. Load more documents.") : [
      takeAlong({ CSV: query("csv"), JSON: query("json"), ...kgx(result) }),
      picture(query("svg"))],
    ranked && !empty ? el("p", { class: "soft" }, "The score adds up points for each kind of path, less for hubs and for denied uses; it orders this list and is no probability.") : "",
    ranked ? result.candidates.map(candidate) : "",
    (result.sections || []).map((s) => [s.heading ? el("h2", {}, s.heading) : "", s.rows.map(row)]),
    (result.moments || []).map((m) => row({ fact: m.fact, quote: m.quote, firstTold: m.quote.document.published })),
    further(parameters, result),
  ];
}

/** How much of the answer is here, and how to get more. */
function further(parameters, result) {
  const limit = Number(parameters.get("limit")) || FEW;
  const shown = result.candidates || result.moments || (result.sections || []).flatMap((s) => s.rows);
  const more = new URLSearchParams(parameters);
  more.set("limit", Math.min(MOST, limit + FEW));
  const whole = result.candidates ? shown.length >= result.found : shown.length < limit;
  return el("p", { class: "row" },
    result.candidates ? `${shown.length} of ${result.found} candidates` : "",
    result.known && parameters.get("known") !== "true" ? el("span", { class: "soft" }, `${result.known} known ${result.known === 1 ? "use is" : "uses are"} left out`) : "",
    whole || limit >= MOST ? "" : link("#/answer?" + more, `Show ${FEW} more`));
}

/** As wide as the page at a desk; on a phone it is opened by whoever wants it. */
function picture(src) {
  const img = el("img", { src, alt: "The answer as a picture; the list below tells the same",
    onerror: (e) => e.target.closest("details").remove() });
  return el("details", { open: window.innerWidth > PHONE }, el("summary", {}, "Picture"),
    el("div", { class: "picture", tabindex: 0, role: "group", "aria-label": "Picture of the answer" }, img),
    el("p", {}, el("a", { href: src, target: "_blank" }, "Open the picture alone")));
}

function title(offered, result) {
  const words = { transfer: `What else could ${result.concept.name} treat?`, candidates: `What else could treat ${result.concept.name}?` };
  return words[offered.id] || `In which diseases could acting on ${result.concept.name} help?`;
}

function filters(parameters, offered) {
  return el("form", { class: "row filters", "aria-label": "Filters", onsubmit: (e) => {
    e.preventDefault();
    const p = new URLSearchParams(parameters);
    for (const [key, value] of [...FILTERS.map((k) => [k, ""]), ...new FormData(e.target)]) value ? p.set(key, value) : p.delete(key);
    location.hash = "#/answer?" + p;
  } },
  el("label", {}, "as of ", el("input", { name: "asOf", size: 10, placeholder: "2020-06", value: parameters.get("asOf") || "" })),
  offered?.takesSince ? el("label", {}, "since ", el("input", { name: "since", size: 10, placeholder: "2019", value: parameters.get("since") || "" })) : "",
  el("label", {}, "sources ", el("select", { name: "only" }, [["", "all"], ["texts", "texts"], ["curated", "curated"]].map(([v, w]) =>
    el("option", { value: v, selected: v === (parameters.get("only") || "") }, w)))),
  el("label", {}, "belief at least ", el("input", { name: "minBelief", type: "number", min: 0, max: 1, step: "any", placeholder: "0.8", value: parameters.get("minBelief") || "" })),
  el("label", {}, "stage ", el("select", { name: "stage" }, [["", "any"], ...STAGES.map((s) => [s, s.toLowerCase()])].map(([v, w]) =>
    el("option", { value: v, selected: v === (parameters.get("stage") || "").toUpperCase() }, w)))),
  offered?.takesAmong ? [el("label", {}, "among ", el("input", { name: "among", size: 16, placeholder: "autoimmune disease", value: parameters.get("among") || "" })),
    el("label", {}, el("input", { type: "checkbox", name: "withAutoantibody", value: "true", checked: parameters.get("withAutoantibody") === "true" }), "with an autoantibody"),
    el("label", {}, el("input", { type: "checkbox", name: "known", value: "true", checked: parameters.get("known") === "true" }), "known uses too")] : "",
  el("button", { type: "submit" }, "Apply"));
}

function row({ fact, quote, against, firstTold }) {
  return el("article", { class: "card" },
    el("p", {}, claim(fact), " ", figures(fact), firstTold ? el("span", { class: "soft" }, ` · first told ${firstTold}`) : ""),
    quote ? [el("blockquote", {}, marked(quote)), sourced(quote)] : "",
    against ? [el("p", { class: "bad" }, "but:"), el("blockquote", {}, marked(against)), sourced(against)] : "",
    el("p", {}, link(to.statement(fact.id), "all sentences")));
}

function candidate(c) {
  const points = [...c.reasons.map((r) => [`${r.words}: ${r.paths} ${r.paths === 1 ? "path" : "paths"}, for example ${r.best}`, r.weight]), ...Object.entries(c.signals || {})].sort((a, b) => b[1] - a[1]);
  return el("article", { class: "card" },
    el("h2", {}, `${c.rank}. `, link(to.concept(c.concept.id), c.concept.name),
      el("span", { class: c.against.length ? "bad soft" : "soft" }, ` score ${c.score.toPrecision(3)} · ${c.standing.join(", ")}`,
        c.stages?.length ? ` (${c.stages.join(", ")})` : "")),
    el("p", {}, c.path),
    c.links.map((l) => l.quote ? [el("blockquote", {}, marked(l.quote), el("span", { class: "soft" }, ` belief ${l.belief.toFixed(2)} · `),
      link(to.statement(l.statement), "all sentences")), sourced(l.quote)]
      : el("p", { class: "soft" }, `${l.from.name} ${l.type} ${l.to.name} (vocabulary)`)),
    c.missing.map((m) => el("p", { class: "soft" }, `missing: ${m}`)),
    c.terms?.length ? el("p", { class: "soft" }, "named with both: ", c.terms.flatMap((term, i) => [i ? ", " : "", link(to.search(term), term)])) : "",
    el("details", {}, el("summary", {}, "Points, and other paths"), el("ul", {}, points.map(([words, value]) => el("li", {}, `${value.toFixed(2)} ${words}`)),
      c.factor < 1 ? el("li", { class: "bad" }, `× ${c.factor.toFixed(2)} for what speaks against it`) : "")),
    c.against.map((q) => [el("p", { class: "bad" }, "against:"), el("blockquote", {}, marked(q)), sourced(q)]));
}
