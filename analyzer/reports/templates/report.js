"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const pane = byId("resume");
  const marks = all(".mark");
  const findings = all(".finding");
  const filtered = findings.filter((finding) => finding.closest(".role"));
  const filters = all("[data-filter]");
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let chosen = null;

  const items = (finding) => finding.dataset.items.split(" ").filter(Boolean);
  const title = (finding) => finding.querySelector(".title").textContent;
  const say = (text) => { byId("said").textContent = text; };

  function reveal(element, block) {
    const scrolls = getComputedStyle(pane).overflowY === "auto" && pane.contains(element);
    const behavior = calm ? "auto" : "smooth";
    if (!scrolls) {
      element.scrollIntoView({ block, behavior });
      return;
    }
    const offset = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTo({ top: pane.scrollTop + offset - pane.clientHeight / 3, behavior });
  }

  function highlight(wanted) {
    const on = new Set(wanted);
    for (const mark of marks) {
      mark.classList.toggle("on", on.has(mark.dataset.item));
      mark.setAttribute("aria-pressed", String(on.has(mark.dataset.item)));
    }
    document.body.classList.toggle("choosing", on.size > 0);
    return marks.filter((mark) => on.has(mark.dataset.item));
  }

  function press(finding) {
    for (const other of findings) {
      const own = other === finding;
      other.classList.toggle("on", own);
      const button = other.querySelector("button.choose");
      if (button) button.setAttribute("aria-pressed", String(own));
    }
    chosen = finding;
    byId("back").hidden = finding === null;
  }

  function clear() {
    press(null);
    highlight([]);
    say("Nothing is highlighted.");
  }

  function showLines(finding, wanted) {
    press(finding);
    const lit = highlight(wanted);
    if (lit.length) reveal(lit[0], "center");
    const lines = lit.length === 1 ? "1 line is" : `${lit.length} lines are`;
    say(`${finding ? title(finding) + ": " : ""}${lines} highlighted on the resume.`);
  }

  function showFinding(mark) {
    const item = mark.dataset.item;
    const proven = findings.filter((finding) => items(finding).includes(item));
    if (!proven.length) return;
    const next = proven[(proven.indexOf(chosen) + 1) % proven.length];
    if (next.hidden) reset();
    for (const closed of [next.closest("details"), next.querySelector("details")]) if (closed) closed.open = true;
    press(next);
    highlight([item]);
    next.querySelector("button.choose").focus({ preventScroll: true });
    reveal(next, "center");
    say(`This line shows: ${proven.map(title).join(", ")}.`);
  }

  function values(kind) {
    return new Set(filters.filter((button) => button.dataset.filter === kind && button.getAttribute("aria-pressed") === "true").map((button) => button.dataset.value));
  }

  function filter() {
    const states = values("state");
    const roles = values("role");
    for (const finding of filtered) {
      finding.hidden = (states.size > 0 && !states.has(finding.dataset.state)) || (roles.size > 0 && !roles.has(finding.dataset.role));
    }
    for (const role of all(".role")) role.hidden = !all(".finding", role).some((finding) => !finding.hidden);
    byId("count").textContent = `${filtered.filter((finding) => !finding.hidden).length} of ${filtered.length} findings`;
    byId("all").disabled = states.size + roles.size === 0;
    if (chosen && chosen.hidden) clear();
  }

  function reset() {
    for (const button of filters) button.setAttribute("aria-pressed", "false");
    filter();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const finding = button.closest(".finding");
    if (button.matches(".choose")) {
      if (finding === chosen) clear();
      else showLines(finding, items(finding));
    } else if (button.matches(".spot")) {
      showLines(finding, [button.dataset.item]);
    } else if (button.matches(".mark")) {
      showFinding(button);
    } else if (button.dataset.filter) {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      filter();
    } else if (button.id === "all") {
      reset();
      filters[0].focus();
    } else if (button.id === "back" && chosen) {
      reveal(chosen, "center");
      chosen.querySelector("button.choose").focus({ preventScroll: true });
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && (chosen || document.body.classList.contains("choosing"))) clear();
  });
  addEventListener("beforeprint", () => { for (const part of all(".finding details")) part.open = true; });
})();
