/** Put into each bundle that asks for `import.meta.url`, which CommonJS does not have. */
import { pathToFileURL } from "node:url";

export const importMetaUrl = pathToFileURL(__filename).href;
