/** Edits of one figure in LibreOffice, and what verify says of it afterwards; of every other figure it says that it agrees. */
import type { Step } from "./libreoffice.ts";
import { agrees, besideIt, bothGone, type Case, gone, inIt, touched } from "./libreoffice-case.ts";

/** "12/13", "trên 137 nghìn người" and "trên 75 tỷ đồng" in the text, "6.371" in an annex. */
const tasks = { document: "thong-cao", id: "tasks.assigned", aspect: "parts" };
const people = { document: "thong-cao", id: "covid.people", aspect: "actual" };
const money = { document: "thong-cao", id: "covid.amount", aspect: "actual" };
const cell = { document: "bao-cao", id: "bhtn.granted", aspect: "samePeriodLastYear" };

const it: Step = ["select", "it"];
const away: Step = ["delete"];
const caret = (where: string): Step => ["caret", where];
const type = (text: string): Step => ["type", text];
const toTheEnd = [caret("at the end of the document"), ["paste"]] as const satisfies Step[];
const sentence = [["select", "the sentence"], ["copy"]] as const satisfies Step[];

const inText: readonly Case[] = [
  { edit: "nothing", of: money, steps: [], ...agrees("trên 75 tỷ đồng") },
  { edit: "all of it replaced", of: money, steps: [it, type("gần 80 tỷ đồng")], ...inIt("gần 80 tỷ đồng") },
  { edit: "typed at its start", of: tasks, steps: [caret("at its start"), type("1")], ...inIt("112/13") },
  { edit: "typed in it", of: money, steps: [caret("at its middle"), type("9")], ...inIt("trên 759 tỷ đồng") },
  { edit: "typed at its end", of: tasks, steps: [caret("at its end"), type("0")], ...inIt("12/130") },
  { edit: "typed right before it", of: tasks, steps: [caret("before it"), type("1")], ...besideIt("112/13") },
  { edit: "typed right behind it", of: tasks, steps: [caret("behind it"), type("0")], ...besideIt("12/130") },
  {
    edit: "made thousands behind it",
    of: tasks,
    steps: [caret("behind it"), type(" nghìn")],
    ...besideIt("12/13 nghìn"),
  },
  {
    edit: "words that change nothing typed behind it",
    of: tasks,
    steps: [caret("behind it"), type(" (đến nay)")],
    ...agrees("12/13"),
    throughOdt: ["typed-over “12/13 (đến nay)”"],
    throughOdtTracked: ["typed-over (tracked) “12/13 (đến nay)”"],
  },
  {
    edit: "replaced everywhere",
    of: tasks,
    steps: [["replace all", "12/13", "11/13"]],
    ...inIt("11/13"),
    // The new words stand behind both the bookmark and the control.
    throughOdtTracked: ["no-source “11/13”", "deleted"],
  },
  {
    edit: "a part of it replaced everywhere",
    of: money,
    steps: [["replace all", "75", "80"]],
    ...inIt("trên 80 tỷ đồng"),
  },
  { edit: "deleted, then retyped otherwise", of: tasks, steps: [it, away, type("9/13")], ...inIt("9/13") },
  { edit: "deleted, then retyped", of: tasks, steps: [it, away, type("12/13")], ...touched("12/13") },
  {
    edit: "its last digit retyped",
    of: tasks,
    steps: [caret("at its end"), ["backspace"], type("2")],
    ...inIt("12/12"),
  },
  {
    edit: "half of it made bold",
    of: money,
    steps: [["select", "half of it"], ["bold"]],
    ...agrees("trên 75 tỷ đồng"),
  },
  { edit: "deleted", of: money, steps: [it, away], ...gone },
  { edit: "its sentence deleted", of: money, steps: [["select", "the sentence"], away], ...bothGone },
  { edit: "its paragraph deleted", of: money, steps: [["select", "the paragraph"], away], ...bothGone },
  {
    edit: "its paragraph deleted by mistake",
    of: money,
    steps: [["select", "the paragraph"], away, ["undo"]],
    ...agrees("trên 75 tỷ đồng"),
  },
  {
    edit: "its sentence copied to the end",
    of: money,
    steps: [...sentence, ...toTheEnd],
    says: ["agrees “trên 75 tỷ đồng”", "agrees “trên 75 tỷ đồng”"],
    tracked: ["agrees “trên 75 tỷ đồng”", "agrees (tracked) “trên 75 tỷ đồng”"],
  },
  {
    edit: "its sentence copied to the end, then replaced here",
    of: money,
    steps: [...sentence, ...toTheEnd, it, type("gần 80 tỷ đồng")],
    says: ["copies-differ “gần 80 tỷ đồng”", "agrees “trên 75 tỷ đồng”"],
    tracked: ["copies-differ (tracked) “gần 80 tỷ đồng”", "agrees (tracked) “trên 75 tỷ đồng”"],
  },
  {
    edit: "its sentence moved to the end",
    of: money,
    steps: [...sentence, away, ...toTheEnd],
    ...touched("trên 75 tỷ đồng"),
  },
  {
    edit: "its bare words copied to the end",
    of: money,
    steps: [it, ["copy"], ...toTheEnd],
    says: ["agrees “trên 75 tỷ đồng”", "no-source “75”"],
  },
  {
    edit: "replaced together with the word behind it",
    of: tasks,
    steps: [["select", "it and the word behind"], type("11 trên 13 việc")],
    says: ["no-source “11”", "no-source “13”", "deleted"],
    throughOdt: ["typed-over “11”", "no-source “13”"],
  },
  {
    edit: "a new paragraph begun before it",
    of: people,
    steps: [caret("before it"), ["enter"]],
    ...agrees("trên 137 nghìn người"),
    throughOdtTracked: ["agrees (tracked) “trên 137 nghìn người”"],
  },
  {
    edit: "a new paragraph begun in it",
    of: people,
    steps: [caret("at its middle"), ["enter"]],
    ...inIt("trên 137 n ghìn người"),
  },
];

const inCell: readonly Case[] = [
  { edit: "all of it replaced", of: cell, steps: [it, type("6.400")], ...inIt("6.400") },
  { edit: "typed at its start", of: cell, steps: [caret("at its start"), type("1")], ...inIt("16.371") },
  { edit: "typed at its end", of: cell, steps: [caret("at its end"), type("0")], ...inIt("6.3710") },
  { edit: "typed right before it", of: cell, steps: [caret("before it"), type("1")], ...besideIt("16.371") },
  { edit: "typed right behind it", of: cell, steps: [caret("behind it"), type("0")], ...besideIt("6.3710") },
  { edit: "deleted, then retyped", of: cell, steps: [it, away, type("6.371")], ...touched("6.371") },
  { edit: "deleted", of: cell, steps: [it, away], ...gone },
  { edit: "half of it made bold", of: cell, steps: [["select", "half of it"], ["bold"]], ...agrees("6.371") },
  {
    edit: "its row deleted",
    of: cell,
    steps: [caret("at its start"), ["delete row"]],
    says: [
      "bhtn.granted deleted",
      "deleted",
      "bhtn.granted deleted",
      "bhtn.granted deleted",
      "bhtn.granted deleted",
    ],
  },
].map((one) => ({ ...one, edit: `${one.edit}, in a cell` })) as Case[];

/** Edits that only go with changes tracked. */
export const decided: readonly Case[] = [
  {
    edit: "replaced, and the changes accepted",
    of: money,
    steps: [it, type("gần 80 tỷ đồng"), ["accept all"]],
    says: ["typed-over “gần 80 tỷ đồng”"],
  },
  {
    edit: "replaced, and the changes rejected",
    of: money,
    steps: [it, type("gần 80 tỷ đồng"), ["reject all"]],
    ...agrees("trên 75 tỷ đồng"),
  },
];

export const cases: readonly Case[] = [...inText, ...inCell];
