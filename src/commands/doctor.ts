import { exitStatus } from "../issues/user-facing-error.ts";
import type { CommandDefinition, CommonOptions } from "../screen/command-definition.ts";
import { hasMachineFault, renderDoctorPage } from "../screen/doctor/doctor-page.ts";
import type { Terminal } from "../screen/terminal.ts";
import { examineMachine } from "../workspace/doctor/examine-machine.ts";

export const command: CommandDefinition<CommonOptions> = { options: [], run: showMachineFacts };

/** `report doctor`: shows on one page what the machine has, to be sent to those who look after it. */
async function showMachineFacts({ workspace, json }: CommonOptions, terminal: Terminal): Promise<number> {
  const facts = examineMachine(workspace);
  terminal.data(json ? JSON.stringify(facts, null, 2) : renderDoctorPage(facts));
  return hasMachineFault(facts) ? exitStatus.problem : exitStatus.done;
}
