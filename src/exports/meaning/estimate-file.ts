/** Files of estimates ("ước thực hiện"): their name says so, so that no number of them is taken for an actual one. */
import { isAmountType } from "../../catalogue/column-types.ts";
import type { Catalogue, Column, ExportDeclaration } from "../../catalogue/declaration.ts";
import { foldText } from "../cells/text-folding.ts";
import { listNamesOfContent } from "../file-name.ts";
import { memoize } from "../memoize.ts";

/** Matches "uoc" but in the names of contracts and treaties: "thỏa ước lao động", "khế ước". */
const estimateWords = /(?<!\b(?:thoa|khe|hiep|cong|giao|quy|qui|mo) )\buoc\b(?! mo\b)|\buth\b/;

const saysEstimate = memoize((path): boolean =>
  listNamesOfContent(path).some(({ name }) => estimateWords.test(foldText(name))),
);

/** True for an export whose file or sheet has "ước" in its name: "viec-lam-uoc-2022.csv". Plans are not estimated. */
export function isEstimateFile(path: string, declaration: ExportDeclaration, catalogue: Catalogue): boolean {
  return declaration !== catalogue.targets && saysEstimate(path);
}

/** Adds to each column of amounts the headers that it may have in a file of estimates, such as "Ước thực hiện". */
export function addEstimateHeaders(declaration: ExportDeclaration): ExportDeclaration {
  const amounts = declaration.columns.filter(({ type }) => isAmountType(type));
  const addHeaders = (column: Column): Column => {
    if (!amounts.includes(column)) return column;
    const bare = amounts.length === 1 ? ["Ước thực hiện", "Số ước", "ƯTH"] : [];
    const named = column.headers.flatMap((header) => [`Ước ${header}`, `Ước thực hiện ${header}`]);
    return { ...column, headers: [...column.headers, ...named, ...bare] };
  };
  return { ...declaration, columns: declaration.columns.map(addHeaders) };
}
