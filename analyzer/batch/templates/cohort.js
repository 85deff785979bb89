"use strict";
(() => {
  const { columns, people } = JSON.parse(document.getElementById("data").textContent);
  const marks = { d: "●", l: "◐", w: "○", m: "·", u: "?" };
  const names = { d: "demonstrated", l: "listed", w: "weak", m: "missing", u: "unreadable" };
  const step = 200;
  const body = document.querySelector("#matrix tbody");
  const field = (id) => document.getElementById(id);
  let rows = [];
  let shown = 0;

  const count = (person) => [...person.states].filter((state) => state === "d" || state === "l").length;
  const order = {
    source: (a, b) => a.source.localeCompare(b.source),
    level: (a, b) => (a.level || "~").localeCompare(b.level || "~") || a.source.localeCompare(b.source),
    months: (a, b) => (b.months || 0) - (a.months || 0) || a.source.localeCompare(b.source),
    shown: (a, b) => count(b) - count(a) || a.source.localeCompare(b.source),
  };

  function element(name, text, attributes = {}) {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }

  function row(person) {
    const line = document.createElement("tr");
    const label = person.duplicate ? `${person.source} (duplicate)` : person.source;
    const title = [person.claimed, person.duplicate && `same as ${person.duplicate}`].filter(Boolean).join("; ");
    line.append(element("th", label, { scope: "row", title }));
    line.append(element("td", person.level || "none"), element("td", person.months ?? "", { class: "number" }));
    [...person.states].forEach((state, number) => {
      const cell = document.createElement("td");
      if (person.quotes[number]) {
        const title = `${columns[number].title}: ${names[state]}`;
        const button = element("button", marks[state], { type: "button", class: state, "aria-label": title });
        button.addEventListener("click", () => open(person, number, title));
        cell.append(button);
      } else {
        cell.className = state;
        cell.append(element("span", marks[state], { "aria-label": names[state], role: "img" }));
      }
      line.append(cell);
    });
    return line;
  }

  function open(person, number, title) {
    const [quote, page] = person.quotes[number];
    field("proof-title").textContent = title;
    field("proof-person").textContent = `${person.source}, page ${page}`;
    field("proof-quote").textContent = quote;
    field("proof").showModal();
  }

  function more() {
    body.append(...rows.slice(shown, shown + step).map(row));
    shown = Math.min(rows.length, shown + step);
    field("more").hidden = shown >= rows.length;
    field("count").textContent = `${rows.length} of ${people.length}`;
  }

  function refresh() {
    const text = field("find").value.toLowerCase();
    const role = field("role").value;
    const shows = field("shows").value;
    rows = people.filter((person) =>
      (!text || `${person.source} ${person.claimed || ""}`.toLowerCase().includes(text)) &&
      (!role || (person.role || "none") === role) &&
      (shows === "" || "dl".includes(person.states[Number(shows)])));
    rows.sort(order[field("sort").value]);
    body.replaceChildren();
    shown = 0;
    more();
  }

  field("filters").addEventListener("input", refresh);
  field("filters").addEventListener("submit", (event) => event.preventDefault());
  field("more").addEventListener("click", more);
  refresh();
})();
