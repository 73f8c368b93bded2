/** A text as the value of a line in YAML: plain where no character of it means anything there. */
export function formatYamlText(text: string): string {
  return /^[\p{L}](?:[\p{L}\p{M}\d ,./'’&-]*[\p{L}\p{M}\d.'’])?$/u.test(text) &&
    !/^(?:true|false|null|yes|no)$/i.test(text)
    ? text
    : JSON.stringify(text);
}

export function formatYamlList(texts: readonly string[], indent = "  "): string {
  return texts.map((text) => `${indent}- ${formatYamlText(text)}`).join("\n");
}

/** A key of a mapping: plain where it is a name of the program or of a file, else in quotes. */
export function formatYamlKey(key: string): string {
  return /^[A-Za-z][\w.-]*$/.test(key) && !/^(?:true|false|null|yes|no|on|off)$/i.test(key)
    ? key
    : JSON.stringify(key);
}
