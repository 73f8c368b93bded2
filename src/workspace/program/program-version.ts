import { version } from "../../../package.json";

/** The version of the program: "0.1.0". */
export const programVersion = version;
