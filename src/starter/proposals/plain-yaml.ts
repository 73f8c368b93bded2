import { formatYamlKey } from "../yaml-text.ts";

/** Renders a value of YAML in the plainest form: mappings in lines, the items of lists in one line each. */
export function renderPlainYaml(value: unknown, indent = ""): string {
  if (Array.isArray(value))
    return value.length === 0
      ? `${indent}[]\n`
      : value.map((item) => `${indent}- ${JSON.stringify(item)}\n`).join("");
  if (typeof value !== "object" || value === null) return `${indent}${JSON.stringify(value)}\n`;
  return Object.entries(value)
    .map(([key, inner]) => {
      const isInLines = typeof inner === "object" && inner !== null && Object.keys(inner).length > 0;
      return `${indent}${formatYamlKey(key)}:${isInLines ? `\n${renderPlainYaml(inner, `${indent}  `)}` : ` ${JSON.stringify(inner)}\n`}`;
    })
    .join("");
}
