/** The folder of the installed program: one above `src/`, and one above `dist/` in the built program. */
export const programFolder = new URL("../", import.meta.url);
