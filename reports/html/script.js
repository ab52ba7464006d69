(function () {
  "use strict";
  const form = document.getElementById("filters");
  const items = Array.from(document.querySelectorAll(".discrepancy"));

  // fold writes text the way the search compares it: without case and accents.
  function fold(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function chosen(name) {
    return new Set(Array.from(form.querySelectorAll('input[name="' + name + '"]:checked'), (box) => box.value));
  }

  const texts = new Map();

  function matches(item, words) {
    if (words.length === 0) {
      return true;
    }
    if (!texts.has(item)) {
      texts.set(item, fold(item.textContent));
    }
    const text = texts.get(item);
    return words.every((word) => text.includes(word));
  }

  function apply() {
    const severities = chosen("severity"), types = chosen("type");
    const source = form.elements.source.value, status = form.elements.status ? form.elements.status.value : "";
    const words = fold(document.getElementById("search").value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const item of items) {
      const data = item.dataset;
      const stays = severities.has(data.severity) && types.has(data.type) && (!source || data.sources.includes(" " + source + " ")) &&
        (!status || data.status === status) && matches(item, words);
      item.hidden = !stays;
      if (stays) {
        shown++;
      }
    }
    document.getElementById("shown").textContent = shown + " of " + items.length + " shown";
  }

  // reveal makes what the address points to visible: it opens what is folded around it and drops filters that hide it.
  function reveal() {
    let target = null;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (e) {
      return;
    }
    if (!target) {
      return;
    }
    for (let at = target; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") {
        at.open = true;
      }
    }
    const item = target.closest(".discrepancy");
    if (item && item.hidden) {
      form.reset();
      apply();
    }
    target.scrollIntoView();
    if (target.hasAttribute("tabindex")) {
      target.focus({ preventScroll: true });
    }
  }

  if (form) {
    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("reset", () => setTimeout(apply));
    form.addEventListener("submit", (event) => event.preventDefault());
    apply(); // a browser that comes back to the page keeps what was chosen
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.getAttribute("href") === location.hash) {
      reveal();
    }
  });
  window.addEventListener("hashchange", reveal);
  reveal();

  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = Array.from(document.querySelectorAll("details:not([open])"));
    folded.forEach((one) => { one.open = true; });
  });
  window.addEventListener("afterprint", () => {
    folded.forEach((one) => { one.open = false; });
    folded = [];
  });
})();
