/** Rules that need the types of the program: exhaustive switches, and pure modules that know no clock, environment or screen. */
import tseslint from "typescript-eslint";
import { pureModules } from "./architecture.js";

export default tseslint.config(
  { ignores: ["dist/**", "reports/**", "**/*.mjs", "**/*.cjs", "**/*.js"] },
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
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "The caller gives the time.",
        },
      ],
    },
  },
);
