/** Runs within `npm version`, after package.json has its new version and before the commit. */
import { readFileSync, writeFileSync } from "node:fs";
import { dateUnreleasedSection } from "./changelog.ts";

const path = "CHANGELOG.md";
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
// Canada writes days as ISO 8601 does.
const today = new Intl.DateTimeFormat("en-CA").format(new Date());
writeFileSync(path, dateUnreleasedSection(readFileSync(path, "utf8"), version, today));
