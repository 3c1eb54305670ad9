"use strict";
(() => {
  const data = document.getElementById("task-data");
  const tools = document.getElementById("task-tools");
  if (data && tools) {
    const { texts, rows } = JSON.parse(data.textContent);
    const lang = document.documentElement.lang;
    const table = document.getElementById("tasks");
    const body = table.tBodies[0];
    const heads = Array.from(table.tHead.rows[0].cells);
    const labels = heads.map((head) => head.textContent.trim());
    const pager = tools.nextElementSibling;
    const use = (name) => document.querySelector("[data-use=" + name + "]");
    const [text, state, owner, priority, sort, size, status, previous, next] =
      ["text", "state", "owner", "priority", "sort", "size", "status", "previous", "next"].map(use);
    const number = new Intl.NumberFormat(lang);
    const order = new Intl.Collator(lang, { numeric: true, sensitivity: "base" });
    const [ID, TITLE, STATE, RANK, PRIORITY, DUE, LEFT, TYPE, OWNER, ACCOUNTABLE, DUE_TEXT, FROM_TODAY, BREACH, LEFT_TEXT, STORED] = rows.length ? rows[0].keys() : [];
    const stateOptions = new Map(Array.from(state.options).filter((o) => o.dataset.class).map((o) => [Number(o.value), o]));
    const priorities = new Map(Array.from(priority.options).map((o) => [o.value, o.textContent]));
    const said = (row, column) => (row[column] < 0 ? "" : texts[row[column]]);
    const columns = [STATE, ID, TYPE, PRIORITY, OWNER, DUE, LEFT, STORED];
    const key = (row, column) => {
      if (column === ID) {
        return row[ID];
      }
      if (column === STATE) {
        return row[RANK] * 10 + row[STATE];
      }
      if (column === PRIORITY) {
        return row[PRIORITY] < 0 ? null : row[PRIORITY];
      }
      return column === DUE || column === LEFT ? row[column] : said(row, column) || null;
    };
    let searched = null;
    let down = false;
    let first = 0;
    let found = rows;

    const element = (name, className, content) => {
      const made = document.createElement(name);
      if (className) {
        made.className = className;
      }
      if (content !== undefined) {
        made.append(content);
      }
      return made;
    };
    const isolated = (content) => element("bdi", "", content);
    const cell = (column, ...content) => {
      const made = element(column === 1 ? "th" : "td");
      if (column === 1) {
        made.scope = "row";
      }
      made.dataset.l = labels[column];
      made.append(...content);
      return made;
    };
    const line = (row) => {
      const made = element("tr");
      const option = stateOptions.get(row[STATE]);
      const under = (content) => element("span", "under", content);
      const cells = [
        cell(0, element("span", "badge " + option.dataset.class, option.textContent)),
        cell(1, isolated(row[ID]), ...(row[TITLE] ? [element("span", "title", isolated(row[TITLE]))] : [])),
        cell(2, isolated(said(row, TYPE) || "–")),
        cell(3, row[PRIORITY] < 0 ? "–" : priorities.get(String(row[PRIORITY]))),
        cell(4, isolated(said(row, OWNER) || tools.dataset.nobody)),
        cell(5, row[DUE] === null ? "–" : element("span", "when", said(row, DUE_TEXT))),
        cell(6, said(row, LEFT_TEXT) || "–"),
      ];
      if (row[ACCOUNTABLE] >= 0) {
        const accountable = under(tools.dataset.accountable + " ");
        accountable.append(isolated(said(row, ACCOUNTABLE)));
        cells[4].append(accountable);
      }
      [FROM_TODAY, BREACH].filter((column) => row[column] >= 0).forEach((column) => cells[5].append(under(said(row, column))));
      cells[6].className = "n";
      if (labels.length > 7) {
        cells.push(cell(7, isolated(said(row, STORED) || "–")));
      }
      made.append(...cells);
      return made;
    };
    const show = () => {
      const last = Math.min(first + Number(size.value), found.length);
      body.replaceChildren(...found.slice(first, last).map(line));
      status.textContent = found.length === 0
        ? tools.dataset.none
        : tools.dataset.status.replace("{from}", number.format(first + 1)).replace("{to}", number.format(last)).replace("{n}", number.format(found.length));
      previous.disabled = first === 0;
      next.disabled = last === found.length;
    };
    const sorted = () => {
      const column = sort.value === "" ? -1 : columns[Number(sort.value)];
      heads.forEach((head, i) => {
        if (sort.value !== "" && i === Number(sort.value)) {
          head.setAttribute("aria-sort", down ? "descending" : "ascending");
        } else {
          head.removeAttribute("aria-sort");
        }
      });
      if (column >= 0) {
        const compare = (a, b) => {
          const x = key(a, column);
          const y = key(b, column);
          if (x === null || y === null) {
            return (x === null) - (y === null);
          }
          return (down ? -1 : 1) * (typeof x === "number" ? x - y : order.compare(x, y));
        };
        found = found.slice().sort(compare);
      }
      first = 0;
      show();
    };
    const filter = () => {
      const wanted = text.value.trim().toLowerCase();
      if (wanted && !searched) {
        searched = new Map(rows.map((row) => [row, [row[ID], row[TITLE], said(row, TYPE), said(row, OWNER), said(row, ACCOUNTABLE), said(row, STORED)].join("\n").toLowerCase()]));
      }
      found = rows.filter((row) =>
        (state.value === "" || (state.value === "today" ? row[RANK] < 3 : row[STATE] === Number(state.value)))
        && (owner.value === "" || row[OWNER] === Number(owner.value))
        && (priority.value === "" || row[PRIORITY] === Number(priority.value))
        && (!wanted || searched.get(row).includes(wanted)));
      sorted();
    };

    const owners = Array.from(new Set(rows.map((row) => row[OWNER])));
    owners.sort((a, b) => (a < 0) - (b < 0) || order.compare(texts[a], texts[b]));
    owner.append(...owners.map((each) => new Option(each < 0 ? tools.dataset.nobody : texts[each], each)));
    labels.forEach((label, column) => {
      sort.append(new Option(label, column));
      const button = element("button");
      button.type = "button";
      button.setAttribute("aria-label", tools.dataset.sort + " " + label);
      button.addEventListener("click", () => {
        down = sort.value === String(column) && !down;
        sort.value = String(column);
        sorted();
      });
      heads[column].append("\u00a0", button);
    });
    text.addEventListener("input", filter);
    [state, owner, priority].forEach((each) => each.addEventListener("change", filter));
    sort.addEventListener("change", () => {
      down = false;
      filter();
    });
    size.addEventListener("change", () => {
      first = 0;
      show();
    });
    const turn = (pages) => {
      first = Math.max(0, first + pages * Number(size.value));
      show();
      table.scrollIntoView({ block: "nearest" });
    };
    previous.addEventListener("click", () => turn(-1));
    next.addEventListener("click", () => turn(1));
    filter();
    tools.hidden = false;
    pager.hidden = false;
  }

  performance.mark("report-ready");
})();
