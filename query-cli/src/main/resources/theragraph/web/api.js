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
  return answer(path, await fetch(`api/${path}?${query}`, { headers: { Accept: "application/json" } }));
}

/** Sends, as JSON. */
export const post = (path, body) => send("POST", path, JSON.stringify(body));

/** Takes away. */
export const remove = (path) => send("DELETE", path);

async function send(method, path, body) {
  const headers = { "Content-Type": "application/json", "X-Theragraph": "1", ...(token && { "X-Theragraph-Csrf": token }) };
  return answer(path, await fetch(`api/${path}`, { method, headers, body }));
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
