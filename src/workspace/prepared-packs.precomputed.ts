/** The built-in packs, prepared while the program is bundled: a workspace that replaces no file of its pack need not parse it. */
import { createTemplateFactory, type PrecompiledDocument } from "../templating/prepare.ts";
import { computePackFingerprint, type PreparedPack, preparePackIfFaultless } from "./packs/prepared-pack.ts";
import { readBuiltInPackFiles } from "./workspace-folder.ts";

export const preparedPacks: Readonly<Record<string, PreparedPack | undefined>> = Object.fromEntries(
  readBuiltInPackFiles().map((files) => {
    const pack = preparePackIfFaultless(files);
    return [computePackFingerprint(files), pack && compileTemplates(pack)];
  }),
);

/** The code of the templates becomes part of the program: the code cache spares V8 to compile it. */
function compileTemplates({ catalogue, documents }: PreparedPack): PreparedPack {
  const compiled = Object.entries(documents).map(
    ([name, { title, code, ...rest }]): [string, PrecompiledDocument] => [
      name,
      { ...rest, title: createTemplateFactory(title), code: code.map((each) => createTemplateFactory(each)) },
    ],
  );
  return { catalogue, documents: Object.fromEntries(compiled) };
}
