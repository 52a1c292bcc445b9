// The form in which a curator says what a sentence says rightly.
import { el, tell } from "./dom.js";
import { conceptField } from "./complete.js";

export const PREDICATES = ["TARGETS", "TREATS", "STUDIED_FOR", "CAUSES", "AFFECTS", "EXPRESSED_IN", "IMPLICATED_IN", "PRODUCES", "DIRECTED_AGAINST", "FOUND_IN"];
export const STAGES = ["PRECLINICAL", "PLANNED", "ONGOING", "POSITIVE", "NEGATIVE", "STOPPED", "APPROVED"];

const choose = (name, label, values, now) => el("label", {}, `${label} `, el("select", { name },
  el("option", { value: "" }, `as read${now ? ` (${now})` : ""}`), values.map((v) => el("option", { value: v }, v))));

/**
 * Makes the form.
 *
 * @param keep gets what is changed
 */
export function correction({ fact, quote }, keep, cancel) {
  return el("form", { class: "card", onsubmit: (e) => {
    e.preventDefault();
    const changed = Object.fromEntries([...new FormData(e.target)].filter(([, v]) => v.trim()));
    if (!Object.keys(changed).some((k) => k !== "why")) return tell("Say what is right");
    keep(changed);
  } },
  el("div", { class: "row" },
    choose("polarity", "Polarity", ["AFFIRMED", "NEGATED"], quote.polarity),
    choose("certainty", "Certainty", ["CERTAIN", "PROBABLE", "POSSIBLE"], quote.certainty),
    choose("stage", "Stage", STAGES, quote.stage),
    choose("predicate", "Predicate", PREDICATES, fact.predicate),
    conceptField("subject", "Subject", fact.subject.name), conceptField("object", "Object", fact.object.name),
    el("label", {}, "Why ", el("input", { name: "why" }))),
  el("div", { class: "row" }, el("button", { type: "submit" }, "Keep correction"),
    el("button", { type: "button", onclick: cancel }, "Cancel (Esc)")));
}
