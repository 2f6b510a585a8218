// Narrows the list to what the words match: operations and types by name, and members as further entries.
"use strict";
const find = document.getElementById("find");
const input = document.getElementById("search");
const matches = document.getElementById("matches");
const list = document.querySelector("nav ul");
const entries = [...list.children];
const members = [...document.querySelectorAll("main h4[id]")];
const MOST = 50;

function search() {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  const isMatch = (text) => words.every((word) => text.toLowerCase().includes(word));
  list.querySelectorAll(".member").forEach((entry) => entry.remove());
  let count = 0;
  for (const entry of entries) {
    const isGroup = entry.classList.contains("group");
    entry.hidden = words.length > 0 && (isGroup || !isMatch(entry.textContent));
    count += isGroup || entry.hidden ? 0 : 1;
  }
  matches.textContent = "";
  if (words.length === 0) return;
  const found = members.filter((heading) => isMatch(heading.id));
  for (const heading of found.slice(0, MOST)) {
    const link = document.createElement("a");
    link.href = "#" + encodeURIComponent(heading.id);
    link.textContent = heading.id;
    const entry = document.createElement("li");
    entry.className = "member";
    entry.append(link);
    list.append(entry);
  }
  count += found.length;
  matches.textContent = count === 1 ? "1 match" : count + " matches";
}

find.hidden = false;
input.addEventListener("input", search);
input.addEventListener("keydown", (event) => {
  const links = [...list.querySelectorAll("li:not([hidden]) a")];
  if (event.key === "ArrowDown" && links.length > 0) {
    links[0].focus();
    event.preventDefault();
  } else if (event.key === "Enter" && links.length > 0) {
    links[0].click();
  } else if (event.key === "Escape") {
    input.value = "";
    search();
  }
});
list.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const links = [...list.querySelectorAll("li:not([hidden]) a")];
  const next = links[links.indexOf(document.activeElement) + step];
  (next ?? input).focus();
  event.preventDefault();
});
document.addEventListener("keydown", (event) => {
  const isTyping = document.activeElement === input;
  if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey) {
    input.focus();
    event.preventDefault();
  }
});
