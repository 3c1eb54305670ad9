"use strict";
(() => {
  const tools = document.querySelector("[data-tools]");
  const table = tools && document.getElementById(tools.dataset.tools);
  if (table) {
    const body = table.tBodies[0];
    const rows = Array.from(body.rows);
    const texts = rows.map((row) => row.textContent.toLowerCase());
    const text = tools.querySelector("[data-filter=text]");
    const state = tools.querySelector("[data-filter=state]");
    const status = tools.querySelector("[data-status]");
    const numbers = new Intl.NumberFormat(document.documentElement.lang);
    const filter = () => {
      const wanted = text.value.trim().toLowerCase();
      let shown = 0;
      rows.forEach((row, i) => {
        row.hidden = (state.value !== "" && row.dataset.state !== state.value) || !texts[i].includes(wanted);
        shown += row.hidden ? 0 : 1;
      });
      status.textContent = tools.dataset.shown + " " + numbers.format(shown);
    };
    const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const sort = (head, column) => {
      const down = head.getAttribute("aria-sort") === "ascending";
      const keys = new Map(rows.map((row) => {
        const cell = row.cells[column];
        return [row, cell.dataset.v === undefined ? cell.textContent : cell.dataset.v];
      }));
      const number = rows[0].cells[column].dataset.v !== undefined;
      const compare = (a, b) => {
        const x = keys.get(a);
        const y = keys.get(b);
        if (x === "" || y === "") {
          return (x === "") - (y === "");
        }
        return (down ? -1 : 1) * (number ? x - y : order.compare(x, y));
      };
      Array.from(table.tHead.rows[0].cells).forEach((cell) => cell.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      body.append(...rows.slice().sort(compare));
    };
    Array.from(table.tHead.rows[0].cells).forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.setAttribute("aria-label", tools.dataset.sort + " " + head.textContent.trim());
      button.addEventListener("click", () => sort(head, column));
      head.append("\u00a0", button);
    });
    text.addEventListener("input", filter);
    state.addEventListener("change", filter);
    filter();
    tools.hidden = false;
  }
  const closed = [];
  window.addEventListener("beforeprint", () => {
    document.querySelectorAll(".how:not([open])").forEach((each) => {
      each.open = true;
      closed.push(each);
    });
  });
  window.addEventListener("afterprint", () => {
    closed.splice(0).forEach((each) => { each.open = false; });
  });
})();
