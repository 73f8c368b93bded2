import { existsSync } from "node:fs";
import { readRegistryDefault } from "../system/windows-registry.ts";
import { listLibreOfficePlaces } from "./libreoffice-places.ts";

/** Finds the program of an installed LibreOffice. */
export function findLibreOffice(): string | undefined {
  const { platform, env } = process;
  const machine = { platform, environment: env, readRegistry: readRegistryDefault };
  return listLibreOfficePlaces(machine).find((path) => existsSync(path));
}
