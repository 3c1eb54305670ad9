"use strict";
(() => {
  const root = document.documentElement;
  const lang = root.lang;
  const whole = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(lang, { style: "percent", maximumFractionDigits: 1 });
  const figures = Array.from(document.querySelectorAll("[data-chart]"));
  const charts = [];

  // A chart shows what its table says: the table is the only source.
  const table = (figure) => document.getElementById(figure.dataset.table);
  const rows = (figure) => Array.from(table(figure).tBodies[0].rows);
  const labels = (figure) => rows(figure).map((row) => {
    const label = row.cells[0].querySelector("bdi") || row.cells[0];
    return label.textContent.trim() + (row.dataset.state === "RUNNING" ? " *" : "");
  });
  const name = (figure, column) => table(figure).tHead.querySelector("[data-c=" + column + "]").textContent.trim();
  const values = (figure, column, attribute = "v") => rows(figure).map((row) => {
    const cell = row.querySelector("[data-c=" + column + "]");
    return cell && cell.dataset[attribute] ? Number(cell.dataset[attribute]) : null;
  });
  const short = (label) => (label.length > 22 ? label.slice(0, 21) + "…" : label);
  const folded = (label) => {
    const lines = [""];
    label.split(" ").forEach((word) => {
      const last = lines.length - 1;
      if (lines[last] && lines[last].length + word.length > 21) {
        lines.push(word);
      } else {
        lines[last] = (lines[last] + " " + word).trim();
      }
    });
    return lines.length > 2 ? [lines[0], short(lines.slice(1).join(" "))] : lines.map(short);
  };

  const twoLines = (label) => [label.slice(0, label.indexOf(" ")), label.slice(label.indexOf(" ") + 1)];

  const hatched = (color, gap) => {
    const tile = document.createElement("canvas");
    tile.width = tile.height = 8;
    const pen = tile.getContext("2d");
    pen.fillStyle = color;
    pen.fillRect(0, 0, 8, 8);
    pen.strokeStyle = gap;
    pen.lineWidth = 1.5;
    pen.beginPath();
    [-8, 0, 8].forEach((x) => {
      pen.moveTo(x - 1, 9);
      pen.lineTo(x + 9, -1);
    });
    pen.stroke();
    return pen.createPattern(tile, "repeat");
  };

  const look = () => {
    const style = getComputedStyle(root);
    const of = (variable) => style.getPropertyValue("--" + variable).trim();
    const card = of("card");
    return {
      ink: of("ink"), soft: of("soft"), line: of("line"), card,
      first: of("chart-1"), second: of("chart-2"), third: of("chart-3"), band: of("chart-band"),
      hatched: hatched(of("chart-2"), card),
    };
  };

  const axis = (c, more) => ({ grid: { color: c.line }, border: { color: c.line }, ticks: { color: c.soft }, ...more });
  const ticks = (c, format) => ({ color: c.soft, maxTicksLimit: 6, callback: (value) => format.format(value) });
  const bar = (c, label, data, fill, more) => ({ label, pointStyle: "rect", data, backgroundColor: fill, borderColor: c.card, borderWidth: 1, maxBarThickness: 36, ...more });
  const curve = (label, data, color, more) => ({ type: "line", label, data, borderColor: color, backgroundColor: color, borderWidth: 2, pointRadius: 3, spanGaps: false, ...more });

  const kinds = {
    rate: (f, c) => {
      const running = rows(f).findIndex((row) => row.dataset.state === "RUNNING");
      const band = { pointRadius: 0, pointHoverRadius: 0, borderWidth: 0, backgroundColor: c.band };
      return {
        type: "line",
        data: {
          labels: labels(f),
          datasets: [
            curve(name(f, "rate"), values(f, "rate"), c.first, { segment: { borderDash: (s) => (s.p1DataIndex === running ? [4, 4] : undefined) } }),
            curve(name(f, "interval"), values(f, "interval", "w"), c.band, { ...band, fill: "+1", pointStyle: "rect" }),
            curve("", values(f, "interval"), c.band, band),
          ],
        },
        options: { scales: { x: axis(c), y: axis(c, { min: 0, max: 1, ticks: ticks(c, share) }) }, plugins: { tooltip: { filter: (item) => item.datasetIndex === 0 } } },
        format: share,
      };
    },
    flow: (f, c) => ({
      type: "bar",
      data: {
        labels: labels(f),
        datasets: [
          curve(name(f, "backlog"), values(f, "backlog"), c.ink, { borderDash: [5, 4], pointStyle: "rectRot", pointRadius: 4 }),
          bar(c, name(f, "opened"), values(f, "opened"), c.first),
          bar(c, name(f, "closed"), values(f, "closed"), c.hatched),
        ],
      },
      options: { scales: { x: axis(c), y: axis(c, { beginAtZero: true, ticks: ticks(c, whole) }) } },
      format: whole,
    }),
    time: (f, c) => ({
      type: "line",
      data: {
        labels: labels(f),
        datasets: [
          curve(name(f, "median"), values(f, "median"), c.first),
          curve(name(f, "long"), values(f, "long"), c.second, { borderDash: [5, 4], pointStyle: "rectRot", pointRadius: 4 }),
        ],
      },
      options: { scales: { x: axis(c), y: axis(c, { beginAtZero: true, ticks: ticks(c, whole) }) } },
      format: whole,
    }),
    stack: (f, c) => ({
      type: "bar",
      data: {
        labels: labels(f),
        datasets: [
          bar(c, name(f, "met"), values(f, "met"), c.first, { maxBarThickness: 60 }),
          bar(c, name(f, "late"), values(f, "late"), c.hatched, { maxBarThickness: 60 }),
          bar(c, name(f, "none"), values(f, "none"), c.third, { maxBarThickness: 60 }),
        ].filter((set) => set.data.some((n) => n > 0)),
      },
      options: { scales: { x: axis(c, { stacked: true, ticks: { color: c.soft, maxRotation: 60, callback(value) { return twoLines(this.getLabelForValue(value)); } } }), y: axis(c, { stacked: true, ticks: ticks(c, whole) }) } },
      format: whole,
    }),
    pareto: (f, c) => ({
      type: "bar",
      height: 90 + 30 * rows(f).length,
      data: {
        labels: labels(f),
        datasets: [
          curve(name(f, "cumulated"), values(f, "cumulated"), c.ink, { xAxisID: "cumulated", borderDash: [5, 4], clip: false, format: share }),
          bar(c, name(f, "missed"), values(f, "missed"), c.second, { maxBarThickness: 22 }),
        ],
      },
      options: {
        indexAxis: "y",
        scales: {
          y: axis(c, { grid: { display: false }, ticks: { color: c.ink, autoSkip: false, callback(value) { return folded(this.getLabelForValue(value)); } } }),
          x: axis(c, { beginAtZero: true, ticks: { ...ticks(c, whole), precision: 0, maxRotation: 0 } }),
          cumulated: axis(c, { position: "top", min: 0, max: 1, grid: { display: false }, ticks: { ...ticks(c, share), maxRotation: 0 } }),
        },
      },
      format: whole,
    }),
    swing: (f, c) => {
      const base = Number(f.dataset.base);
      const money = new Intl.NumberFormat(lang, { style: "currency", currency: table(f).dataset.currency, maximumFractionDigits: 0 });
      const from = (column) => values(f, column).map((value) => [base, value]);
      return {
        type: "bar",
        height: 80 + 30 * rows(f).length,
        data: {
          labels: labels(f),
          datasets: [
            bar(c, name(f, "low"), from("low"), c.hatched, { grouped: false, maxBarThickness: 20 }),
            bar(c, name(f, "high"), from("high"), c.first, { grouped: false, maxBarThickness: 20 }),
          ],
        },
        options: {
          indexAxis: "y",
          scales: {
            y: axis(c, { grid: { display: false }, ticks: { color: c.ink, autoSkip: false, callback(value) { return folded(this.getLabelForValue(value)); } } }),
            x: axis(c, { beginAtZero: false, grace: "5%", ticks: { ...ticks(c, money), maxTicksLimit: 5, maxRotation: 0 } }),
          },
        },
        format: money,
      };
    },
  };

  const said = (chart) => (item) => {
    const format = item.dataset.format || chart.format;
    const value = Array.isArray(item.raw) ? item.raw[1] : item.raw;
    return item.dataset.label + " " + (value === null ? "–" : format.format(value));
  };
  const draw = (paper) => {
    charts.splice(0).forEach((chart) => chart.destroy());
    const colors = look();
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.font.size = paper ? 10 : 12;
    figures.forEach((figure) => {
      const plot = figure.querySelector(".plot");
      const chart = kinds[figure.dataset.chart](figure, colors);
      figure.hidden = false;
      plot.style.height = (chart.height || 240) + "px";
      const canvas = plot.firstElementChild;
      if (paper) {
        canvas.width = plot.clientWidth;
        canvas.height = plot.clientHeight;
      }
      const legend = { display: chart.data.datasets.length > 1, position: "bottom", labels: { color: colors.ink, usePointStyle: true, boxHeight: 8, filter: (item) => item.text !== "" } };
      charts.push(new Chart(canvas, {
        type: chart.type,
        data: chart.data,
        options: {
          locale: lang,
          animation: false,
          responsive: !paper,
          maintainAspectRatio: false,
          devicePixelRatio: paper ? 2 : undefined,
          interaction: { mode: "index", axis: chart.options.indexAxis === "y" ? "y" : "x", intersect: false },
          ...chart.options,
          plugins: { legend, tooltip: { callbacks: { label: said(chart) }, ...(chart.options.plugins || {}).tooltip } },
        },
      }));
    });
  };

  figures.forEach((figure) => {
    const details = table(figure).closest("details");
    details.open = false;
  });
  draw(false);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => draw(false));
  window.addEventListener("beforeprint", () => {
    root.classList.add("paper");
    draw(true);
  });
  window.addEventListener("afterprint", () => {
    root.classList.remove("paper");
    draw(false);
  });
})();
