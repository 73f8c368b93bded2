/** The documents of the built-in packs, compiled while the program is bundled: a workspace that replaces no file of its pack need not parse them. */
import { createTemplateFactory, type PrecompiledDocument } from "../templating/prepare.ts";
import { computePackFingerprint, type PreparedPack, preparePackIfFaultless } from "./packs/prepared-pack.ts";
import { readBuiltInPackFiles } from "./workspace-folder.ts";

/** By the fingerprint of the pack. */
export const preparedDocuments: Readonly<Record<string, PreparedPack["documents"] | undefined>> =
  Object.fromEntries(
    readBuiltInPackFiles().map((files) => {
      const pack = preparePackIfFaultless(files);
      return [computePackFingerprint(files), pack && compileTemplates(pack)];
    }),
  );

/** The code of the templates becomes part of the program: the code cache spares V8 to compile it. */
function compileTemplates({ documents }: PreparedPack): PreparedPack["documents"] {
  const compiled = Object.entries(documents).map(
    ([name, { title, code, ...rest }]): [string, PrecompiledDocument] => [
      name,
      { ...rest, title: createTemplateFactory(title), code: code.map((each) => createTemplateFactory(each)) },
    ],
  );
  return Object.fromEntries(compiled);
}
