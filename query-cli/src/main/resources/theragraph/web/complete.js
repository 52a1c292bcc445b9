// Names while one types, for a field with a list below it; by arrows and Enter, or by the mouse.
import { el } from "./dom.js";
import { get } from "./api.js";

const MOST_WORDS = 4;

/**
 * Makes a field offer names of concepts.
 *
 * @param field input
 * @param list ul with an id, below it
 * @param choose gets the concept that is chosen
 * @param types tells of which types it must be; none for any
 * @return closes the list, and tells the concept that is marked
 */
export function completing(field, list, choose, types = () => []) {
  let concepts = [];
  let marked = -1;
  let wait;

  function close() {
    clearTimeout(wait);
    concepts = [];
    marked = -1;
    list.hidden = true;
    list.replaceChildren();
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  async function offer() {
    const text = field.value.trim();
    if (text.length < 2 || text.split(/\s+/).length > MOST_WORDS) return close();
    const found = await get("search", { q: text, type: types(), limit: 8 }).catch(() => ({ concepts: [] }));
    if (field.value.trim() !== text || document.activeElement !== field) return; // asked too late
    close();
    concepts = found.concepts;
    list.replaceChildren(...concepts.map((c, i) =>
      el("li", { role: "option", id: `${list.id}-${i}`, "aria-selected": "false",
        onmousedown: (e) => { e.preventDefault(); take(c); } },
      c.name, " ", el("span", { class: "soft" }, c.type))));
    list.hidden = concepts.length === 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
  }

  function take(concept) {
    close();
    choose(concept);
  }

  function mark(to) {
    marked = (to + concepts.length) % concepts.length;
    [...list.children].forEach((o, i) => o.setAttribute("aria-selected", String(i === marked)));
    field.setAttribute("aria-activedescendant", `${list.id}-${marked}`);
  }

  field.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(offer, 150); });
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (e) => {
    if (e.isComposing) return;
    if (e.key === "Escape" && concepts.length) {
      e.preventDefault();
      e.stopPropagation();
      close();
    } else if (e.key === "Enter" && marked >= 0) {
      e.preventDefault();
      take(concepts[marked]);
    } else if (concepts.length && ["ArrowDown", "ArrowUp"].includes(e.key)) {
      e.preventDefault();
      mark(e.key === "ArrowDown" ? marked + 1 : Math.max(marked, 0) - 1);
    }
  });
  return close;
}

/**
 * A field with a name of its own for what is chosen: the id once one is, else the words. Its input
 * knows the type of what is chosen.
 */
export function conceptField(name, label, now, { value = "", types } = {}) {
  const list = el("ul", { id: `names-${name}`, class: "completions", role: "listbox", "aria-label": `Names for ${label}`, hidden: true });
  const kept = el("input", { type: "hidden", name, value });
  const field = el("input", { id: `field-${name}`, placeholder: now, value, role: "combobox", autocomplete: "off", "aria-controls": list.id,
    "aria-autocomplete": "list", "aria-expanded": "false", oninput: (e) => {
      kept.value = e.target.value;
      delete kept.dataset.type;
    } });
  completing(field, list, (concept) => {
    field.value = concept.name;
    kept.value = concept.id;
    kept.dataset.type = concept.type;
  }, types);
  return el("div", { class: "combo" }, el("label", { for: field.id }, label), field, kept, list);
}
