// What the page asks the server.

let token;

/** What a session's changes are sent with; undefined without one. */
export const useToken = (csrf) => (token = csrf);

/** Asks; throws an error whose message says what to do. */
export async function get(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    for (const one of [value].flat()) if (one !== undefined && one !== null && one !== "") query.append(key, one);
  }
  return answer(path, await reach(`api/${path}?${query}`, { headers: { Accept: "application/json" } }));
}

/** What is wrong before anything is asked, such as an empty graph; "" if nothing is. */
export const trouble = () => get("search", { q: "drug", limit: 1 }).then(() => "", (e) => e.message);

/** Sends, as JSON. */
export const post = (path, body) => send("POST", path, JSON.stringify(body));

/** Takes away. */
export const remove = (path) => send("DELETE", path);

/** Says that a tab is closed; the browser sends it even then. */
export function leave(desk) {
  fetch("api/review/release", { method: "POST", keepalive: true, body: JSON.stringify({ desk }), headers: own() }).catch(() => {});
}

const own = () => ({ "Content-Type": "application/json", "X-Theragraph": "1", ...(token && { "X-Theragraph-Csrf": token }) });

async function send(method, path, body) {
  return answer(path, await reach(`api/${path}`, { method, headers: own(), body }));
}

async function reach(address, options) {
  return fetch(address, options).catch(() => {
    throw new Error("The server does not answer. Start it again with: theragraph serve");
  });
}

async function answer(path, response) {
  if (response.status === 204) return undefined;
  if (response.ok) return response.json();
  if (response.status === 401 && path !== "session") window.dispatchEvent(new Event("signedout"));
  const problem = await response.json().catch(() => ({}));
  const error = new Error(problem.detail || `the server answered ${response.status}`);
  error.status = response.status;
  throw error;
}
