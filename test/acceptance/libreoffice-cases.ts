/** Edits of one figure in LibreOffice and the findings for it; every other figure agrees. */
import type { Step } from "../support/libreoffice.ts";
import {
  type EditCase,
  expectAgreement,
  expectedDeletion,
  expectedDeletionOfSentence,
  expectTouched,
  expectTypedBeside,
  expectTypedInside,
} from "./libreoffice-case.ts";

/** "12/13", "trên 137 nghìn người" and "trên 75 tỷ đồng" in the text, "6.371" in an annex. */
const tasks = { document: "thong-cao", id: "tasks.assigned", aspect: "parts" };
const people = { document: "thong-cao", id: "covid.people", aspect: "actual" };
const money = { document: "thong-cao", id: "covid.amount", aspect: "actual" };
const cell = { document: "bao-cao", id: "bhtn.granted", aspect: "samePeriodLastYear" };

const selectFigure: Step = ["select", "it"];
const deleteSelection: Step = ["delete"];
const placeCaret = (where: string): Step => ["caret", where];
const typeText = (text: string): Step => ["type", text];
const pasteAtEnd = [placeCaret("at the end of the document"), ["paste"]] as const satisfies Step[];
const copySentence = [["select", "the sentence"], ["copy"]] as const satisfies Step[];

/** The four figures of the sentence, at the end of a paragraph that speaks of the months to come. */
function listSentenceInOtherTime(how: "" | " (tracked)"): string[] {
  return [
    `covid.people context${how} “trên 137 nghìn người”`,
    `context${how} “trên 75 tỷ đồng”`,
    `rent.workers context${how} “trên 2 nghìn người lao động”`,
    `rent.amount context${how} “gần 3 tỷ đồng”`,
  ];
}

const textCases: readonly EditCase[] = [
  { edit: "nothing", of: money, steps: [], ...expectAgreement("trên 75 tỷ đồng") },
  {
    edit: "all of it replaced",
    of: money,
    steps: [selectFigure, typeText("gần 80 tỷ đồng")],
    ...expectTypedInside("gần 80 tỷ đồng"),
  },
  {
    edit: "typed at its start",
    of: tasks,
    steps: [placeCaret("at its start"), typeText("1")],
    ...expectTypedInside("112/13"),
  },
  {
    edit: "typed in it",
    of: money,
    steps: [placeCaret("at its middle"), typeText("9")],
    ...expectTypedInside("trên 759 tỷ đồng"),
  },
  {
    edit: "typed at its end",
    of: tasks,
    steps: [placeCaret("at its end"), typeText("0")],
    ...expectTypedInside("12/130"),
  },
  {
    edit: "typed right before it",
    of: tasks,
    steps: [placeCaret("before it"), typeText("1")],
    ...expectTypedBeside("112/13"),
  },
  {
    edit: "typed right after it",
    of: tasks,
    steps: [placeCaret("behind it"), typeText("0")],
    ...expectTypedBeside("12/130"),
  },
  {
    edit: "made thousands after it",
    of: tasks,
    steps: [placeCaret("behind it"), typeText(" nghìn")],
    ...expectTypedBeside("12/13 nghìn"),
  },
  {
    edit: "words that change nothing typed after it",
    of: tasks,
    steps: [placeCaret("behind it"), typeText(" (đến nay)")],
    ...expectAgreement("12/13"),
    throughOdt: ["typed-over “12/13 (đến nay)”"],
    throughOdtTracked: ["typed-over (tracked) “12/13 (đến nay)”"],
  },
  {
    edit: "replaced everywhere",
    of: tasks,
    steps: [["replace all", "12/13", "11/13"]],
    ...expectTypedInside("11/13"),
    // The new text is after both the bookmark and the control, between the words that stood around the figure.
    throughOdtTracked: ["typed-over (unmarked) “11/13”"],
  },
  {
    edit: "a part of it replaced everywhere",
    of: money,
    steps: [["replace all", "75", "80"]],
    ...expectTypedInside("trên 80 tỷ đồng"),
  },
  {
    edit: "deleted, then retyped otherwise",
    of: tasks,
    steps: [selectFigure, deleteSelection, typeText("9/13")],
    ...expectTypedInside("9/13"),
  },
  {
    edit: "deleted, then retyped",
    of: tasks,
    steps: [selectFigure, deleteSelection, typeText("12/13")],
    ...expectTouched("12/13"),
  },
  {
    edit: "its last digit retyped",
    of: tasks,
    steps: [placeCaret("at its end"), ["backspace"], typeText("2")],
    ...expectTypedInside("12/12"),
  },
  {
    edit: "half of it made bold",
    of: money,
    steps: [["select", "half of it"], ["bold"]],
    ...expectAgreement("trên 75 tỷ đồng"),
  },
  { edit: "deleted", of: money, steps: [selectFigure, deleteSelection], ...expectedDeletion },
  {
    edit: "its sentence deleted",
    of: money,
    steps: [["select", "the sentence"], deleteSelection],
    ...expectedDeletionOfSentence,
  },
  {
    edit: "its paragraph deleted",
    of: money,
    steps: [["select", "the paragraph"], deleteSelection],
    ...expectedDeletionOfSentence,
  },
  {
    edit: "its paragraph deleted by mistake",
    of: money,
    steps: [["select", "the paragraph"], deleteSelection, ["undo"]],
    ...expectAgreement("trên 75 tỷ đồng"),
  },
  {
    edit: "its sentence copied to the end",
    of: money,
    steps: [...copySentence, ...pasteAtEnd],
    findings: ["agrees “trên 75 tỷ đồng”", ...listSentenceInOtherTime("")],
    tracked: ["agrees “trên 75 tỷ đồng”", ...listSentenceInOtherTime(" (tracked)")],
  },
  {
    edit: "its sentence copied to the end, then replaced here",
    of: money,
    steps: [...copySentence, ...pasteAtEnd, selectFigure, typeText("gần 80 tỷ đồng")],
    findings: ["copies-differ “gần 80 tỷ đồng”", ...listSentenceInOtherTime("")],
    tracked: ["copies-differ (tracked) “gần 80 tỷ đồng”", ...listSentenceInOtherTime(" (tracked)")],
  },
  {
    edit: "its sentence moved to the end",
    of: money,
    steps: [...copySentence, deleteSelection, ...pasteAtEnd],
    findings: listSentenceInOtherTime(""),
    tracked: listSentenceInOtherTime(" (tracked)"),
  },
  {
    edit: "its bare words copied to the end",
    of: money,
    steps: [selectFigure, ["copy"], ...pasteAtEnd],
    findings: ["agrees “trên 75 tỷ đồng”", "no-source “75”"],
  },
  {
    edit: "replaced together with the word after it",
    of: tasks,
    steps: [["select", "it and the word behind"], typeText("11 trên 13 việc")],
    findings: ["no-source “11”", "no-source “13”", "deleted"],
    throughOdt: ["typed-over “11”", "no-source “13”"],
  },
  {
    edit: "a new paragraph begun before it",
    of: people,
    steps: [placeCaret("before it"), ["enter"]],
    ...expectAgreement("trên 137 nghìn người"),
    throughOdtTracked: ["agrees (tracked) “trên 137 nghìn người”"],
  },
  {
    edit: "a new paragraph begun in it",
    of: people,
    steps: [placeCaret("at its middle"), ["enter"]],
    ...expectTypedInside("trên 137 n ghìn người"),
  },
];

const cellCases: readonly EditCase[] = [
  {
    edit: "all of it replaced",
    of: cell,
    steps: [selectFigure, typeText("6.400")],
    ...expectTypedInside("6.400"),
  },
  {
    edit: "typed at its start",
    of: cell,
    steps: [placeCaret("at its start"), typeText("1")],
    ...expectTypedInside("16.371"),
  },
  {
    edit: "typed at its end",
    of: cell,
    steps: [placeCaret("at its end"), typeText("0")],
    ...expectTypedInside("6.3710"),
  },
  {
    edit: "typed right before it",
    of: cell,
    steps: [placeCaret("before it"), typeText("1")],
    ...expectTypedBeside("16.371"),
  },
  {
    edit: "typed right after it",
    of: cell,
    steps: [placeCaret("behind it"), typeText("0")],
    ...expectTypedBeside("6.3710"),
  },
  {
    edit: "deleted, then retyped",
    of: cell,
    steps: [selectFigure, deleteSelection, typeText("6.371")],
    ...expectTouched("6.371"),
  },
  { edit: "deleted", of: cell, steps: [selectFigure, deleteSelection], ...expectedDeletion },
  {
    edit: "half of it made bold",
    of: cell,
    steps: [["select", "half of it"], ["bold"]],
    ...expectAgreement("6.371"),
  },
  {
    edit: "its row deleted",
    of: cell,
    steps: [placeCaret("at its start"), ["delete row"]],
    findings: [
      "bhtn.granted deleted",
      "deleted",
      "bhtn.granted deleted",
      "bhtn.granted deleted",
      "bhtn.granted deleted",
    ],
  },
].map((editCase) => ({ ...editCase, edit: `${editCase.edit}, in a cell` })) as EditCase[];

/** Edits that need tracked changes. */
export const acceptedOrRejectedCases: readonly EditCase[] = [
  {
    edit: "replaced, and the changes accepted",
    of: money,
    steps: [selectFigure, typeText("gần 80 tỷ đồng"), ["accept all"]],
    findings: ["typed-over “gần 80 tỷ đồng”"],
  },
  {
    edit: "replaced, and the changes rejected",
    of: money,
    steps: [selectFigure, typeText("gần 80 tỷ đồng"), ["reject all"]],
    ...expectAgreement("trên 75 tỷ đồng"),
  },
];

export const editCases: readonly EditCase[] = [...textCases, ...cellCases];
