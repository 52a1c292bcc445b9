// The form in which a curator says what a sentence says rightly.
import { el, tell } from "./dom.js";
import { get } from "./api.js";
import { conceptField } from "./complete.js";

export const PREDICATES = ["TARGETS", "TREATS", "STUDIED_FOR", "CAUSES", "AFFECTS", "EXPRESSED_IN", "IMPLICATED_IN", "PRODUCES", "DIRECTED_AGAINST", "FOUND_IN"];
export const STAGES = ["PRECLINICAL", "PLANNED", "ONGOING", "POSITIVE", "NEGATIVE", "STOPPED", "APPROVED"];

const ROLES = { subject: "subjects", object: "objects" };

const rules = {}; // by predicate, what it stands between; empty until the server told it

/** Without the server the form does without them; it checks, too. */
async function learn() {
  const told = Object.keys(rules).length ? [] : await get("predicates").catch(() => []);
  for (const rule of told) rules[rule.predicate] = rule;
}

const choose = (name, label, values, now, chosen, onchange) => el("label", {}, `${label} `, el("select", { name, onchange },
  el("option", { value: "" }, `as read${now ? ` (${now})` : ""}`), values.map((v) => el("option", { value: v, selected: v === chosen }, v))));

/**
 * Makes the form.
 *
 * @param keep gets what is changed
 * @param before what was said of it before, to begin with
 */
export function correction({ fact, quote }, keep, cancel, before = {}) {
  const rule = () => rules[form.elements.predicate.value || fact.predicate];
  const hint = el("p", { class: "soft", role: "status" });
  const explain = () => (hint.textContent = rule() ? `${rule().predicate} stands between ${rule().subjects.join(" or ")} and ${rule().objects.join(" or ")}.` : "");
  const concept = (role, label) => conceptField(role, label, fact[role].name,
    { value: before[role], types: () => rule()?.[ROLES[role]] || [] });
  const form = el("form", { class: "card", onsubmit: (e) => {
    e.preventDefault();
    const changed = Object.fromEntries([...new FormData(form)].filter(([, v]) => v.trim()));
    if (!Object.keys(changed).some((k) => k !== "why")) return tell("Say what is right");
    const wrong = misfit(form, fact, rule());
    if (wrong) {
      form.querySelector(`#field-${wrong.role}`).focus();
      return tell(wrong.words);
    }
    keep(changed);
  } },
  el("div", { class: "row" },
    choose("polarity", "Polarity", ["AFFIRMED", "NEGATED"], quote.polarity, before.polarity),
    choose("certainty", "Certainty", ["CERTAIN", "PROBABLE", "POSSIBLE"], quote.certainty, before.certainty),
    choose("stage", "Stage", STAGES, quote.stage, before.stage),
    choose("predicate", "Predicate", PREDICATES, fact.predicate, before.predicate, explain),
    concept("subject", "Subject"), concept("object", "Object"),
    el("label", {}, "Why ", el("input", { name: "why", value: before.why }))),
  hint,
  el("div", { class: "row" }, el("button", { type: "submit" }, "Keep correction"),
    el("button", { type: "button", onclick: cancel }, "Cancel (Esc)")));
  learn().then(explain);
  return form;
}

/** A concept that the predicate does not stand at, as far as its type is known here. */
function misfit(form, fact, rule) {
  for (const [role, types] of Object.entries(rule ? ROLES : {})) {
    const field = form.elements[role];
    const type = field.value ? field.dataset.type : fact[role].type;
    const name = field.value ? form.querySelector(`#field-${role}`).value : fact[role].name;
    if (type && !rule[types].includes(type)) {
      return { role, words: `${name} is a ${type}, but the ${role} of ${rule.predicate} is a ${rule[types].join(" or ")}: choose one` };
    }
  }
  return undefined;
}
