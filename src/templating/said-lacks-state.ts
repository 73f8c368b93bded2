/** The holes said so far in one paragraph, each with the indicator behind which it stands. */
export interface SaidLacks {
  paragraph: string;
  readonly indicators: Map<string, string>;
}

export function createSaidLacks(): SaidLacks {
  return { paragraph: "", indicators: new Map() };
}
