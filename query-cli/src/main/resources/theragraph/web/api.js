// What the page asks the server.

/** Asks; throws an error whose message says what to do. */
export async function get(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    for (const one of [value].flat()) if (one !== undefined && one !== null && one !== "") query.append(key, one);
  }
  return answer(await reach(`api/${path}?${query}`, { headers: { Accept: "application/json" } }));
}

/** What is wrong before anything is asked, such as an empty graph; "" if nothing is. */
export const trouble = () => get("search", { q: "drug", limit: 1 }).then(() => "", (e) => e.message);

/** Sends a decision. */
export async function post(path, body) {
  return answer(await reach(`api/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Theragraph": "1" },
    body: JSON.stringify(body),
  }));
}

/** Says that a tab is closed; the browser sends it even then. */
export function leave(desk) {
  fetch("api/review/release", { method: "POST", keepalive: true, body: JSON.stringify({ desk }),
    headers: { "Content-Type": "application/json", "X-Theragraph": "1" } }).catch(() => {});
}

async function reach(address, options) {
  return fetch(address, options).catch(() => {
    throw new Error("The server does not answer. Start it again with: theragraph serve");
  });
}

async function answer(response) {
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({}));
  const error = new Error(problem.detail || `the server answered ${response.status}`);
  error.status = response.status;
  throw error;
}
