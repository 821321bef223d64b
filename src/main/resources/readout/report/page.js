"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const lang = () => (byId("lang-zh").checked ? "zh" : "en");
  const say = (key, ...values) => values.reduce((text, value, i) => text.replaceAll(`{${i}}`, () => value), data.words[lang()][key]);
  const whole = (value) => (value === null ? "" : value.toFixed(0));
  const tidy = (value) => String(Math.round(value * 10) / 10);
  const redraws = [];

  // What is not seen at first stands in the page as text, so that it opens at once; it is made when it is asked for.
  const make = (element) => element.querySelectorAll("noscript").forEach((text) => {
    const made = document.createElement("template");
    made.innerHTML = text.textContent;
    text.replaceWith(made.content);
  });

  // Two languages stand in the page; the style shows one of them. What is made here follows it.
  const relabel = () => {
    root.dataset.lang = lang();
    root.lang = lang() === "zh" ? "zh-Hans" : "en";
    document.title = data.title[lang()];
    document.querySelectorAll("option[data-en]").forEach((o) => (o.textContent = o.dataset[lang()]));
    redraws.forEach((redraw) => redraw());
    count();
  };
  document.querySelectorAll("input[name=lang]").forEach((input) => input.addEventListener("change", relabel));

  const relook = () => (root.dataset.look = ["light", "dark"].find((look) => byId(`look-${look}`).checked) || "auto");
  document.querySelectorAll("input[name=look]").forEach((input) => input.addEventListener("change", relook));

  // Chart, table and sources of a figure become tabs.
  document.querySelectorAll("section.figure").forEach((section) => {
    const panels = [...section.querySelectorAll(":scope > .tab")];
    const list = document.createElement("div");
    list.className = "tabs";
    list.setAttribute("role", "tablist");
    const buttons = panels.map((panel, i) => {
      const button = document.createElement("button");
      button.type = "button";
      button.id = `${section.id}-tab-${i}`;
      button.setAttribute("role", "tab");
      panel.id = `${section.id}-panel-${i}`;
      button.setAttribute("aria-controls", panel.id);
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", button.id);
      panel.querySelectorAll(":scope > details").forEach((d) => (d.open = true));
      panel.querySelectorAll(":scope > details > summary").forEach((s) => (s.hidden = true));
      const show = () => {
        make(panel);
        panels.forEach((other) => (other.hidden = other !== panel));
        buttons.forEach((other) => {
          other.setAttribute("aria-selected", String(other === button));
          other.tabIndex = other === button ? 0 : -1;
        });
      };
      button.addEventListener("click", show);
      button.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (step) {
          const next = buttons[(i + step + buttons.length) % buttons.length];
          next.click();
          next.focus();
        }
      });
      list.append(button);
      return button;
    });
    section.insertBefore(list, panels[0]);
    redraws.push(() => buttons.forEach((button, i) => (button.textContent = say(["tab-chart", "tab-table", "tab-sources"][i]))));
    buttons[0].click();
  });

  // A still that is wider than the screen moves in its own box, by keyboard as well.
  const reach = () => document.querySelectorAll(".still").forEach((still) => {
    const isWide = still.scrollWidth > still.clientWidth;
    still.tabIndex = isWide ? 0 : -1;
    if (isWide) {
      still.setAttribute("role", "group");
      still.setAttribute("aria-label", still.querySelector("title")?.textContent || document.title);
    }
  });
  redraws.push(reach);
  addEventListener("resize", reach);

  // The list of contacts, cut to a month, an outcome and words.
  const contacts = [...document.querySelectorAll(".contacts > li")].map((item) => ({
    item,
    months: item.dataset.m.split(" "),
    effect: item.dataset.e,
    details: item.querySelector("details"),
    text: "",
  }));
  // Words are looked for in what each contact says, made or not yet: the tags between them are no words.
  const wordsOf = (contact) => (contact.text ||= contact.item.textContent.replace(/<[^>]*>/g, " ").toLowerCase());
  contacts.forEach((contact) => contact.details.addEventListener("toggle", () => make(contact.item)));
  const openContact = (item) => { make(item); item.querySelector("details").open = true; };
  let month = "";
  const count = () => {
    const words = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    const effect = byId("effect").value;
    let shown = 0;
    contacts.forEach((contact) => {
      const match = (!month || contact.months.includes(month)) && (!effect || contact.effect === effect) && words.every((word) => wordsOf(contact).includes(word));
      contact.item.hidden = !match;
      shown += match ? 1 : 0;
    });
    byId("shown").textContent = say("filter-shown", String(shown), String(contacts.length)) + (month ? " · " + month : "");
    byId("all-months").hidden = !month;
    byId("contacts").classList.toggle("whole", shown === contacts.length);
  };
  const openMonth = (chosen) => {
    month = chosen;
    byId("search").value = "";
    byId("effect").value = "";
    count();
    const first = contacts.filter((contact) => !contact.item.hidden);
    if (first.length === 1) openContact(first[0].item);
    byId("contacts").scrollIntoView();
    byId("contacts-heading").focus({ preventScroll: true });
  };
  byId("search").addEventListener("input", count);
  byId("effect").addEventListener("change", count);
  byId("all-months").addEventListener("click", () => { month = ""; count(); });
  byId("months").addEventListener("click", (event) => {
    const link = event.target.closest("a[data-month]");
    if (link) { event.preventDefault(); openMonth(link.dataset.month); }
  });

  // A link to a contact opens it.
  const openTarget = () => {
    const target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
    if (target && target.matches(".contacts > li")) openContact(target);
  };
  addEventListener("hashchange", openTarget);

  // The index, drawn anew so that it can be read by pointer, finger and keyboard.
  const chart = document.querySelector("#fig-engagement-window .chart");
  const rows = data.months.map((row) => ({ m: row[0], index: row[1], lo: row[2], hi: row[3], rate: row[4], held: row[5], off: row[6], days: row[7] }));
  if (chart && rows.some((row) => row.index !== null)) {
    chart.querySelectorAll(".still").forEach((still) => still.remove());
    const plot = chart.appendChild(document.createElement("div"));
    const said = chart.appendChild(document.createElement("p"));
    const tools = chart.appendChild(document.createElement("div"));
    const key = chart.appendChild(document.createElement("p"));
    key.className = "quiet";
    redraws.push(() => (key.textContent = say("chart-key")));
    plot.className = "plot";
    plot.tabIndex = 0;
    plot.setAttribute("role", "slider");
    plot.setAttribute("aria-valuemin", "0");
    plot.setAttribute("aria-valuemax", String(rows.length - 1));
    said.className = "readout";
    tools.className = "tools";
    const height = 360, line = 14, margin = { top: line, right: 46, bottom: 44, left: 6 };
    const top = Math.max(...rows.map((row) => (row.index === null ? 0 : row.index)), 100) * 1.05;
    const number = (m) => Number(m.slice(0, 4)) + (Number(m.slice(5)) - 1) / 12;
    const end = number(rows[rows.length - 1].m) + 1 / 12;
    const svg = d3.select(plot).append("svg").attr("aria-hidden", "true");
    let width = 0, transform = d3.zoomIdentity, x, base, at = rows.length - 1;
    // The month that is not over says little by its first days: what is shown first is the last whole one.
    while (at > 0 && (rows[at].index === null || rows[at].days)) at--;
    if (rows[at].index === null || rows[at].days) at = rows.length - 1;
    const y = d3.scaleLinear([0, top], [height - margin.bottom, margin.top]);
    const names = () => (width < 600 ? 3 : 2);
    const middle = (row) => x(number(row.m) + 1 / 24);
    const colour = (name) => `var(${data.colours[name]})`;

    const draw = () => {
      width = Math.max(280, plot.clientWidth);
      margin.top = names() * line;
      y.range([height - margin.bottom, margin.top]);
      base = d3.scaleLinear([number(rows[0].m), end], [margin.left, width - margin.right]);
      x = transform.rescaleX(base);
      svg.attr("viewBox", `0 0 ${width} ${height}`).attr("height", height);
      svg.selectAll("*").remove();
      svg.append("clipPath").attr("id", "plot-clip").append("rect")
        .attr("x", margin.left).attr("y", 0).attr("width", width - margin.left - margin.right).attr("height", height);
      const inside = svg.append("g").attr("clip-path", "url(#plot-clip)");
      data.windows.forEach((window) => inside.append("rect")
        .attr("x", x(number(window[0]))).attr("width", Math.max(1, x(number(window[1]) + 1 / 12) - x(number(window[0]))))
        .attr("y", margin.top).attr("height", height - margin.top - margin.bottom)
        .attr("fill", colour(window[2])));
      rows.filter((row) => row.index === null).forEach((row) => inside.append("rect")
        .attr("x", x(number(row.m))).attr("width", x(number(row.m) + 1 / 12) - x(number(row.m)))
        .attr("y", margin.top).attr("height", height - margin.top - margin.bottom).attr("fill", colour("missing")));
      svg.append("g").attr("transform", `translate(${width - margin.right},0)`).call(d3.axisRight(y).ticks(5).tickSize(-(width - margin.left - margin.right)))
        .selectAll("line").attr("stroke", colour("hairline"));
      svg.append("g").attr("transform", `translate(0,${height - margin.bottom + 16})`)
        .call(d3.axisBottom(x).ticks(Math.max(3, Math.min(width / 70, x.domain()[1] - x.domain()[0]))).tickFormat((year) => (Number.isInteger(year) && x(year) > 16 ? String(year) : "")).tickSize(4));
      inside.append("path").attr("fill", colour("index")).attr("fill-opacity", .18)
        .attr("d", d3.area().defined((row) => row.lo !== null && !row.days).x(middle).y0((row) => y(row.lo)).y1((row) => y(Math.min(top, row.hi)))(rows));
      if (data.median !== null) inside.append("line").attr("x1", 0).attr("x2", width).attr("y1", y(data.median)).attr("y2", y(data.median)).attr("stroke", colour("soft")).attr("stroke-dasharray", "4 3");
      inside.append("path").attr("fill", "none").attr("stroke", colour("rate")).attr("stroke-width", 1.2)
        .attr("d", d3.line().defined((row) => row.rate !== null).x(middle).y((row) => y(Math.min(top, row.rate)))(rows));
      inside.append("path").attr("fill", "none").attr("stroke", colour("index")).attr("stroke-width", 2.2).attr("stroke-linejoin", "round")
        .attr("d", d3.line().defined((row) => row.index !== null && !row.days).x(middle).y((row) => y(row.index))(rows));
      // A month that is not over is a ring beside the line, not its end.
      rows.filter((row) => row.index !== null && row.days).forEach((row) => inside.append("circle")
        .attr("cx", middle(row)).attr("cy", y(row.index)).attr("r", 3.5).attr("fill", colour("ground")).attr("stroke", colour("index")).attr("stroke-width", 1.6));
      rows.forEach((row) => {
        // A contact of which only the year is known is a twelfth of one in each month: as faint as that.
        for (let i = 0; i < row.off; i++) inside.append("text").attr("x", middle(row)).attr("y", height - margin.bottom + 12 - i * 7)
          .attr("text-anchor", "middle").attr("font-size", 11).style("fill", colour("off")).style("fill-opacity", Math.min(1, row.off - i)).text("×");
      });
      // Each name stands in the first line with room for it, to the right of its day or, at the edge, to the left.
      const free = Array(names()).fill(margin.left);
      data.events.forEach((event) => {
        const place = x(event[0]);
        if (place < margin.left || place > width - margin.right) return;
        inside.append("line").attr("x1", place).attr("x2", place).attr("y1", margin.top).attr("y2", height - margin.bottom).attr("stroke", colour("soft")).attr("stroke-opacity", .35);
        const name = event[lang() === "zh" ? 2 : 1];
        const text = inside.append("text").text(name);
        const length = text.node().getComputedTextLength();
        const start = place + 3 + length > width - margin.right ? width - margin.right - length : place - 2;
        const row = free.findIndex((end) => end <= start);
        if (row < 0) text.remove();
        else {
          text.attr("x", start).attr("y", line * (row + 1) - 4);
          inside.append("line").attr("x1", place).attr("x2", place).attr("y1", line * (row + 1) - 2).attr("y2", margin.top).attr("stroke", colour("soft")).attr("stroke-opacity", .35);
          free[row] = start + length + 8;
        }
      });
      inside.append("g").attr("class", "here");
      point(at, false);
    };

    const point = (i, loud = true) => {
      at = Math.max(0, Math.min(rows.length - 1, i));
      const row = rows[at];
      const here = svg.select(".here");
      here.selectAll("*").remove();
      here.append("line").attr("x1", middle(row)).attr("x2", middle(row)).attr("y1", margin.top).attr("y2", height - margin.bottom).attr("stroke", colour("strong"));
      if (row.index !== null) here.append("circle").attr("cx", middle(row)).attr("cy", y(row.index)).attr("r", 5).attr("fill", colour("index")).attr("stroke", colour("ground")).attr("stroke-width", 2);
      const text = row.index === null ? say("month-none", row.m) : say(row.lo === null ? "month-bare" : row.days ? "month-part" : "month-says", row.m, whole(row.index), whole(row.lo), whole(row.hi), tidy(row.held), tidy(row.off), "", String(row.days));
      said.textContent = text + " " + say("month-hint");
      plot.setAttribute("aria-valuenow", String(at));
      plot.setAttribute("aria-valuetext", text);
    };
    const nearest = (event) => {
      const [px] = d3.pointer(event, svg.node());
      const value = x.invert(px * (width / svg.node().getBoundingClientRect().width || 1));
      return Math.floor((value - number(rows[0].m)) * 12 + 1e-9);
    };
    const zoom = d3.zoom().scaleExtent([1, 24])
      .filter((event) => (event.type === "wheel" ? event.ctrlKey || event.metaKey : !event.button))
      .on("zoom", (event) => { transform = event.transform; draw(); });
    svg.call(zoom).on("dblclick.zoom", null);
    const bound = () => { zoom.extent([[margin.left, 0], [width - margin.right, height]]).translateExtent([[margin.left, 0], [width - margin.right, height]]); };
    const show = (from, to) => {
      const span = base(to) - base(from), room = width - margin.left - margin.right;
      const k = Math.max(1, Math.min(24, room / span));
      svg.call(zoom.transform, d3.zoomIdentity.translate(margin.left - base(from) * k, 0).scale(k));
    };
    svg.on("mousemove", (event) => point(nearest(event))).on("click", (event) => { point(nearest(event)); openMonth(rows[at].m); });
    plot.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 12, PageDown: -12 }[event.key];
      if (step) point(at + step);
      else if (event.key === "Home") point(0);
      else if (event.key === "End") point(rows.length - 1);
      else if (event.key === "Enter" || event.key === " ") openMonth(rows[at].m);
      else return;
      event.preventDefault();
    });
    const first = rows.findIndex((row) => row.m >= data.from);
    const main = data.windows.find((window) => window[2] === "window");
    const buttons = [
      ["zoom-in", () => svg.call(zoom.scaleBy, 1.6)],
      ["zoom-out", () => svg.call(zoom.scaleBy, 1 / 1.6)],
      ["zoom-window", () => main && show(number(main[0]) - .5, number(main[1]) + .6)],
      ["zoom-start", () => show(number(rows[Math.max(0, first)].m), end)],
      ["zoom-all", () => svg.call(zoom.transform, d3.zoomIdentity)],
      ["open-month", () => openMonth(rows[at].m)],
    ].filter(([key]) => key !== "zoom-window" || main).map(([key, act]) => {
      const button = tools.appendChild(document.createElement("button"));
      button.type = "button";
      button.addEventListener("click", act);
      redraws.push(() => (button.textContent = say(key)));
      return button;
    });
    redraws.push(() => { plot.setAttribute("aria-label", say("slider")); draw(); });
    draw();
    bound();
    show(number(rows[Math.max(0, first)].m), end);
    addEventListener("resize", () => { draw(); bound(); });
  }
  relook();
  relabel();
  openTarget();

  // Once the page is there, what contacts say is made as well, so that the browser's own search finds it.
  const later = window.requestIdleCallback || ((act) => setTimeout(act, 50));
  let next = 0;
  const makeSome = () => {
    contacts.slice(next, next + 40).forEach((contact) => make(contact.item));
    next += 40;
    if (next < contacts.length) later(makeSome);
  };
  addEventListener("load", () => later(makeSome));
})();
