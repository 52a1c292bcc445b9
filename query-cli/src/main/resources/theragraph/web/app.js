// Chooses the view by what stands behind # in the address, so that each has one to be sent on.
import { el, link, to, tell } from "./dom.js";
import { completing } from "./complete.js";
import { concept, statement, documentView, search } from "./read.js";
import { answer, ask, questions, quality, home } from "./answer.js";
import { review } from "./review.js";
import { decisions } from "./decisions.js";
import { mayAsk, forget, renew, signIn } from "./session.js";

const views = {
  "": home, search, concept, statement, document: documentView, answer, ask, questions, quality, review, decisions,
};
let shown = 0;

async function show() {
  const number = ++shown;
  const [path, query] = location.hash.replace(/^#\/?/, "").split(/\?(.*)/s);
  const view = views[path] || (() => [el("h1", {}, "There is no such view"), link("#/", "To the start")]);
  const main = document.getElementById("main");
  main.setAttribute("aria-busy", "true");
  let nodes;
  try {
    nodes = mayAsk() ? await view(new URLSearchParams(query || "")) : signIn(show);
  } catch (e) {
    nodes = e.status === 401 ? signIn(show) : [el("h1", {}, e.status === 404 ? "Not found" : "That did not work"), el("p", { class: "error" }, e.message)];
  }
  if (number !== shown) return; // another view was chosen meanwhile
  main.replaceChildren(...[nodes].flat(Infinity).filter(Boolean));
  main.removeAttribute("aria-busy");
  const heading = main.querySelector("h1");
  document.title = heading ? `${heading.textContent} · Theragraph` : "Theragraph";
  if (number > 1 && !main.contains(document.activeElement)) main.focus({ preventScroll: true });
}

window.addEventListener("hashchange", show);
window.addEventListener("signedout", () => {
  if (!mayAsk()) return; // the form stands there already
  forget();
  show();
});
renew().then(show);

// The field at the top: names while one types, else a question.
const form = document.getElementById("ask");
const field = document.getElementById("question");
const list = document.getElementById("completions");
const close = completing(field, list, (concept) => {
  field.value = "";
  location.hash = to.concept(concept.id);
});

form.addEventListener("submit", (e) => {
  e.preventDefault();
  const text = field.value.trim();
  if (!text) return tell("Type a name or a question first");
  close();
  location.hash = text.split(/\s+/).length > 3 || text.endsWith("?")
    ? "#/ask?" + new URLSearchParams({ q: text }) : to.search(text);
});
document.addEventListener("keydown", (e) => {
  if (e.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) {
    e.preventDefault();
    field.focus();
  }
});
