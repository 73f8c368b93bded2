/** Rules that need the types of the program: exhaustive switches, and pure modules that know no clock, environment or screen. */
import tseslint from "typescript-eslint";
import { filesThatReadVietnamese, modulesWithoutVietnamese, pureModules } from "./architecture.js";

const noClock = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: "The caller gives the time.",
};

const letter = "[À-ÖØ-öø-ỹ]";
const noVietnameseTexts = [`Literal[value=/${letter}/]`, `TemplateElement[value.raw=/${letter}/]`].map(
  (selector) => ({ selector, message: "Messages are worded in src/issues/, sentences in src/language/." }),
);
const noVietnamesePattern = {
  selector: `Literal[regex.pattern=/${letter}/]`,
  message: "Lists of words stand in src/language/meaning/.",
};

export default tseslint.config(
  { ignores: ["dist/**", "reports/**", "**/*.mjs", "**/*.cjs", "**/*.js", "src/**/assembly/**"] },
  {
    files: ["**/*.ts"],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: process.cwd() },
    },
    plugins: { "@typescript-eslint": tseslint.plugin },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: false, allowDefaultCaseForExhaustiveSwitch: false },
      ],
    },
  },
  {
    files: pureModules.flatMap((name) => [`src/${name}.ts`, `src/${name}/**/*.ts`]),
    rules: {
      "no-restricted-globals": ["error", "process", "console", "performance"],
      "no-restricted-properties": ["error", { object: "Date", property: "now" }],
      "no-restricted-syntax": ["error", noClock],
    },
  },
  {
    files: modulesWithoutVietnamese.map((name) => `src/${name}/**/*.ts`),
    rules: { "no-restricted-syntax": ["error", noClock, ...noVietnameseTexts, noVietnamesePattern] },
  },
  {
    files: ["src/exports/**/*.ts"],
    ignores: filesThatReadVietnamese,
    rules: { "no-restricted-syntax": ["error", noClock, ...noVietnameseTexts] },
  },
);
