// Finds the dates and times in the files of a folder with chrono-node, which finds nothing else, and prints how many there are.
// It is a peer for `go run . compare -peer 'node peers/chrono.js'`. It needs node, and the package where node looks for it:
//
//   npm install --prefix FOLDER chrono-node
//   NODE_PATH=FOLDER/node_modules go run . compare -peer 'node peers/chrono.js' DOCUMENTS
"use strict";
const fs = require("fs");
const path = require("path");
const chrono = require("chrono-node");

function* filesOf(name) {
  if (!fs.statSync(name).isDirectory()) {
    yield name;
    return;
  }
  for (const inside of fs.readdirSync(name).sort()) {
    yield* filesOf(path.join(name, inside));
  }
}

if (process.argv.length < 3) {
  console.error("usage: node chrono.js FOLDER…");
  process.exit(2);
}
let files = 0;
let found = 0;
for (const folder of process.argv.slice(2)) {
  for (const file of filesOf(folder)) {
    files++;
    found += chrono.parse(fs.readFileSync(file, "utf8"), new Date(2026, 0, 1, 12)).length;
  }
}
console.log(`${found} dates in ${files} files`);
