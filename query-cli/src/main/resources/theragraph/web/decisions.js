// What a curator decided, to look over and to take back.
import { el, link, to, tell } from "./dom.js";
import { get } from "./api.js";
import { session, self, mayDecide } from "./session.js";
import { last, newId, put, refused, send } from "./outbox.js";
import { takeAlong } from "./cite.js";

const PAGE = 50;

export async function decisions(parameters) {
  const curator = parameters.get("curator") || self();
  if (!curator) return [el("h1", {}, "Decisions"), el("p", {}, "Whose? Say who you are ", link("#/review", "at the desk"), " first.")];
  const offset = Number(parameters.get("offset")) || 0;
  const { decisions: rows } = await get("review/decisions", { curator, offset, limit: PAGE });
  const at = (from) => "#/decisions?" + new URLSearchParams({ curator, offset: from });
  return [
    el("h1", {}, `Decisions of ${curator}`),
    session.role === "admin" ? whose(curator) : "",
    rows.length ? takeAlong({ CSV: "api/review/decisions?" + new URLSearchParams({ curator, offset, limit: PAGE, format: "csv" }) }) : "",
    rows.map((one) => row(one, curator)),
    rows.length ? "" : el("p", {}, "None here. ", link("#/review", "Review sentences")),
    el("p", { class: "row" }, offset ? link(at(Math.max(0, offset - PAGE)), "Later ones") : "", rows.length === PAGE ? link(at(offset + PAGE), "Earlier ones") : ""),
  ];
}

/** An admin looks at others. */
const whose = (curator) => el("form", { class: "row filters", onsubmit: (e) => {
  e.preventDefault();
  location.hash = "#/decisions?" + new URLSearchParams(new FormData(e.target));
} }, el("label", {}, "curator ", el("input", { name: "curator", value: curator, required: true })), el("button", { type: "submit" }, "Show"));

function row(one, curator) {
  const right = [one.polarity, one.certainty, one.stage, one.right].filter(Boolean).join(", ");
  const article = el("article", { class: "card" },
    el("p", { class: one.undone ? "soft" : undefined }, `${one.time.slice(0, 16).replace("T", " ")} UTC · ${one.kind}${right ? ` to ${right}` : ""}`,
      one.undone ? " · taken back" : "", one.orphaned ? " · what it is about is not in the graph now" : "", one.comment ? `: “${one.comment}”` : ""),
    el("p", {}, one.orphaned ? one.claim : link(to.statement(one.statement), one.claim)),
    one.sentence ? el("blockquote", {}, one.sentence) : "");
  const mayTakeBack = mayDecide() && (curator === self() || session.role === "admin");
  if (mayTakeBack && one.kind !== "UNDO" && !one.undone) {
    article.append(el("button", { type: "button", class: "small", onclick: (e) => takeBack(one, e.currentTarget).catch((problem) => tell(problem.message)) }, "Take back", el("span", { class: "quiet" }, ` ${one.kind} of ${one.claim}`)));
  }
  return article;
}

/** It waits in the browser like all that is decided, until the server has it. */
async function takeBack(one, button) {
  const undo = { id: newId(), curator: self(), kind: "UNDO", target: one.id, about: one.claim };
  put(undo);
  last.drop(one.id); // Undo at the desk is for others now
  button.disabled = true;
  const sent = await send();
  const no = refused().find((other) => other.id === undo.id);
  if (no) {
    button.disabled = false;
    return tell(no.refusal);
  }
  button.replaceWith(el("span", { class: "soft" }, "taken back"));
  return tell(sent ? "taken back" : "it waits in this browser until the server answers");
}
