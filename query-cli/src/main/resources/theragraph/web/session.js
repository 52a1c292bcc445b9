// Who is signed in, if the server asks for it. The session itself is a cookie that no script sees.
import { el, tell } from "./dom.js";
import { get, post, remove, useToken } from "./api.js";

/** needed: whether one must sign in; name and role: of who is signed in. */
export const session = { needed: false, name: undefined, role: undefined };

export const mayAsk = () => !session.needed || Boolean(session.name);
export const mayDecide = () => !session.needed || ["curator", "admin"].includes(session.role);

const CURATOR = "theragraph.curator";

/** Under whose name one decides. */
export const self = () => (session.needed ? session.name : localStorage.getItem(CURATOR));

/** Keeps the name where nobody signs in; without one, forgets it. */
export const call = (name) => (name ? localStorage.setItem(CURATOR, name) : localStorage.removeItem(CURATOR));

function take(who) {
  Object.assign(session, { needed: who.signIn, name: who.name || undefined, role: who.role || undefined });
  useToken(who.csrf);
  header();
}

/** What is asked next needs a sign-in first. */
export const forget = () => take({ signIn: true });

/** Asks the server who one is. */
export async function renew() {
  try {
    take(await get("session"));
  } catch (e) {
    if (e.status === 401) forget();
    else tell(e.message);
  }
}

/** Sends a change. */
export const change = (path, body) => again(() => post(path, body));

/** Does it; once more if another tab signed in anew meanwhile, which makes another token. */
async function again(deed) {
  try {
    return await deed();
  } catch (e) {
    const before = session.name;
    if (e.status !== 403 || !session.needed) throw e;
    await renew();
    if (session.name === before) return deed();
    window.dispatchEvent(new Event("hashchange")); // the view is somebody else's
    throw e;
  }
}

function header() {
  document.getElementById("who").replaceChildren(...(session.name ? [
    el("span", { class: "soft" }, `${session.name}, ${session.role}`),
    el("button", { type: "button", onclick: leave }, "Sign out")] : []));
}

async function leave() {
  try {
    await again(() => remove("session"));
    window.dispatchEvent(new Event("signedout"));
  } catch (e) {
    tell(e.message);
  }
}

/** The form; calls back when one is in. */
export function signIn(then) {
  const wrong = el("p", { class: "error", role: "alert" });
  const form = el("form", { class: "card", onsubmit: async (e) => {
    e.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    wrong.textContent = "";
    try {
      take(await post("session", Object.fromEntries(new FormData(form))));
      then();
    } catch (problem) {
      wrong.textContent = problem.message;
      form.elements.password.select();
    } finally {
      button.disabled = false;
    }
  } },
  el("div", { class: "row" },
    el("label", {}, "Name ", el("input", { name: "name", autocomplete: "username", required: true, maxlength: 64 })),
    el("label", {}, "Password ", el("input", { name: "password", type: "password", autocomplete: "current-password", required: true })),
    el("button", { type: "submit" }, "Sign in")), wrong);
  setTimeout(() => form.isConnected && form.elements.name.focus());
  return [el("h1", {}, "Sign in"), el("p", {}, "Accounts are given by who runs this page. Decisions that were not sent yet wait in this browser."), form];
}
