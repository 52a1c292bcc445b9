// What is decided stands in the browser's store until the server says that it is kept: a reload, a
// lost connection or a killed server loses nothing. Each decision has an id of its own, so that one
// sent twice, by two tabs or after an answer that was lost, is kept once.
import { session, self, mayAsk, mayDecide, change } from "./session.js";

const LAST = "theragraph.last";
const MOST_UNDO = 200;

/** What this tab decided, of who is at it now, the latest last: a reload can still take it back. */
export const last = {
  every: () => JSON.parse(sessionStorage.getItem(LAST) || "[]"),
  all: () => last.every().filter((one) => one.curator === self()),
  drop: (id) => sessionStorage.setItem(LAST, JSON.stringify(last.every().filter((other) => other.id !== id))),
  push: (one) => sessionStorage.setItem(LAST, JSON.stringify([...last.every(), one].slice(-MOST_UNDO))),
  clear: () => sessionStorage.removeItem(LAST),
  pop() {
    const one = last.all().pop();
    last.drop(one?.id);
    return one;
  },
};

const WAITING = "theragraph.outbox.";
const REFUSED = "theragraph.refused.";
const DESK = "theragraph.desk";
const FOR_GOOD = [400, 404, 409, 413, 422]; // sent again, it would be refused again

export const newId = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");

/** One a key: tabs do not overwrite each other's. */
const stored = (prefix) => Object.keys(localStorage).filter((k) => k.startsWith(prefix))
  .map((k) => localStorage.getItem(k)).filter(Boolean).map((v) => JSON.parse(v)).sort((a, b) => a.made - b.made);

/** Of a session only its own are sent: those that somebody else made here wait for them. */
const isOwn = (decision) => !session.needed || decision.curator === session.name;

export const waiting = () => stored(WAITING).filter(isOwn);
export const ofOthers = () => stored(WAITING).filter((decision) => !isOwn(decision));
export const refused = () => stored(REFUSED).filter(isOwn);

/** Keeps one here; later than all that wait, whatever the clock says. */
export function put(decision) {
  const made = Math.max(Date.now(), ...stored(WAITING).map((d) => d.made + 1));
  localStorage.setItem(WAITING + decision.id, JSON.stringify({ ...decision, made }));
}

/** A refused one is given up; true if there was one. */
export function giveUp(id) {
  const there = localStorage.getItem(REFUSED + id) !== null;
  localStorage.removeItem(REFUSED + id);
  return there;
}

/** A refused one is sent once more. */
export function again({ refusal, ...decision }) {
  giveUp(decision.id);
  put(decision);
}

let sending;

/** Sends all that waits, in order; false if the server does not take it now. */
export function send() {
  return (sending ??= sendAll().finally(() => (sending = undefined)));
}

async function sendAll() {
  for (let first; mayAsk() && mayDecide() && (first = waiting()[0]);) {
    const { made, about, statement, ...decision } = first;
    try {
      await change("review/decisions", decision);
    } catch (e) {
      if (!FOR_GOOD.includes(e.status)) return false;
      localStorage.setItem(REFUSED + decision.id, JSON.stringify({ ...first, refusal: e.message }));
    }
    localStorage.removeItem(WAITING + decision.id);
  }
  return true;
}

/** Calls with each decision that another tab makes. */
export function whenElsewhere(seen) {
  window.addEventListener("storage", (e) => {
    if (e.key?.startsWith(WAITING)) seen(e.newValue ? JSON.parse(e.newValue) : undefined);
  });
}

let desk;

/** An id of this tab, the same after a reload; a tab that was duplicated gets one of its own. */
export function deskId() {
  return (desk ??= find());
}

async function find() {
  let id = sessionStorage.getItem(DESK) || newId();
  if (navigator.locks && !(await holds(id))) id = newId();
  sessionStorage.setItem(DESK, id);
  return id;
}

/** As long as the tab lives; a page that is just being left lets go within the time. */
const holds = (id) => new Promise((told) => {
  navigator.locks.request(DESK + id, { signal: AbortSignal.timeout(1000) }, () => {
    told(true);
    return new Promise(() => {});
  }).catch(() => told(false));
});
